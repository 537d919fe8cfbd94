extension String {
    /// The text itself, or its beginning and `…` when it is longer.
    ///
    /// - Parameter limit: at least 1, in UTF-16 units, as programs in JavaScript count; no character is cut in two.
    func shortened(to limit: Int) -> String {
        guard utf16.count > limit else { return self }
        var kept = ""
        var length = 1
        for character in self {
            length += character.utf16.count
            guard length <= limit else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
