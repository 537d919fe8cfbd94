import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let alphabet = PageKind("alphabet", AlphabetView.self, card: .annuaire, on: .directory)
}

/// The directory from A to Z, on as many pages as it needs to stay light.
enum AlphabetPages {
    /// How many entries a page holds before the next letter goes to another.
    private static let full = 60
    /// How many entries of one letter a page holds: a letter longer than that is cut.
    private static let longest = 120

    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let parts = parts(of: LetterItem.all(kit))
        let links = parts.enumerated().map { place, letters in
            TermLink(label: label(of: letters), address: address(place), count: letters.count(of: \.structures))
        }
        return parts.enumerated().map { place, letters in
            let title = parts.count == 1 ? "L’annuaire de A à Z" : "L’annuaire : \(links[place].label)"
            return PlannedPage(
                address: address(place), template: .alphabet, title: title,
                description: "\(title), toutes les fiches dans l’ordre alphabétique.",
                trail: [TermLink(label: "Annuaire", address: .directory)], section: .directory,
                newest: letters.flatMap(\.structures).map(\.entry).newest()
            ) { AlphabetView(letters: letters, parts: parts.count == 1 ? [] : links.current(place)) }
        }
    }

    /// The first page has the address that others link to.
    private static func address(_ place: Int) -> Address {
        place == 0 ? .alphabet : Address("\(Address.alphabet.path)\(place + 1)/")
    }

    /// `A à C`, or `D` alone.
    private static func label(of letters: [LetterItem]) -> String {
        guard let first = letters.first?.letter, let last = letters.last?.letter else { return "" }
        return first == last ? first : "\(first) à \(last)"
    }

    private static func parts(of letters: [LetterItem]) -> [[LetterItem]] {
        var parts: [[LetterItem]] = [[]]
        for letter in letters.flatMap(\.cut) {
            let held = parts[parts.count - 1].count(of: \.structures)
            if held > 0, held + letter.structures.count > full { parts.append([]) }
            parts[parts.count - 1].append(letter)
        }
        return parts
    }

    /// A letter in pieces a page can hold.
    fileprivate static func cut(_ letter: LetterItem) -> [LetterItem] {
        guard letter.structures.count > longest else { return [letter] }
        return stride(from: 0, to: letter.structures.count, by: full).map { start in
            let end = min(start + full, letter.structures.count)
            return LetterItem(letter: letter.letter, structures: Array(letter.structures[start..<end]))
        }
    }
}

extension [LetterItem] {
    fileprivate func count<Item>(of items: (LetterItem) -> [Item]) -> Int { reduce(0) { $0 + items($1).count } }
}

extension [TermLink] {
    /// The links, that of the page people are on being marked.
    fileprivate func current(_ place: Int) -> [TermLink] {
        enumerated().map { index, link in
            TermLink(label: link.label, address: link.address, count: link.count, isCurrent: index == place)
        }
    }
}

struct AlphabetView: View {
    let letters: [LetterItem]
    let parts: [TermLink]

    static let fields = ViewFields<AlphabetView>([
        .list("parties") { $0.parts },
        .list("groupes") { $0.letters },
    ])
}

/// The entries whose names begin with the same letter.
struct LetterItem: View {
    let letter: String
    let structures: [StructureItem]

    fileprivate var cut: [LetterItem] { AlphabetPages.cut(self) }

    static let fields = ViewFields<LetterItem>([
        .text("lettre") { $0.letter },
        .list("structures") { $0.structures },
    ])

    static func all(_ kit: PageKit) -> [LetterItem] {
        let byLetter = Dictionary(grouping: kit.portal.directory.entries) { entry in
            entry.title.folded.first { $0.isLetter || $0.isNumber }.map { $0.isNumber ? "0-9" : $0.uppercased() }
                ?? "0-9"
        }
        // Names that begin with a number come last: they are numbers to call, which have a page of their own.
        let order = byLetter.sorted { ($0.key == "0-9" ? 1 : 0, $0.key) < ($1.key == "0-9" ? 1 : 0, $1.key) }
        return order.map { letter, entries in
            LetterItem(letter: letter, structures: entries.map { StructureItem($0, kit: kit) })
        }
    }
}
