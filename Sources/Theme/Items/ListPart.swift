import Content
import Portal
import Site

/// One page of a list that is shared between several when it is long, so that each stays light.
struct ListPart<Item: Sendable>: Sendable {
    /// How many items a page holds.
    private static var full: Int { 40 }

    /// Where it is; the first part has the address that others link to.
    let address: Address
    /// Its items, in order.
    let items: [Item]
    /// The parts, that of this page being marked; none when there is but one.
    let links: [TermLink]
    /// Which of them it is, from 0.
    private let place: Int

    /// Whether it is the page that others link to.
    var isFirst: Bool { place == 0 }
    /// What its title says besides: nothing on the first page.
    var mark: String { isFirst ? "" : " (page \(place + 1))" }

    /// All parts of a list, at least one.
    ///
    /// - Parameters:
    ///   - address: that of the first part; the others stand under it, by number.
    ///   - name: what an item is called in the links: `De La Passerelle à Les Lucioles`.
    static func all(of items: [Item], at address: Address, named name: (Item) -> String) -> [ListPart] {
        let cut = stride(from: 0, to: max(items.count, 1), by: full).map {
            Array(items[$0..<min($0 + full, items.count)])
        }
        let first = address.path
        func part(_ place: Int) -> Address { Address(place == 0 ? first : "\(first)\(place + 1)/") }
        return cut.enumerated().map { place, held in
            let links = cut.enumerated().map { other, items in
                let ends = [items.first, items.last].compactMap { $0.map(name) }
                return TermLink(
                    label: ends.joined(separator: " … "), address: part(other), count: items.count,
                    isCurrent: other == place)
            }
            return ListPart(
                address: part(place), items: held, links: cut.count == 1 ? [] : links, place: place)
        }
    }
}
