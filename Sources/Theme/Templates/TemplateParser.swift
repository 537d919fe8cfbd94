import Diagnostics

/// Reads the tags of a template with their places; mistakes of writing are reported.
struct TemplateParser {
    private let scalars: [Unicode.Scalar]
    private let file: String
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private(set) var report = Report()

    private init(_ text: String, file: String) {
        scalars = Array(text.unicodeScalars)
        self.file = file
    }

    /// The tags of a template; nil after a report.
    static func parse(_ text: String, file: String, report: inout Report) -> [TemplateNode]? {
        var parser = TemplateParser(text, file: file)
        let nodes = parser.nodes(closing: nil)
        report.add(parser.report)
        return parser.report.hasErrors ? nil : nodes
    }

    private mutating func nodes(closing open: (name: String, location: SourceLocation)?) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let tag = nextTag() {
            switch tag.kind {
            case "!": continue
            case "/":
                if tag.name == open?.name { return nodes }
                report.add(
                    ThemeRules.syntax, at: tag.location, length: tag.name.count,
                    open.map {
                        "« \(tag.name) » ferme ici, mais c’est « \($0.name) » qui est ouvert (ligne \($0.location.line))."
                    }
                        ?? "« \(tag.name) » ferme ici, mais rien n’est ouvert.")
                return nodes
            case "#", "^":
                let inner = self.nodes(closing: (tag.name, tag.location))
                nodes.append(.section(tag.name, isInverted: tag.kind == "^", inner, tag.location))
            case "$": nodes.append(.block(tag.name, self.nodes(closing: (tag.name, tag.location)), tag.location))
            case "<": nodes.append(.parent(tag.name, self.nodes(closing: (tag.name, tag.location)), tag.location))
            case ">": nodes.append(.partial(tag.name, tag.location))
            case "{", "&": nodes.append(.variable(tag.name, isRaw: true, tag.location))
            case "": nodes.append(.variable(tag.name, isRaw: false, tag.location))
            default:
                report.add(
                    ThemeRules.syntax, at: tag.location, "« {{\(tag.kind) » n’est pas admis dans un gabarit de Guichet."
                )
            }
        }
        if let open {
            report.add(
                ThemeRules.syntax, at: open.location, length: open.name.count,
                "« \(open.name) » est ouvert ici et jamais refermé.", suggestion: "Ajoutez {{/\(open.name)}}.")
        }
        return nodes
    }

    private struct Tag {
        let kind: String
        let name: String
        let location: SourceLocation
    }

    private mutating func nextTag() -> Tag? {
        while position + 1 < scalars.count {
            guard scalars[position] == "{", scalars[position + 1] == "{" else {
                advance()
                continue
            }
            advance(by: 2)
            var kind = ""
            if position < scalars.count, "#^/><$!&={".unicodeScalars.contains(scalars[position]) {
                kind.unicodeScalars.append(scalars[position])
                advance()
            }
            while position < scalars.count, scalars[position] == " " { advance() }
            let location = SourceLocation(file: file, line: line, column: position - lineStart + 1)
            var name = ""
            while position < scalars.count, scalars[position] != "}" {
                name.unicodeScalars.append(scalars[position])
                advance()
            }
            let closing = kind == "{" ? 3 : 2
            guard position + closing <= scalars.count,
                scalars[position..<position + closing].allSatisfy({ $0 == "}" })
            else {
                report.add(ThemeRules.syntax, at: location, "Cette étiquette n’est pas refermée par des accolades.")
                return nil
            }
            advance(by: closing)
            return Tag(kind: kind, name: name.trimmingSpaces, location: location)
        }
        return nil
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count where position < scalars.count {
            if scalars[position] == "\n" {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop { $0.isWhitespace })
    }
}
