import Almanac
import Diagnostics

/// Reads fields, with what reading needs: the tables of `seeds/`, and a report for what is wrong.
struct FieldReader {
    let vocabularies: Vocabularies
    var report = Report()
    /// The entries that were named so far.
    var references: [Reference] = []
    /// The day near which dates fall that are written without their year; nil when nobody knows.
    let near: CivilDate?
    /// The names of the fields beside the one that is read.
    private(set) var among: Set<String> = []

    init(vocabularies: Vocabularies, near: CivilDate? = nil) {
        self.vocabularies = vocabularies
        self.near = near
    }

    /// Reads pairs into `owner`: unknown keys, missing fields and wrong values are all reported.
    mutating func read<Owner>(
        _ fields: [Field<Owner>], from pairs: [YAMLValue.Pair], at location: SourceLocation, into owner: inout Owner
    ) {
        let outer = among
        among = Set(fields.map(\.name))
        for (place, value) in match(pairs, with: fields.map(\.description), at: location) {
            fields[place].read(value, &owner, &self)
        }
        among = outer
    }

    /// The values that were written, each with the place of its field; unknown keys and missing fields are reported.
    private mutating func match(
        _ pairs: [YAMLValue.Pair], with fields: [FieldDescription], at location: SourceLocation
    ) -> [(place: Int, value: YAMLValue)] {
        var written: [(place: Int, value: YAMLValue)] = []
        for pair in pairs {
            guard let place = fields.firstIndex(where: { $0.name == pair.key }) else {
                reportUnknownKey(pair, among: fields.map(\.name))
                continue
            }
            if !pair.value.isEmpty { written.append((place, pair.value)) }
        }
        for (place, field) in fields.enumerated()
        where field.isRequired && !written.contains(where: { $0.place == place }) {
            if written.contains(where: { field.replacedBy.contains(fields[$0.place].name) }) { continue }
            let empty = pairs.first { $0.key == field.name }
            report.add(
                ContentRules.missingField, at: empty?.location ?? location, length: empty.map(\.key.count) ?? 1,
                "Le champ « \(field.name) » (\(field.label)) \(empty == nil ? "manque" : "est vide").",
                suggestion: field.help)
        }
        return written
    }

    /// The lines of a list that are not empty, each empty one reported; a value alone is a list of one.
    ///
    /// - Parameter shape: what each item is; words with commas between them are several, when none may hold a comma.
    mutating func items(of value: YAMLValue, of shape: FieldShape) -> [YAMLValue] {
        let written: [YAMLValue] =
            if case .list(let items) = value.kind { items } else { shape.isWord ? words(of: value) : [value] }
        guard written.count <= PortalLimits.listItems else {
            report.add(
                ContentRules.excess, at: value.location,
                "Cette liste a \(written.count) valeurs ; il en faut \(PortalLimits.listItems) au plus.",
                suggestion: "Gardez celles qui servent, ou partagez la fiche en plusieurs.")
            return []
        }
        guard case .list(let items) = value.kind else { return written }
        for item in items where item.isEmpty {
            report.add(
                ContentRules.wrongShape, at: item.location, "Cette ligne de la liste est vide.",
                suggestion: "Complétez-la ou effacez-la.")
        }
        return items.filter { !$0.isEmpty }
    }

    /// The words of a value that has commas, or « et », between them; the value itself when it has none.
    private mutating func words(of value: YAMLValue) -> [YAMLValue] {
        guard let text = value.text, text.contains(",") || text.contains(";") else { return [value] }
        let words = text.split { ",;".contains($0) }.filter { !$0.trimmed.isEmpty }
        guard words.count > 1 else { return [value] }
        let list = "[\(words.map(\.trimmed).joined(separator: ", "))]"
        report.add(
            ContentRules.saidList, at: value.location, length: value.length, "Lu comme une liste de \(words.count).",
            suggestion: "Écrivez « \(list) ».", writing: .text(list))
        let quote = value.isQuoted ? 1 : 0
        return words.map { word in
            let before = text[..<word.startIndex].unicodeScalars.count + word.prefix { $0 == " " }.count
            return YAMLValue(
                location: value.location.moved(columns: quote + before), kind: .scalar(word.trimmed, style: .plain))
        }
    }

    /// The fields of a group; nil after a report when the value is none.
    mutating func pairs(of value: YAMLValue, _ fields: [FieldDescription]) -> [YAMLValue.Pair]? {
        if let pairs = value.pairs { return pairs }
        let names = fields.map(\.name).joined(separator: ", ")
        reportShape(value, expected: "un groupe de champs (\(names))")
        return nil
    }

    /// Reports a value of another shape than what was asked.
    mutating func reportShape(_ value: YAMLValue, expected: String) {
        report.add(
            ContentRules.wrongShape, at: value.location, length: value.length,
            "On attend ici \(expected), et il y a \(value.frenchKind).")
    }

    /// Reports a comment that cuts a text short: who writes « Salle # 2 » means no comment.
    mutating func reportComment(behind value: YAMLValue) {
        guard let place = value.comment else { return }
        report.add(
            ContentRules.comment, at: place,
            "Une espace puis « # » : YAML y voit un commentaire, et le texte est coupé.",
            suggestion: "Mettez le texte entre guillemets, ou le commentaire seul sur sa ligne.")
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
        guard report.diagnostics.count < Report.mostShown else {
            // No report shows it: it is only counted.
            report.add(ContentRules.unknownKey, at: pair.location, "Le champ « \(pair.key) » n’existe pas ici.")
            return
        }
        let nearest = NearMiss.best(for: pair.key, among: names)
        report.add(
            ContentRules.unknownKey, at: pair.location, length: pair.key.unicodeScalars.count,
            "Le champ « \(pair.key) » n’existe pas ici.",
            suggestion: nearest.map { "Vouliez-vous dire « \($0) » ?" }
                ?? "Champs possibles : \(names.joined(separator: ", ")).")
    }
}
