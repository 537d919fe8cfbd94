import Almanac
import Diagnostics

/// An entry that somebody is writing, one answer after the other: judged by the rules entries are read by, and written
/// in the canonical form.
public struct EntryDraft: Sendable {
    /// What kind of entry it is.
    public let type: any Record.Type
    private let seeds: Seeds
    private let canonical: CanonicalText
    private var values: [String: DraftValue] = [:]

    /// - Parameter day: the day it is written.
    public init(_ type: any Record.Type, seeds: Seeds, on day: CivilDate) {
        self.type = type
        self.seeds = seeds
        canonical = CanonicalText(seeds: seeds, near: day)
    }

    /// The field that names it: each collection declares it first.
    public var titleField: FieldDescription? { type.declaredFields.first }

    /// What it is called so far.
    public var title: String {
        if let name = titleField?.name, case .text(let title)? = values[name] { title } else { "" }
    }

    /// Whether something was written in a field.
    public func has(_ field: String) -> Bool { values[field] != nil }

    /// Whether a field says yes.
    public func saysYes(_ field: String) -> Bool { values[field] == .text("true") }

    /// Whether a field holds this word.
    public func holds(_ word: String, in field: String) -> Bool { values[field] == .text(word) }

    /// Takes an answer, in the place of what was there.
    ///
    /// - Returns: what is wrong with it, and then the field is empty; nothing otherwise.
    public mutating func answer(_ answer: String, in field: FieldDescription) -> [Diagnostic] {
        values[field.name] = nil
        let texts = canonical.values(of: answer, in: field.shape)
        guard !texts.isEmpty else { return [] }
        let found = type.findings(on: texts, in: field, seeds.vocabularies).sorted.filter { $0.severity == .error }
        guard found.isEmpty else { return found }
        let isList = if case .list = field.shape { true } else { texts.count > 1 }
        values[field.name] = isList ? .list(texts.map { .text($0) }) : texts.first.map { .text($0) }
        return []
    }

    /// Puts a value where a path leads: `titre`, `contact.telephone`, `permanences.1.commune`. The same path twice makes
    /// a list. What is wrong is told when the whole entry is read.
    public mutating func put(_ text: String, at path: String) {
        let parts = path.split(separator: ".")
        guard let name = parts.first.map(String.init) else { return }
        let shape = Self.shape(at: parts, in: type.declaredFields)
        for value in shape.map({ canonical.values(of: text, in: $0) }) ?? [text] {
            values.put(value, at: name, parts.dropFirst())
        }
    }

    /// Empties a field.
    public mutating func clear(_ field: String) { values[field] = nil }

    private static func shape(at path: [Substring], in fields: [FieldDescription]) -> FieldShape? {
        guard let name = path.first, let field = fields.first(where: { $0.name == name }) else { return nil }
        let rest = path.dropFirst().drop { Int($0) != nil }
        switch field.shape {
        case .group(let inner), .list(.group(let inner)): return shape(at: Array(rest), in: inner)
        default: return rest.isEmpty ? field.shape : nil
        }
    }

    /// The file, and which field each of its lines is about.
    public func written() -> DraftText {
        DraftText(values, type.declaredFields, bonds: type.declaredBonds)
    }
}

extension Record {
    /// What is wrong with one field alone.
    fileprivate static func findings(
        on texts: [String], in field: FieldDescription, _ vocabularies: Vocabularies
    ) -> Report {
        let place = SourceLocation(file: collection.folder)
        let items = texts.map { YAMLValue(location: place, kind: .scalar($0, style: .quoted)) }
        var value = YAMLValue(location: place, kind: .list(items))
        if items.count == 1, let only = items.first { value = only }
        var whole = WholeEntry(common: CommonFields(), record: Self())
        var reader = FieldReader(vocabularies: vocabularies)
        reader.read(
            wholeFields.filter { $0.name == field.name },
            from: [YAMLValue.Pair(key: field.name, location: place, value: value)], at: place, into: &whole)
        return reader.report
    }
}
