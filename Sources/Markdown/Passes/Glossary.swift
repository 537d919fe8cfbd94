import Diagnostics

/// Acronyms and the words they stand for.
public struct Glossary: Sendable, Hashable {
    /// What each acronym stands for, by the acronym as it is written: `LAEP`, `Caf`.
    public let expansions: [String: String]
    /// The expansions folded, to see whether a paragraph says them already.
    let foldedExpansions: [String: String]
    /// The acronyms by their first byte, the longest first.
    let acronymsByFirstByte: [UInt8: [[UInt8]]]

    /// - Parameter expansions: what each acronym stands for; empty acronyms are left out.
    public init(_ expansions: [String: String]) {
        self.expansions = expansions.filter { !$0.key.isEmpty && !$0.value.isEmpty }
        foldedExpansions = self.expansions.mapValues { Glossary.folded($0) }
        let longestFirst = self.expansions.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        acronymsByFirstByte = Dictionary(grouping: longestFirst.map { Array($0.utf8) }) { $0.first ?? 0 }
    }

    /// No acronym at all.
    public static let empty = Glossary([:])

    /// Words apart by one space, so that punctuation and spacing do not count.
    static func folded(_ text: String) -> String {
        text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
