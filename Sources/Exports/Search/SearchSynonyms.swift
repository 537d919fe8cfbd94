import Content
import Portal

/// What people say, and the words of the portal for it: the table of `seeds/`, and the acronyms of the glossary, which
/// stand for what they abbreviate and the other way round.
struct SearchSynonyms {
    /// Stems of what is typed, with a space between them → the words to look for as well, each a list of stems.
    private(set) var meanings: [String: [[String]]] = [:]
    /// The same stems → what is typed, as it is written.
    private var written: [String: String] = [:]
    private var folding = SearchFolding()

    init(_ seeds: Seeds) {
        for synonym in seeds.synonyms { synonym.meanings.forEach { add(synonym.said, means: $0) } }
        for term in seeds.glossary {
            add(term.acronym, means: term.expansion)
            add(term.expansion, means: term.acronym)
        }
    }

    /// The table as JSON, in the order of its keys: how each is written, then its meanings.
    var value: LinkedValue {
        .node(
            meanings.sorted { $0.key < $1.key }.map { key, meanings in
                .init(
                    name: key,
                    value: .list(
                        ([written[key] ?? key] + meanings.map { $0.joined(separator: " ") }).map(LinkedValue.text)))
            })
    }

    private mutating func add(_ said: String, means meaning: String) {
        let (key, stems) = (self.stems(of: said), self.stems(of: meaning))
        // What is long is not typed whole.
        guard !key.isEmpty, key.count <= 4, !stems.isEmpty, key != stems else { return }
        let name = key.joined(separator: " ")
        written[name] = written[name] ?? said
        if meanings[name]?.contains(stems) != true { meanings[name, default: []].append(stems) }
    }

    private mutating func stems(of text: String) -> [String] {
        folding.words(of: text).map(\.folded).filter { $0.utf8.count > 1 && !SearchWords.empty.contains($0) }
            .map(SearchStem.of)
    }
}
