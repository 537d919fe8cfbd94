import Diagnostics

/// Reads a template; mistakes of writing are told with their places.
///
/// As the specification of Mustache has it, a line that holds one tag and blanks, and the tag writes nothing itself,
/// leaves nothing behind, not even the end of the line.
struct TemplateParser {
    private let scalars: [Unicode.Scalar]
    private let file: String
    /// What every line begins with: that of the tag this template is called by.
    private let indentation: String
    private var position = 0
    private var line = 1
    private var lineStart = 0
    /// Where the text begins that no node holds yet.
    private var textStart = 0
    private(set) var findings: [TemplateFinding] = []

    private init(_ text: String, file: String, indentation: String) {
        scalars = Array(text.unicodeScalars)
        self.file = file
        self.indentation = indentation
    }

    /// The texts and tags of a template, as far as it could be read, and what is wrong with it.
    ///
    /// - Parameter indentation: what every line is to begin with.
    static func parse(
        _ text: String, file: String, indentation: String = ""
    ) -> (nodes: [TemplateNode], findings: [TemplateFinding]) {
        var parser = TemplateParser(text, file: file, indentation: indentation)
        let nodes = parser.nodes(closing: nil)
        return (nodes, parser.findings)
    }

    private mutating func nodes(closing open: (name: String, location: SourceLocation)?) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let tag = nextTag() {
            if !tag.text.isEmpty { nodes.append(.text(tag.text)) }
            switch tag.kind {
            case "!": continue
            case "/":
                if tag.name == open?.name { return nodes }
                found(
                    at: tag.location, length: tag.name.count,
                    open.map {
                        "« \(tag.name) » ferme ici, mais c’est « \($0.name) » qui est ouvert (ligne \($0.location.line))."
                    }
                        ?? "« \(tag.name) » ferme ici, mais rien n’est ouvert.")
                return nodes
            case "#", "^":
                let inner = self.nodes(closing: (tag.name, tag.location))
                nodes.append(.section(tag.name, isInverted: tag.kind == "^", inner, tag.location))
            case "$": nodes.append(.block(tag.name, self.nodes(closing: (tag.name, tag.location)), tag.location))
            case "<":
                let inner = self.nodes(closing: (tag.name, tag.location))
                nodes.append(.parent(tag.name, blocks(of: inner, in: tag.name), indentation: tag.blank, tag.location))
            case ">": nodes.append(.partial(tag.name, indentation: tag.blank, tag.location))
            case "{", "&": nodes.append(.variable(tag.name, isRaw: true, tag.location))
            case "": nodes.append(.variable(tag.name, isRaw: false, tag.location))
            default: found(at: tag.location, "« {{\(tag.kind) » n’est pas admis dans un gabarit de Guichet.")
            }
        }
        if let open {
            found(
                at: open.location, length: open.name.count, "« \(open.name) » est ouvert ici et jamais refermé.",
                suggestion: "Ajoutez {{/\(open.name)}}.")
        } else if findings.isEmpty {
            let text = text(upTo: scalars.count)
            if !text.isEmpty { nodes.append(.text(text)) }
        }
        return nodes
    }

    /// What a page made on another gives: blocks; texts between them are nothing.
    private mutating func blocks(of nodes: [TemplateNode], in name: String) -> [TemplateNode] {
        nodes.filter { node in
            switch node {
            case .block: return true
            case .text: return false
            case .variable(let tag, _, let place), .section(let tag, _, _, let place), .partial(let tag, _, let place),
                .parent(let tag, _, _, let place):
                found(
                    at: place, length: tag.count,
                    "Entre {{<\(name)}} et {{/\(name)}}, seuls des blocs {{$…}} ont leur place.")
                return false
            }
        }
    }

    private struct Tag {
        let kind: String
        let name: String
        let location: SourceLocation
        /// What stands before it, since the last tag.
        let text: String
        /// What stands before it on its line when it is alone there: blanks, and what every line begins with.
        let blank: String
    }

    private mutating func nextTag() -> Tag? {
        while position + 1 < scalars.count {
            guard scalars[position] == "{", scalars[position + 1] == "{" else {
                advance()
                continue
            }
            let start = (position: position, line: lineStart)
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
                found(at: location, "Cette étiquette n’est pas refermée par des accolades.")
                return nil
            }
            advance(by: closing)
            let isAlone = standsAlone(kind, from: start)
            let text = text(upTo: isAlone ? start.line : start.position, isFollowed: !isAlone)
            let blank = isAlone ? indentation + String(scalars[start.line..<start.position]) : ""
            if isAlone { skipLine() }
            textStart = position
            return Tag(kind: kind, name: name.trimmingSpaces, location: location, text: text, blank: blank)
        }
        return nil
    }

    /// Whether a tag that ends here is alone on its line, and of a kind that writes nothing itself.
    private func standsAlone(_ kind: String, from start: (position: Int, line: Int)) -> Bool {
        guard !kind.isEmpty, kind != "{", kind != "&", textStart <= start.line, start.line >= 0,
            scalars[start.line..<start.position].allSatisfy(\.isBlank)
        else { return false }
        let after = scalars[position...].first { !$0.isBlank }
        return after == nil || after == "\n" || after == "\r"
    }

    /// Goes to the next line.
    private mutating func skipLine() {
        while position < scalars.count, scalars[position] != "\n" { advance() }
        advance()
    }

    /// The text that no node holds yet, each line of it set in.
    ///
    /// - Parameter isFollowed: whether a tag writes on the line on which it ends.
    private func text(upTo end: Int, isFollowed: Bool = false) -> String {
        guard !indentation.isEmpty else { return String(scalars[textStart..<end]) }
        var text = ""
        for place in textStart..<end {
            if isLineStart(place) { text += indentation }
            text.unicodeScalars.append(scalars[place])
        }
        if isFollowed, isLineStart(end) { text += indentation }
        return text
    }

    private func isLineStart(_ place: Int) -> Bool { place == 0 || scalars[place - 1] == "\n" }

    private mutating func found(
        at location: SourceLocation, length: Int = 1, _ message: String, suggestion: String? = nil
    ) {
        findings.append(TemplateFinding(.syntax, at: location, length: length, message, suggestion: suggestion))
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

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }

    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop { $0.isWhitespace })
    }
}
