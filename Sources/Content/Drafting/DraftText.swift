import Almanac
import Diagnostics

/// The text of a new entry: its fields in the order they are declared, and a word on those it leaves out.
public struct DraftText: Sendable {
    /// The whole file.
    public let text: String
    private let fields: [String?]

    /// The field a line is about.
    ///
    /// - Parameter line: from 1.
    public func field(atLine line: Int) -> String? { fields.indices.contains(line - 1) ? fields[line - 1] : nil }

    init(_ values: [String: DraftValue], _ declared: [FieldDescription], bonds: [FieldBond]) {
        var writer = DraftWriter()
        writer.add("---")
        let left = DraftText.left(values, bonds)
        for field in declared {
            if let value = values[field.name] { writer.add(value, field) }
        }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) where !declared.contains(where: { $0.name == name })
        {
            writer.add(value, unknown: name)
        }
        let others = declared.filter { values[$0.name] == nil && !left.contains($0.name) }
        if !others.isEmpty { writer.add("# On peut aussi remplir :") }
        for field in others { writer.add("# \(field.name) (\(field.label)) : \(field.help)") }
        writer.add("# Le texte de la page vient sous la ligne qui suit.")
        writer.add("---")
        text = writer.lines.map { $0.text + "\n" }.joined()
        fields = writer.lines.map(\.field)
    }

    /// The fields that do not go with the manner that was chosen.
    private static func left(_ values: [String: DraftValue], _ bonds: [FieldBond]) -> Set<String> {
        var left: Set<String> = []
        for case .manners(_, let manners) in bonds {
            // The manner with most of its own fields: `debut` alone is one, with `chaque` it is another’s.
            let chosen = manners.last { manner in manner.fields.allSatisfy { values[$0] != nil } }
            guard let chosen else { continue }
            left.formUnion(manners.flatMap { $0.fields + $0.others })
            left.subtract(chosen.fields + chosen.others)
        }
        return left
    }
}

/// Lines of YAML, each with the field it is about.
private struct DraftWriter {
    private(set) var lines: [(text: String, field: String?)] = []

    mutating func add(_ line: String, _ field: String? = nil) { lines.append((line, field)) }

    mutating func add(_ value: DraftValue, _ field: FieldDescription) {
        for line in Self.lines(value, named: field.name, field.shape) { add(line, field.name) }
    }

    /// A field nobody declared, as a text: reading tells that it does not exist.
    mutating func add(_ value: DraftValue, unknown name: String) {
        for line in Self.lines(value, named: DraftScalar.line(name, .text(minimum: 0, maximum: 0)), nil) {
            add(line, name)
        }
    }

    private static func lines(_ value: DraftValue, named name: String, _ shape: FieldShape?) -> [String] {
        switch value {
        case .text(let text): scalar(text, named: name, shape)
        case .list(let items): list(items, named: name, shape)
        case .group(let values): ["\(name):"] + group(values, shape).map { "  " + $0 }
        }
    }

    private static func scalar(_ text: String, named name: String, _ shape: FieldShape?) -> [String] {
        if case .markdown? = shape {
            return ["\(name): |"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        }
        return ["\(name): \(DraftScalar.line(text, shape))"]
    }

    private static func list(_ items: [DraftValue], named name: String, _ shape: FieldShape?) -> [String] {
        let inner: FieldShape? =
            switch shape {
            case .list(let inner): inner
            case .zone: .term(.communes)
            default: nil
            }
        let texts = items.compactMap { if case .text(let text) = $0 { DraftScalar.word(text, inner) } else { nil } }
        if texts.count == items.count { return ["\(name): [\(texts.joined(separator: ", "))]"] }
        if items.count == 1, case .text(let text)? = items.first { return scalar(text, named: name, inner) }
        return ["\(name):"]
            + items.flatMap { item -> [String] in
                let lines: [String] =
                    switch item {
                    case .text(let text): [DraftScalar.line(text, inner)]
                    case .group(let values): group(values, inner)
                    case .list(let inside): inside.isEmpty ? ["[]"] : []
                    }
                return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
            }
    }

    private static func group(_ values: [String: DraftValue], _ shape: FieldShape?) -> [String] {
        let declared: [FieldDescription] = if case .group(let fields)? = shape { fields } else { [] }
        let known = declared.flatMap { field in
            values[field.name].map { lines($0, named: field.name, field.shape) } ?? []
        }
        let others = values.keys.sorted().filter { name in !declared.contains { $0.name == name } }
        return known
            + others.flatMap { name in
                values[name].map { lines($0, named: DraftScalar.line(name, .text(minimum: 0, maximum: 0)), nil) } ?? []
            }
    }
}

extension FieldShape {
    /// Whether it is a text that may hold any sign.
    fileprivate var isText: Bool {
        switch self {
        case .text, .referenceOrName, .markdown: true
        default: false
        }
    }
}

/// A value as it stands on a line of YAML.
enum DraftScalar {
    /// Behind a name, or a hyphen.
    static func line(_ text: String, _ shape: FieldShape?) -> String {
        let line = text.collapsingSpaces
        switch shape {
        case .integer, .decimal, .flag, .date, .dateTime: return WrittenScalar.safe(line)
        case .openingHours: return WrittenScalar.quoted(line)
        default: return isNoText(line) ? WrittenScalar.quoted(line) : WrittenScalar.safe(line)
        }
    }

    /// In a list between brackets; nil for a text that had better stand on a line of its own.
    static func word(_ text: String, _ shape: FieldShape?) -> String? {
        if let shape, shape.isText { return nil }
        let word = line(text, shape)
        return word.contains { ",[]{}".contains($0) } ? nil : word
    }

    /// Whether other programs take it for a number, a date, a truth or nothing: YAML 1.1 and 1.2.
    private static func isNoText(_ text: String) -> Bool {
        text.isEmpty || Double(text) != nil || CivilDate(iso: text) != nil || words.contains(text.lowercased())
    }

    private static let words: Set = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
