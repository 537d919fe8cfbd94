import Diagnostics

/// A fixed set of words, each with what it is called.
protocol FixedChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    /// What is shown.
    var label: String { get }
}

extension FieldType where Value: FixedChoice {
    /// One of a few fixed words.
    static var choice: FieldType {
        let choices = Value.allCases.map { FieldShape.Choice(id: $0.rawValue, label: $0.label) }
        return FieldType(.choice(choices)) { value, reader in
            reader.word(value, among: choices).flatMap { Value(rawValue: $0) }
        }
    }
}

extension FieldReader {
    /// The identifier of one of a few words, written as such or as it is shown; nil after a report.
    fileprivate mutating func word(_ value: YAMLValue, among choices: [FieldShape.Choice]) -> String? {
        guard let text = scalar(value, expected: "un mot") else { return nil }
        let wanted = text.slugified
        if let found = choices.first(where: { $0.id == wanted || $0.label.slugified == wanted }) { return found.id }
        report.add(
            ContentRules.unknownTerm, at: value.location, length: value.length,
            "« \(text) » n’est pas une valeur possible ici.",
            suggestion: NearMiss.sentence(for: text, among: choices.map(\.id)))
        return nil
    }
}

extension FieldType where Value: Term {
    /// One line of a table of `seeds/`, by its identifier or its label.
    static func term(_ table: TermTable<Value>) -> FieldType {
        FieldType(.term(table.name)) { value, reader in
            reader.position(of: value, in: table).flatMap { reader.vocabularies[table]?.terms[$0] }
        }
    }
}

extension FieldType {
    /// Several lines of a table of `seeds/`, each once, in the order of the table.
    static func terms<Item: Term>(_ table: TermTable<Item>) -> FieldType where Value == [Item] {
        let positions = FieldType<[Int]>.list(
            of: FieldType<Int>(.term(table.name)) { value, reader in reader.position(of: value, in: table) })
        return FieldType(positions.shape) { value, reader in
            positions.read(value, &reader).map { found in
                let terms = reader.vocabularies[table]?.terms ?? []
                return Set(found).sorted().map { terms[$0] }
            }
        }
    }
}

extension FieldReader {
    /// Where the term that was written stands in its table; nil after a report.
    fileprivate mutating func position<Item>(of value: YAMLValue, in table: TermTable<Item>) -> Int? {
        guard let text = scalar(value, expected: "un mot de la liste « \(table.name.rawValue) »") else { return nil }
        guard let vocabulary = vocabularies[table] else {
            // The same finding for all who name it, so that it is there once.
            report.add(
                ContentRules.seedTable, at: SourceLocation(file: table.name.file),
                "La table \(table.name.file) manque.",
                suggestion: "Créez-la, ou ne nommez aucune de ses lignes.")
            return nil
        }
        if let position = vocabulary.position(of: text) { return position }
        report.add(
            ContentRules.unknownTerm, at: value.location, length: value.length,
            "« \(text) » n’est pas dans la table \(table.name.file).",
            suggestion: vocabulary.suggestion(for: text))
        return nil
    }
}
