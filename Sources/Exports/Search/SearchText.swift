import Markdown
import Portal

/// Terms and results as they stand in the pieces.
enum SearchText {
    /// `"crech":["crèche",3,12,5,40]`: how it is written when that is not its stem, then two numbers a document: how
    /// far it is from the one before, and the weight.
    static func of(_ term: SearchIndex.Term) -> String {
        var text = "\"\(term.stem)\":[\(term.written == term.stem ? "0" : LinkedValue.text(term.written).json)"
        var previous = 0
        for posting in term.postings {
            text += ",\(posting.document - previous),\(posting.weight)"
            previous = posting.document
        }
        return text + "]"
    }

    /// One object a document, in their order.
    static func results(of index: SearchIndex) -> [String] { index.documents.map { result($0).json } }

    private static func result(_ document: SearchIndex.Document) -> LinkedValue {
        let entry = document.entry
        let part = document.part
        let dates = (entry.dates?.times ?? []).map { time in
            time.count == 1 ? time.lowerBound.iso : "\(time.lowerBound.iso)/\(time.upperBound.iso)"
        }
        let properties: [(String, LinkedValue?)] = [
            ("titre", .text(FrenchTypography.apply(part?.title ?? entry.title))),
            ("adresse", .text(entry.address.path + (part.map { "#" + $0.anchor } ?? ""))),
            ("genre", .text(part?.kind ?? entry.kind)),
            ("lieu", part == nil ? entry.place.linked : .text(FrenchTypography.apply(entry.title))),
            ("resume", summary(part?.text ?? entry.summary).linked),
            ("dates", dates.isEmpty ? nil : .list(dates.map(LinkedValue.text))),
            ("etat", entry.dates?.status.linked),
            ("exemple", entry.isExample ? .flag(true) : nil),
        ]
        return .node(properties.compactMap { name, value in value.map { .init(name: name, value: $0) } })
    }

    /// One line, of the length of two on a phone.
    private static func summary(_ text: String) -> String {
        FrenchTypography.apply(text.collapsingSpaces.shortened(to: 150))
    }
}

/// What `index.json` says: where pieces begin, which documents are parts or have an end, and the words that are
/// treated in a way of their own.
struct SearchMap {
    /// The members of the object, without its braces.
    let text: String

    init(_ index: SearchIndex, terms: [Int], results: [Int], portal: FamilyPortal) {
        let starts = terms.map { LinkedValue.text(index.terms[$0].stem) }
        text = Self.members([
            ("termes", .list(starts)),
            ("pages", .list(results.map(Self.number))),
            ("parties", .list(Self.parts(of: index))),
            ("fins", .list(Self.ends(of: index))),
            ("vides", .list(SearchWords.empty.sorted().map(LinkedValue.text))),
            ("invariables", .list(SearchWords.unchanging.sorted().map(LinkedValue.text))),
            ("synonymes", SearchSynonyms(portal.seeds).value),
        ])
    }

    private static func members(_ members: [(String, LinkedValue)]) -> String {
        members.map { "\"\($0)\":\($1.json)" }.joined(separator: ",")
    }

    private static func number(_ number: Int) -> LinkedValue { .number(Double(number)) }

    /// For each page with parts, its number and how many follow it.
    private static func parts(of index: SearchIndex) -> [LinkedValue] {
        index.documents.enumerated().filter { $1.part == nil && !$1.entry.parts.isEmpty }
            .map { .list([number($0), number($1.entry.parts.count)]) }
    }

    /// The documents from each of these numbers on, to the next, are over after that day.
    private static func ends(of index: SearchIndex) -> [LinkedValue] {
        var ends: [LinkedValue] = []
        var previous: String?
        for (document, day) in index.documents.enumerated().map({ ($0, $1.entry.dates?.last.iso) }) {
            guard let day, day != previous else { continue }
            ends.append(.list([number(document), .text(day)]))
            previous = day
        }
        return ends
    }
}
