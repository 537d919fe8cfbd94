import Almanac
import Diagnostics

extension Cell where Value == String {
    /// Any text.
    static var text: Cell { Cell { cell, _ in cell.text } }
}

extension Cell where Value == Slug {
    /// The name of the line, for entries, addresses and other tables.
    static var identifier: Cell { Cell("un identifiant", Slug.init(_:)) }

    /// The identifier of a line of a table, this one or another.
    ///
    /// - Parameter table: the name of its file: `ages.csv`.
    static func id(of table: String) -> Cell {
        Cell(accepted: "un `id` de `\(table)`", reference: table) { cell, reader in
            guard let known = reader.identifiers(of: table) else { return Slug(cell.text) }
            if let slug = Slug(cell.text), known.contains(slug) { return slug }
            reader.refuse(
                cell, "n’est pas dans seeds/\(table).",
                suggestion: NearMiss.best(for: cell.text, among: known.map(\.text).sorted())
                    .map { "Vouliez-vous dire « \($0) » ?" })
            return nil
        }
    }
}

extension Cell where Value == Located<Slug> {
    /// A chapter of the guide; whether it exists is checked once all entries are read.
    static var chapter: Cell {
        .located(Cell<Slug>("le nom d’un chapitre", accepted: "le nom d’un fichier du guide", Slug.init(_:)))
    }
}

extension Cell where Value == Bool {
    /// `oui` or `non`.
    static var flag: Cell {
        Cell("« oui » ou « non »", accepted: "`oui` ou `non`") { ["oui": true, "non": false][$0] }
    }
}

extension Cell where Value == CivilDate {
    /// `2026-12-05`.
    static var date: Cell { Cell("une date", accepted: "une date comme `2026-12-05`", CivilDate.init(iso:)) }
}

extension Cell where Value == Int {
    /// A whole number.
    ///
    /// - Parameter expected: what it counts: `une année`.
    static func integer(_ expected: String, _ range: ClosedRange<Int> = Int.min...Int.max) -> Cell {
        Cell(expected) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension Cell where Value == Double {
    /// A number with a point before the decimals, of at most this size.
    ///
    /// - Parameters:
    ///   - expected: what it measures: `une latitude`.
    ///   - least: the smallest value; nil for the opposite of the largest.
    ///   - limit: the largest value.
    static func decimal(
        _ expected: String, from least: Double? = nil, upTo limit: Double = .greatestFiniteMagnitude
    ) -> Cell {
        let range = (least ?? -limit)...limit
        return Cell(expected) { text in
            // `Double` reads `nan`, `inf` and `0x10` as well.
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }) else {
                return nil
            }
            return Double(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Cell where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words, which messages propose.
    ///
    /// - Parameters:
    ///   - expected: what it is: `un état`.
    ///   - isListed: whether descriptions of the table name all words.
    static func word(_ expected: String, isListed: Bool = true) -> Cell {
        let words = Value.allCases.map(\.rawValue)
        let names = words.map { "`\($0)`" }
        let accepted = names.dropLast().joined(separator: ", ") + " ou " + (names.last ?? "")
        return Cell(accepted: isListed ? accepted : "") { cell, reader in
            if let value = Value(rawValue: cell.text) ?? Value(rawValue: cell.text.slugified) { return value }
            reader.refuse(cell, "n’est pas \(expected).", suggestion: NearMiss.sentence(for: cell.text, among: words))
            return nil
        }
    }
}

extension Cell {
    /// Several values in one cell; each wrong one is reported.
    static func list<Item>(of item: Cell<Item>, partedBy mark: Character = "|") -> Cell where Value == [Item] {
        let accepted =
            (item.accepted.isEmpty ? "un texte" : item.accepted) + ", ou plusieurs séparés par "
            + (mark == " " ? "des espaces" : "`\(mark)`")
        return Cell(accepted: accepted, reference: item.reference) { cell, reader in
            let texts = cell.text.split(separator: mark).map(\.trimmed).filter { !$0.isEmpty }
            if texts.isEmpty { reader.refuse(cell, "ne dit rien.") }
            let items = texts.compactMap { text in
                item.read(CellText(text: text, column: cell.column, location: cell.location), &reader)
            }
            return items.isEmpty ? nil : items
        }
    }

    /// A value with its line.
    static func located<Inner>(_ cell: Cell<Inner>) -> Cell where Value == Located<Inner> {
        Cell(accepted: cell.accepted, reference: cell.reference) { text, reader in
            cell.read(text, &reader).map { Located($0, at: text.location, length: 0) }
        }
    }
}
