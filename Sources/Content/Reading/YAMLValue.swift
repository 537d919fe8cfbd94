import Diagnostics
import Yams

/// A YAML value with its place in the file; the rest of the generator knows nothing of the YAML library.
public struct YAMLValue: Sendable {
    /// Where the value starts.
    public let location: SourceLocation
    /// What it is.
    public let kind: Kind
    /// Where a comment cuts the line short behind a plain scalar: ` #`.
    let comment: SourceLocation?

    /// The three shapes of YAML.
    public indirect enum Kind: Sendable {
        /// A text, a number, a date, a boolean: always the characters as written. Nothing written is `nil`.
        case scalar(String?, style: Style)
        case list([YAMLValue])
        case map([Pair])
    }

    /// How a scalar was written.
    public enum Style: Sendable, Equatable {
        case plain, quoted
        /// Under `|` or `>`, indented by so many columns.
        case block(indentation: Int)
    }

    /// A key and its value.
    public struct Pair: Sendable {
        /// The key as written.
        public let key: String
        /// Where the key starts.
        public let location: SourceLocation
        /// What it holds.
        public let value: YAMLValue
    }

    /// - Parameters:
    ///   - location: where the value starts.
    ///   - kind: what it is.
    ///   - comment: where a comment cuts its line short.
    init(location: SourceLocation, kind: Kind, comment: SourceLocation? = nil) {
        (self.location, self.kind, self.comment) = (location, kind, comment)
    }

    /// The pairs of a mapping, or nil.
    public var pairs: [Pair]? {
        if case .map(let pairs) = kind { pairs } else { nil }
    }

    /// The characters of a scalar, or nil.
    public var text: String? {
        if case .scalar(let text, _) = kind { text } else { nil }
    }

    /// Whether nothing was written.
    public var isEmpty: Bool {
        if case .scalar(nil, _) = kind { true } else { false }
    }

    /// Whether quotes stand around the scalar: its first character is one column further.
    var isQuoted: Bool {
        if case .scalar(_, .quoted) = kind { true } else { false }
    }

    /// What the value is, in French, for messages.
    var frenchKind: String {
        switch kind {
        case .scalar(nil, _): "rien"
        case .scalar: "un texte"
        case .list: "une liste"
        case .map: "un groupe de champs"
        }
    }
}

extension YAMLValue {
    /// Parses YAML whose first line is `firstLine` of `file`; a mistake is reported at its own line.
    ///
    /// - Returns: an empty mapping when nothing is written, nil when the text is not YAML.
    public static func parse(
        _ text: String, file: String, firstLine: Int = 1, report: inout Report
    ) -> YAMLValue? {
        let origin = SourceLocation(file: file, line: firstLine)
        let text = withoutForeignLineEnds(text)
        if let found = YAMLReferences.first(in: text) {
            refuse(found, origin, report: &report)
            return nil
        }
        do {
            // Fields decide what a scalar means: the library guesses nothing, and its environment has no say.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return YAMLValue(location: origin, kind: .map([]))
            }
            return YAMLValue(node, in: YAMLLines(text), origin: origin, depth: 0)
        } catch let error as YamlError {
            YAMLMistake(error, text: text, origin: origin).add(to: &report)
        } catch {
            report.add(ContentRules.yaml, at: origin, "L’en-tête n’est pas du YAML lisible.")
        }
        return nil
    }

    /// The text with a space for each sign that YAML ends a line at and no editor does (YAML 1.1 §4.2: U+0085, U+2028,
    /// U+2029), so that lines and columns are those people see.
    private static func withoutForeignLineEnds(_ text: String) -> String {
        let isForeign: (Unicode.Scalar) -> Bool = { $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}" }
        guard text.unicodeScalars.contains(where: isForeign) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isForeign($0) ? " " : $0 }))
    }

    /// Front matter is flat; whatever is nested deeper than this is not ours and is read as nothing.
    private static let deepest = 12

    private static func refuse(
        _ found: YAMLReferences.Found, _ origin: SourceLocation, report: inout Report
    ) {
        let place = SourceLocation(file: origin.file, line: origin.line + found.line - 1, column: found.column)
        let isAlias = found.sign == UInt8(ascii: "*")
        report.add(
            ContentRules.yaml, at: place,
            isAlias
                ? "Une étoile ou une esperluette commence cette valeur : YAML y voit un renvoi."
                : "Une esperluette commence cette valeur : YAML y voit un renvoi, et les renvois (&, *) sont refusés.",
            suggestion: isAlias
                ? "Mettez la valeur entre guillemets."
                : "Mettez la valeur entre guillemets, ou récrivez-la en entier partout où elle sert.")
    }

    private init(_ node: Node, in lines: YAMLLines, origin: SourceLocation, depth: Int) {
        location = SourceLocation(
            file: origin.file, line: origin.line + (node.mark?.line ?? 1) - 1, column: node.mark?.column ?? 1)
        guard depth < Self.deepest else {
            (kind, comment) = (.scalar(nil, style: .plain), nil)
            return
        }
        comment = lines.comment(behind: node).map { spot in
            SourceLocation(file: origin.file, line: origin.line + spot.line - 1, column: spot.column)
        }
        switch node {
        case .scalar(let scalar):
            let style: Style =
                switch scalar.style {
                case .literal, .folded: .block(indentation: lines.indentation(after: node.mark?.line ?? 1))
                case .singleQuoted, .doubleQuoted: .quoted
                case .any, .plain: .plain
                }
            let isNothing = style == .plain && ["", "~", "null"].contains(scalar.string)
            kind = .scalar(isNothing ? nil : scalar.string, style: style)
        case .sequence(let sequence):
            kind = .list(sequence.map { YAMLValue($0, in: lines, origin: origin, depth: depth + 1) })
        case .mapping(let mapping):
            kind = .map(
                mapping.map { key, value in
                    let keyValue = YAMLValue(key, in: lines, origin: origin, depth: depth + 1)
                    return Pair(
                        key: keyValue.text ?? "", location: keyValue.location,
                        value: YAMLValue(value, in: lines, origin: origin, depth: depth + 1))
                })
        case .alias:
            kind = .scalar(nil, style: .plain)
        }
    }
}
