/// An address that stands in the text as its own link.
struct BareAddress {
    /// The address people read.
    let text: String
    /// The address with the scheme that the parser put before it.
    let destination: String
    /// What the parser took for a part of the address, and is not: a closing quotation mark, a no-break space…
    let rest: String

    /// Nil when the link has a text of its own.
    init?(content: [Inline], destination: String) {
        guard content.count == 1, case .text(let whole)? = content.first else { return nil }
        self.init(text: whole, destination: destination)
    }

    /// - Parameters:
    ///   - whole: the address as it stands in the text.
    ///   - destination: the same, with the scheme it is short of.
    init?(text whole: String, destination: String) {
        guard !whole.isEmpty, destination.hasSuffix(whole) else { return nil }
        let scheme = destination.dropLast(whole.count)
        guard ["", "http://", "mailto:"].contains(scheme) else { return nil }
        guard !scheme.isEmpty || whole.contains(":") else { return nil }
        var kept = whole.prefix { !Self.isForeign($0) }
        if kept.endIndex < whole.endIndex {
            while let last = kept.last, ".,;:!?'\"*_~".contains(last) { kept = kept.dropLast() }
        }
        guard !kept.isEmpty else { return nil }
        text = String(kept)
        self.destination = String(scheme) + String(kept)
        rest = String(whole[kept.endIndex...])
    }

    /// Characters that people put after an address, never in it.
    private static func isForeign(_ character: Character) -> Bool {
        character.isWhitespace || "«»“”„’…–—".contains(character)
    }
}
