import Diagnostics

/// The lines of an example that make the difference, with a neighbour on each side.
enum RuleExcerpt {
    private static let widest = 100
    private static let most = 14

    /// The excerpt as a block of code.
    static func block(of example: Rule.Example, against other: Rule.Example) -> String {
        let settings = example.beside.sorted { $0.key < $1.key }
            .map { "Avec, dans `\($0.key)` : `\($0.value.split(separator: "\n").last ?? "")`.\n\n" }.joined()
        let form =
            switch example.form {
            case .utf8: ""
            case .windows1252: "Fichier enregistré en Windows-1252.\n\n"
            case .base64: "Fichier de ces octets, écrits ici en base64.\n\n"
            case .link: "Lien symbolique qui mène à :\n\n"
            }
        return settings + form + "````text\n" + lines(of: example, against: other).joined(separator: "\n")
            + "\n````"
    }

    private static func lines(of example: Rule.Example, against other: Rule.Example) -> [String] {
        let lines = split(example)
        let others = split(other)
        let both = zip(lines.map(bare), others.map(bare))
        let same = both.prefix { $0 == $1 }.count
        // Examples that differ by their name or their bytes alone: the marked line is the one to look at.
        let marked = zip(lines, others).enumerated().first { $1.0.contains("▲") || $1.1.contains("▲") }?.offset ?? same
        let isSame = same == lines.count && same == others.count
        let start = isSame ? marked : same
        let tail = zip(lines.map(bare).reversed(), others.map(bare).reversed()).prefix { $0 == $1 }.count
        let end = isSame ? marked + 1 : lines.count - min(tail, lines.count - same, others.count - same)
        let first = max(0, start - 1)
        let last = min(lines.count, end + 1)
        guard last - first <= most else { return lines.prefix(most).map(shown) }
        return mark(lines, before: first) + (first > 0 ? ["…"] : []) + lines[first..<last].map(shown)
            + (last < lines.count ? ["…"] : [])
    }

    /// The marked line, when it stands above what is shown: a missing field is told at the top of the file.
    private static func mark(_ lines: [String], before first: Int) -> [String] {
        guard let marked = lines[..<first].firstIndex(where: { $0.contains("▲") }) else { return [] }
        return (marked > 0 ? ["…"] : []) + [shown(lines[marked])]
    }

    private static func split(_ example: Rule.Example) -> [String] {
        var lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func bare(_ line: String) -> String { line.replacing("▲", with: "") }

    /// A line short enough for a page, with the mark in it and no character that cannot be seen.
    private static func shown(_ line: String) -> String {
        let line = line.replacing("\u{0}", with: "␀")
        guard line.count > widest else { return line }
        guard let mark = line.firstIndex(of: "▲"), line.distance(from: line.startIndex, to: mark) > widest - 20 else {
            return line.prefix(widest) + "…"
        }
        return "…" + line.suffix(widest)
    }
}
