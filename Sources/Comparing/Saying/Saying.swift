import Diagnostics

/// Words of ours in which words of others are quoted: how these are kept from being obeyed is up to who prints.
struct Saying: ExpressibleByStringInterpolation {
    /// A piece of it.
    enum Part {
        /// Our own words.
        case ours(String)
        /// What somebody wrote.
        case theirs(String)
        /// A sentence that quotes what somebody wrote.
        case told(String)
    }

    var parts: [Part]

    init(stringLiteral text: String) { parts = [.ours(text)] }

    init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// What stands in a string is somebody else’s, unless it is said to be ours.
    struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { parts.append(.ours(literal)) }
        mutating func appendInterpolation(_ text: String) { parts.append(.theirs(text)) }
        mutating func appendInterpolation(told text: String) { parts.append(.told(text)) }
        mutating func appendInterpolation(ours text: String) { parts.append(.ours(text)) }
        mutating func appendInterpolation(_ number: Int) { parts.append(.ours(String(number))) }
        mutating func appendInterpolation(_ saying: Saying) { parts += saying.parts }
    }

    static func + (left: Saying, right: Saying) -> Saying { "\(left)\(right)" }

    /// Several, with commas between them.
    static func list(_ texts: [String]) -> Saying {
        texts.enumerated().reduce(into: "") { said, text in
            said = text.offset == 0 ? "\(text.element)" : "\(said), \(text.element)"
        }
    }

    /// As a terminal shows it, on one line.
    var text: String {
        parts.map { part in
            switch part {
            case .ours(let text): HarmlessText.line(text)
            case .theirs(let text): "« \(HarmlessText.value(text)) »"
            case .told(let text): HarmlessText.sentence(text)
            }
        }.joined()
    }

    /// As Markdown, on one line. What is somebody else’s stands as code: there a forge finds no mention, no link, no
    /// image, no markup and no command.
    var markdown: String {
        parts.map { part in
            switch part {
            case .ours(let text): HarmlessText.line(text)
            case .theirs(let text): Self.code(HarmlessText.value(text))
            case .told(let text): Self.code(HarmlessText.sentence(text))
            }
        }.joined()
    }

    /// Between more backticks than the text has in a row (CommonMark §6.1).
    private static func code(_ text: String) -> String {
        guard text.contains(where: { $0 != " " }) else { return "(vide)" }
        let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
        return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
    }
}
