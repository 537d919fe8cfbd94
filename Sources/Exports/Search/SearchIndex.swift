import Foundation
import Portal

/// Which words lead where, and how much each says: the weights are computed here, the phone only adds them up.
///
/// A word weighs in an entry by the fields it stands in (title 8, and more for a short one; keywords 4; summary 3;
/// text 1, less for each repetition), brought together as BM25 does, `w / (w + 6)`, times how rare the word is,
/// times the weight of the entry’s kind. Weights are whole numbers: the same inputs give the same bytes.
struct SearchIndex {
    /// What a result shows: an entry, or a part of one.
    struct Document {
        let entry: SearchEntry
        let part: SearchEntry.Part?
    }

    /// A word and the documents that hold it.
    struct Term {
        /// Folded and without its ending.
        let stem: String
        /// As it is most often written.
        let written: String
        /// In the order of the documents.
        let postings: [Posting]
    }

    struct Posting {
        let document: Int
        /// 1 or more.
        let weight: Int
    }

    /// Entries, each followed by its parts.
    let documents: [Document]
    /// In the order of their stems.
    let terms: [Term]

    /// A word that stands in more documents than this says little: only those where it weighs most are kept.
    static let postingsPerTerm = 2000
    private static let halfWay = 6.0
    private static let partWeight = 0.8

    init(_ entries: [SearchEntry]) {
        documents = entries.flatMap { entry in
            [Document(entry: entry, part: nil)] + entry.parts.map { Document(entry: entry, part: $0) }
        }
        var words = SearchVocabulary()
        var found: [[(document: Int, weight: Double)]] = []
        for (number, document) in documents.enumerated() {
            let kind = document.entry.weight * (document.part == nil ? 1 : Self.partWeight)
            for (term, weight) in words.weights(of: document.fields) {
                if term >= found.count { found += Array(repeating: [], count: term + 1 - found.count) }
                found[term].append((number, kind * weight / (weight + Self.halfWay)))
            }
        }
        let count = Double(documents.count)
        let written = words.written
        terms = words.stems.enumerated().compactMap { term, stem in
            guard term < found.count, !found[term].isEmpty else { return nil }
            let holding = Double(found[term].count)
            let rarity = log(1 + (count - holding + 0.5) / (holding + 0.5))
            let postings = found[term].map { Posting(document: $0, weight: max(1, Int((20 * rarity * $1).rounded()))) }
            return Term(stem: stem, written: written[term] ?? stem, postings: Self.heaviest(postings))
        }.sorted { $0.stem < $1.stem }
    }

    private static func heaviest(_ postings: [Posting]) -> [Posting] {
        guard postings.count > postingsPerTerm else { return postings }
        return postings.sorted { ($1.weight, $0.document) < ($0.weight, $1.document) }.prefix(postingsPerTerm)
            .sorted { $0.document < $1.document }
    }
}

extension SearchIndex.Document {
    /// The texts that are searched, with what a word of each counts.
    fileprivate var fields: [SearchVocabulary.Field] {
        if let part {
            return [.title(part.title), .init(text: part.text, weight: 1, joinsHyphens: false)]
        }
        return [.title(entry.title)]
            + ([entry.kind] + entry.keywords).map { .init(text: $0, weight: 4, joinsHyphens: true) }
            + [
                .init(text: entry.summary, weight: 3, joinsHyphens: true),
                .init(text: entry.body, weight: 1, joinsHyphens: false),
            ]
    }
}
