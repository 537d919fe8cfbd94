import Diagnostics
import Yams

/// A YAML value with its place in the file; the rest of the generator knows nothing of the YAML library.
public struct YAMLValue: Sendable {
    /// Where the value starts.
    public let location: SourceLocation
    /// What it is.
    public let kind: Kind

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
        func refuseRepetition() {
            report.add(
                ContentRules.yaml, at: origin, "Des renvois (&, *) répètent ici des valeurs sans fin.",
                suggestion: "Écrivez les valeurs elles-mêmes, sans & ni *.")
        }
        guard anchorCount(in: text) <= mostAnchors else {
            refuseRepetition()
            return nil
        }
        do {
            // Fields decide what a scalar means: the library guesses nothing, and its environment has no say.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return YAMLValue(location: origin, kind: .map([]))
            }
            // Every value takes a character or two: more values than that are anchors that double at every level.
            var budget = 2 * text.utf8.count + 2
            guard !exhausts(&budget, node) else {
                refuseRepetition()
                return nil
            }
            return YAMLValue(node, in: text, origin: origin, depth: 0)
        } catch let error as YamlError {
            YAMLMistake(error, text: text, origin: origin).add(to: &report)
        } catch {
            report.add(ContentRules.yaml, at: origin, "L’en-tête n’est pas du YAML lisible.")
        }
        return nil
    }

    /// Front matter is flat; whatever is nested deeper than this is not ours and is read as nothing.
    private static let deepest = 12

    /// Nobody writes anchors by hand; each can multiply what the one before holds, and the library unfolds those
    /// used as keys while it reads.
    private static let mostAnchors = 4

    /// How many words begin like an anchor.
    private static func anchorCount(in text: String) -> Int {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return 0 }
        return text.split { " \n\t[{,:".contains($0) }.count { word in
            word.first == "&" && word.count > 1
                && word.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-]}".contains($0)) }
        }
    }

    /// Whether a value holds more values than are left in the budget.
    private static func exhausts(_ budget: inout Int, _ node: Node) -> Bool {
        budget -= 1
        guard budget >= 0 else { return true }
        switch node {
        case .scalar, .alias: return false
        case .sequence(let items): return items.contains { exhausts(&budget, $0) }
        case .mapping(let pairs): return pairs.contains { exhausts(&budget, $0.key) || exhausts(&budget, $0.value) }
        }
    }

    private init(_ node: Node, in text: String, origin: SourceLocation, depth: Int) {
        location = SourceLocation(
            file: origin.file, line: origin.line + (node.mark?.line ?? 1) - 1, column: node.mark?.column ?? 1)
        guard depth < Self.deepest else {
            kind = .scalar(nil, style: .plain)
            return
        }
        switch node {
        case .scalar(let scalar):
            let style: Style =
                switch scalar.style {
                case .literal, .folded: .block(indentation: Self.indentation(after: node.mark?.line ?? 1, in: text))
                case .singleQuoted, .doubleQuoted: .quoted
                case .any, .plain: .plain
                }
            let isNothing = style == .plain && ["", "~", "null"].contains(scalar.string)
            kind = .scalar(isNothing ? nil : scalar.string, style: style)
        case .sequence(let sequence):
            kind = .list(sequence.map { YAMLValue($0, in: text, origin: origin, depth: depth + 1) })
        case .mapping(let mapping):
            kind = .map(
                mapping.map { key, value in
                    let keyValue = YAMLValue(key, in: text, origin: origin, depth: depth + 1)
                    return Pair(
                        key: keyValue.text ?? "", location: keyValue.location,
                        value: YAMLValue(value, in: text, origin: origin, depth: depth + 1))
                })
        case .alias:
            kind = .scalar(nil, style: .plain)
        }
    }

    /// Columns before the first line of a block that has something on it.
    ///
    /// - Parameter line: the line of `|`, from 1.
    private static func indentation(after line: Int, in text: String) -> Int {
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        guard lines.count > line else { return 0 }
        let first = lines[line].split(separator: "\n").first { $0.contains { $0 != " " } }
        return first?.prefix { $0 == " " }.count ?? 0
    }
}
