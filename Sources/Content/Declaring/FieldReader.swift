import Diagnostics

/// Reads fields, with what reading needs: the tables of `seeds/`, and a report for what is wrong.
struct FieldReader {
    let vocabularies: Vocabularies
    var report = Report()

    init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    /// Reads pairs into `owner`: unknown keys, missing fields and wrong values are all reported.
    mutating func read<Owner>(
        _ fields: [Field<Owner>], from pairs: [YAMLValue.Pair], at location: SourceLocation, into owner: inout Owner
    ) {
        var written: Set<String> = []
        for pair in pairs {
            guard let field = fields.first(where: { $0.name == pair.key }) else {
                reportUnknownKey(pair, among: fields.map(\.name))
                continue
            }
            guard !pair.value.isEmpty else { continue }
            written.insert(pair.key)
            field.read(pair.value, &owner, &self)
        }
        for field in fields where field.description.isRequired && !written.contains(field.name) {
            let empty = pairs.first { $0.key == field.name }
            report.add(
                ContentRules.missingField, at: empty?.location ?? location, length: empty.map(\.key.count) ?? 1,
                "Le champ « \(field.name) » (\(field.description.label)) \(empty == nil ? "manque" : "est vide").",
                suggestion: field.description.help)
        }
    }

    /// Reports a value of another shape than what was asked.
    mutating func reportShape(_ value: YAMLValue, expected: String) {
        report.add(
            ContentRules.wrongShape, at: value.location, length: value.length,
            "On attend ici \(expected), et il y a \(value.frenchKind).")
    }

    /// The characters of a scalar, or nil after a report.
    mutating func scalar(_ value: YAMLValue, expected: String) -> String? {
        guard let text = value.text else {
            reportShape(value, expected: expected)
            return nil
        }
        return text.trimmed
    }

    private mutating func reportUnknownKey(_ pair: YAMLValue.Pair, among names: [String]) {
        let nearest = NearMiss.best(for: pair.key, among: names)
        report.add(
            ContentRules.unknownKey, at: pair.location, length: pair.key.unicodeScalars.count,
            "Le champ « \(pair.key) » n’existe pas ici.",
            suggestion: nearest.map { "Vouliez-vous dire « \($0) » ?" }
                ?? "Champs possibles : \(names.joined(separator: ", ")).")
    }
}
