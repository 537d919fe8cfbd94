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
        if let found = choices.first(where: { $0.id.slugified == wanted || $0.label.slugified == wanted }) {
            return found.id
        }
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
            let terms = reader.vocabularies[table]?.terms ?? []
            if let said = reader.said(value, in: table) { return said.map { terms[$0] } }
            return positions.read(value, &reader).map { found in Set(found).sorted().map { terms[$0] } }
        }
    }
}

extension FieldReader {
    /// Where the terms stand that a value stands for without naming any; nil when it names one, or says nothing.
    fileprivate mutating func said<Item: Term>(_ value: YAMLValue, in table: TermTable<Item>) -> [Int]? {
        guard let text = value.text, let vocabulary = vocabularies[table], vocabulary.position(of: text) == nil,
            let found = Item.said(text, in: vocabulary.terms)
        else { return nil }
        let names = found.map { vocabulary.terms[$0].slug.text }.joined(separator: ", ")
        report.add(
            ContentRules.saidList, at: value.location, length: value.length,
            names.isEmpty ? "« \(text) » : rien n’est précisé." : "« \(text) » est lu comme : \(names).",
            suggestion: names.isEmpty ? "Retirez cette ligne : sans elle, c’est pour tous." : "Écrivez « [\(names)] ».",
            writing: names.isEmpty ? .lines([]) : .text("[\(names)]"))
        return found
    }

    /// Where the term that was written stands in its table; nil after a report.
    fileprivate mutating func position<Item>(of value: YAMLValue, in table: TermTable<Item>) -> Int? {
        guard let text = scalar(value, expected: "un mot de la liste « \(table.name.rawValue) »") else { return nil }
        guard let vocabulary = vocabularies[table] else {
            guard !vocabularies.reported.contains(table.name) else { return nil }
            // The same finding for all who name it, so that it is there once.
            report.add(
                ContentRules.seedTable, at: SourceLocation(file: table.name.file),
                "La table \(table.name.file) manque.",
                suggestion: "Créez-la, ou ne nommez aucune de ses lignes.")
            return nil
        }
        if let position = vocabulary.position(of: text) { return position }
        let certain = Item.certain(text, in: vocabulary.terms)
        // A place that is guessed wrongly sends families elsewhere; a theme does not.
        let meant = table.name == .communes ? [] : vocabulary.meant(by: text, vocabularies.synonyms)
        if let position = certain.count == 1 ? certain.first : meant.count == 1 ? meant.first : nil {
            let term = vocabulary.terms[position]
            let label = term.label
            report.add(
                ContentRules.saidList, at: value.location, length: value.length,
                "« \(text) » est lu comme « \(label) ».",
                suggestion: "Écrivez « \(label) ».",
                writing: .text(table.name == .communes ? label : term.slug.text))
            return position
        }
        report.add(
            ContentRules.unknownTerm, at: value.location, length: value.length,
            table.name == .communes
                ? "« \(text) » n’est pas une commune du territoire." : "« \(text) » n’est pas dans la liste.",
            suggestion: advice(on: text, certain.map { vocabulary.terms[$0].label })
                ?? (table.name == .communes ? vocabulary.near(text, vocabularies.synonyms) ?? elsewhere(text) : nil)
                ?? vocabulary.suggestion(for: text, vocabularies.synonyms))
        return nil
    }

    /// What to write when several communes are named where one is.
    private func advice(on text: String, _ communes: [String]) -> String? {
        guard communes.count > 1, let first = communes.first, among.contains("autres_communes") else { return nil }
        return "Deux lignes : « commune: \(first) », puis « autres_communes: "
            + "[\(communes.dropFirst().joined(separator: ", "))] »."
    }

    /// How to say a place that no commune of the territory is.
    private func elsewhere(_ text: String) -> String? {
        guard among.contains("hors_territoire") else { return nil }
        return ["en-ligne", "visio", "internet", "a-distance", "visioconference"].contains(text.slugified)
            ? "En ligne, écrivez à la place « en_ligne: » et l’adresse."
            : "Hors du territoire, écrivez à la place « hors_territoire: \(text) »."
    }
}
