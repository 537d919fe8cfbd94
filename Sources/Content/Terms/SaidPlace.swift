import Diagnostics

extension String {
    /// A street without the postal code and the commune that stand at its end: they are said by another field.
    func without(_ commune: Commune?) -> String {
        guard let commune else { return self }
        let parts = split(separator: ",")
        guard parts.count > 1, let last = parts.last?.trimmed.slugified else { return self }
        let names = [commune.name.slugified, "\(commune.postalCode)-\(commune.name.slugified)", commune.postalCode]
        return names.contains(last) ? parts.dropLast().joined(separator: ",") : self
    }
}

extension Commune {
    /// The communes that are named in another way than the table does, but clearly: « 81140 Vaour »,
    /// « St-Martin-Laguépie », « Riols »; more than one when several are named.
    ///
    /// - Returns: places in the table; none when something else is named.
    public static func certain(_ text: String, in communes: [Commune]) -> [Int] {
        let known = Dictionary(
            communes.enumerated().map { (plain($1.name), $0) }, uniquingKeysWith: { first, _ in first })
        if let one = known[plain(text)] { return [one] }
        let parts = text.split { ",;/+&".contains($0) }.flatMap { $0.components(separated: " et ") }
        let found = parts.map { known[plain($0)] }
        return parts.count > 1 && !found.contains(nil) ? found.compactMap { $0 } : []
    }

    /// The words of a name without its article and its postal code, and saints written out.
    private static func plain(_ name: some StringProtocol) -> String {
        var words = String(name).slugified.split(separator: "-").map(String.init).filter {
            $0.count != 5 || Int($0) == nil
        }
        if let first = words.first, ["le", "la", "les", "l"].contains(first), words.count > 1 { words.removeFirst() }
        return words.map { ["st": "saint", "ste": "sainte"][$0] ?? $0 }.joined(separator: "-")
    }
}

extension Substring {
    /// The parts around a word, which no letter touches.
    fileprivate func components(separated word: String) -> [Substring] {
        var rest = self
        var parts: [Substring] = []
        while let found = rest.range(of: word) {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return parts + [rest]
    }
}
