import Almanac
import Diagnostics
import Foundation

/// What somebody wrote in an entry, or in the settings, field by field, in the words of those who read it.
///
/// An entry in which something is wrong is told as well: what cannot be understood stands as it was written.
public struct WrittenFields: Sendable {
    /// One field that holds something.
    public struct Field: Sendable, Equatable {
        /// Its key: `tarif`; behind that of its group: `contact.telephone`.
        public let name: String
        /// What it is called: « Tarif », « Contact, Téléphone ».
        public let label: String
        /// What it holds: one value, or those of a list.
        public let values: [String]
        /// Whether it is a text of its own, of several lines.
        public let isText: Bool
        /// Whether there is such a field; if not, its name is whatever was written.
        public let isDeclared: Bool
    }

    /// In the order of the declaration; keys that it does not know come last.
    public let fields: [Field]
    /// The text under the front matter.
    public let body: String

    /// The values of a field; none when it is not there.
    public func values(of name: String) -> [String] { fields.first { $0.name == name }?.values ?? [] }

    /// The fields that say when an event takes place, but for those that say what became of single dates.
    public static let moments = Set(EventDates.fields.map(\.name)).subtracting(["annulations", "deplacements"])

    /// Nil when nothing can be read.
    ///
    /// - Parameters:
    ///   - file: an entry.
    ///   - type: what it is one of.
    ///   - words: what terms and entries are called.
    public init?(_ file: SourceFile, of type: any Record.Type, words: FieldWords) {
        var ignored = Report()
        guard let text = FileText.decode(file, report: &ignored),
            let parts = FrontMatter.split(text, path: file.path, report: &ignored)
        else { return nil }
        let declared = type.declaredFields
        let names = FieldNames(declared)
        let lines = HandwrittenLines(
            parts.yaml, names: names, at: SourceLocation(file: file.path), report: &ignored)
        let pairs = YAMLValue.parse(lines.yaml, file: file.path, report: &ignored)?.pairs ?? []
        fields = words.fields(names.canonical(pairs, report: &ignored), declared: declared)
        body = parts.body
    }

    /// What the settings say.
    public init?(settings file: SourceFile, words: FieldWords) {
        var ignored = Report()
        guard let text = FileText.decode(file, report: &ignored),
            let pairs = YAMLValue.parse(text, file: file.path, report: &ignored)?.pairs
        else { return nil }
        fields = words.fields(pairs, declared: Settings.declaredFields)
        body = ""
    }
}

/// What terms and entries are called, for those who tell what fields hold.
public struct FieldWords: Sendable {
    private let vocabularies: Vocabularies
    private let titles: [String: String]

    /// - Parameters:
    ///   - vocabularies: the terms of the tables.
    ///   - titles: what entries are called, by path.
    public init(_ vocabularies: Vocabularies, titles: [String: String]) {
        (self.vocabularies, self.titles) = (vocabularies, titles)
    }

    func fields(_ pairs: [YAMLValue.Pair], declared: [FieldDescription]) -> [WrittenFields.Field] {
        let known = declared.flatMap { field in
            pairs.first { $0.key == field.name && !$0.value.isEmpty }.map { told($0.value, field) } ?? []
        }
        let others = pairs.filter { pair in !pair.value.isEmpty && !declared.contains { $0.name == pair.key } }
        return known
            + others.map {
                WrittenFields.Field(
                    name: $0.key, label: $0.key, values: plain($0.value), isText: false, isDeclared: false)
            }
    }

    private func told(_ value: YAMLValue, _ field: FieldDescription) -> [WrittenFields.Field] {
        if case .group(let members) = field.shape, let pairs = value.pairs {
            return fields(pairs, declared: members).map {
                WrittenFields.Field(
                    name: "\(field.name).\($0.name)", label: "\(field.label), \($0.label)", values: $0.values,
                    isText: $0.isText, isDeclared: $0.isDeclared)
            }
        }
        if case .markdown = field.shape {
            return [
                WrittenFields.Field(
                    name: field.name, label: field.label, values: plain(value), isText: true, isDeclared: true)
            ]
        }
        return [
            WrittenFields.Field(
                name: field.name, label: field.label, values: values(of: value, field.shape), isText: false,
                isDeclared: true)
        ]
    }

    private func values(of value: YAMLValue, _ shape: FieldShape) -> [String] {
        guard case .list(let item) = shape else { return [spelled(value, shape)] }
        if case .list(let items) = value.kind { return items.filter { !$0.isEmpty }.map { spelled($0, item) } }
        guard item.isWord, let text = value.text else { return [spelled(value, item)] }
        return text.split { ",;".contains($0) }.map { spelled($0.trimmed, item) ?? $0.trimmed }
    }

    private func spelled(_ value: YAMLValue, _ shape: FieldShape) -> String {
        if case .group(let members) = shape, let pairs = value.pairs {
            return fields(pairs, declared: members).map { "\($0.label) : \($0.values.joined(separator: ", "))" }
                .joined(separator: " ; ")
        }
        guard let text = value.text else { return plain(value).joined(separator: ", ") }
        return spelled(text.trimmed, shape) ?? text.trimmed
    }

    /// A value as pages say it; nil when it says nothing else than what was written.
    private func spelled(_ text: String, _ shape: FieldShape) -> String? {
        switch shape {
        case .date: CivilDate(iso: text)?.french()
        case .dateTime: (try? CivilDateTime(text))?.french
        case .timeRange: (try? TimeRange(text))?.french
        case .recurrence: (try? Recurrence(text))?.french
        case .flag: ["true", "oui", "yes", "vrai"].contains(text.folded) ? "oui" : "non"
        case .term(let table): vocabularies.label(of: text, in: table)
        case .choice(let choices): choices.first { $0.id == text }?.label
        case .reference(let collection), .referenceOrName(let collection): titles["\(collection.folder)/\(text).md"]
        case .openingHours: (try? OpeningHours.parse(text))?.weekTable.line
        case .text, .markdown, .integer, .decimal, .webAddress, .email, .phone, .formerAddress, .zone,
            .list, .group:
            nil
        }
    }

    /// Whatever was written, as words.
    private func plain(_ value: YAMLValue) -> [String] {
        switch value.kind {
        case .scalar(let text, _): [text ?? ""]
        case .list(let items): items.flatMap { plain($0) }
        case .map(let pairs): pairs.map { "\($0.key) : \(plain($0.value).joined(separator: ", "))" }
        }
    }
}

extension WeekTable {
    /// The whole table on one line: « Mardi 14 h - 18 h ; Samedi 10 h - 12 h ; Fermé les jours fériés ».
    fileprivate var line: String {
        let week = rows.filter { !$0.isClosed }.map { "\($0.label) \($0.text)" }
        return ([period].compactMap { $0 } + week + notes).joined(separator: " ; ")
    }
}
