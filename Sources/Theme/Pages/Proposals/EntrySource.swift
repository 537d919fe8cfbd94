import Content
import Portal
import Site

/// The text of an entry beside its page, from which the form that corrects it starts.
///
/// Comments of the front matter stay at home: whoever wrote them spoke to those who keep the portal.
enum EntrySource {
    /// The files of all pages that a form corrects field by field; none where there is no such form.
    static func outputs(of pages: [PlannedPage], from tree: SourceTree) -> [Output] {
        guard pages.contains(where: { $0.address == .proposals }) else { return [] }
        return pages.compactMap { page in
            guard [.evenement, .structure].contains(page.template), let entry = page.entry, !entry.isDiscreet,
                let file = tree.file(entry.file)
            else { return nil }
            let text = String(decoding: file.bytes, as: UTF8.self)
            return Output(path: page.address.path + "fiche.md", text: withoutComments(text))
        }
    }

    /// A Markdown file without the comments of its front matter.
    static func withoutComments(_ text: String) -> String {
        var reader = CommentReader()
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        return lines.compactMap { reader.kept($0) }.joined(separator: "\n")
    }
}

/// Goes through the lines of a file, and tells comments of YAML from what only looks like one.
private struct CommentReader {
    private enum Place { case before, within, behind }

    private var place = Place.before
    /// How far the key of a text over several lines stands from the left: what stands further is that text.
    private var block: Int?
    /// The sign that closes the quotes a former line has opened.
    private var quote: Character?

    /// The line without its comment; nil when it was nothing else.
    mutating func kept(_ line: Substring) -> Substring? {
        if line == "---", place != .behind {
            place = place == .before ? .within : .behind
            return line
        }
        guard place == .within else { return line }
        let depth = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(depth)
        if let block, rest.isEmpty || depth > block { return line }
        block = nil
        if quote == nil, rest.first == "#" { return nil }
        let written = uncommented(line)
        if let last = written.split(separator: " ").last, ["|", ">", "|-", ">-", "|+", ">+"].contains(last) {
            block = depth
        }
        return written
    }

    private mutating func uncommented(_ line: Substring) -> Substring {
        var before: Character = " "
        var isEscaped = false
        for index in line.indices {
            let sign = line[index]
            if let open = quote {
                if !isEscaped, sign == open { quote = nil }
                isEscaped = open == "\"" && !isEscaped && sign == "\\"
            } else if " [{,(".contains(before) && sign == "\"" || " [{,('".contains(before) && sign == "'" {
                // Two apostrophes are one, within.
                quote = sign
            } else if sign == "#", before == " " {
                return line[..<index].trimmingSpaces
            }
            before = sign
        }
        return line
    }
}

extension Substring {
    /// The same without the spaces at its end.
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
