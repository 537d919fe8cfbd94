import Markdown
import Portal
import Site

/// A text written again as Markdown (CommonMark), for those who show it elsewhere: links lead to whole addresses.
struct MarkdownText {
    let portal: FamilyPortal

    /// The blocks, each a few lines; a blank line goes between two.
    func blocks(of document: MarkdownDocument) -> [String] {
        document.blocks.map { lines($0).joined(separator: "\n") }.filter { !$0.isEmpty }
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let content): return [begun(inlines(content))].filter { !$0.isEmpty }
        case .heading(let heading, let content):
            return [String(repeating: "#", count: heading.level) + " " + inlines(content)]
        case .quote(let blocks): return lines(blocks).map { "> " + $0 }
        case .alert(let alert, let blocks): return (["**\(alert.title)**", ""] + lines(blocks)).map { "> " + $0 }
        case .list(let list):
            return list.items.enumerated().flatMap { index, item -> [String] in
                let marker = list.start.map { "\($0 + index). " } ?? "- "
                let indent = String(repeating: " ", count: marker.count)
                let box = item.isDone.map { $0 ? "☑ " : "☐ " } ?? ""
                return lines(item.blocks).enumerated().map { line, text in
                    (line == 0 ? marker + box : text.isEmpty ? "" : indent) + text
                }
            }
        case .code(_, let text):
            return text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        case .table(let table):
            return ([table.header] + table.rows).map { row in
                "- " + row.map(inlines).filter { !$0.isEmpty }.joined(separator: " – ")
            }
        case .thematicBreak: return ["***"]
        case .notes(let notes):
            let written = notes.map { note in
                let lines = lines(note.blocks)
                return [Self.mark(note.number) + (lines.first.map { " " + $0 } ?? "")] + lines.dropFirst()
            }
            return Array(written.joined(separator: [""]))
        }
    }

    private func lines(_ blocks: [Block]) -> [String] {
        Array(blocks.map(lines).filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func inlines(_ content: [Inline]) -> String { content.map(inline).joined() }

    private func inline(_ inline: Inline) -> String {
        switch inline {
        case .text(let text), .code(let text): Self.escaped(text)
        case .emphasis(let content): "*\(inlines(content))*"
        case .strong(let content): "**\(inlines(content))**"
        case .strikethrough(let content): "~~\(inlines(content))~~"
        case .link(let link):
            address(link.destination).map { "[\(inlines(link.content))](<\($0)>)" } ?? inlines(link.content)
        case .image(let image): Self.escaped(image.alternative)
        case .abbreviation(let abbreviation): Self.escaped(abbreviation.acronym)
        case .noteReference(let reference): Self.mark(reference.number)
        case .softBreak: " "
        case .lineBreak: "\\\n"
        }
    }

    /// The number of a note, in the text and before the note: ids of a page mean nothing elsewhere.
    private static func mark(_ number: Int) -> String { "\\[\(number)\\]" }

    /// Nil for what only has a meaning on the page itself.
    private func address(_ destination: Inline.Destination) -> String? {
        switch destination {
        case .external(let address): address.text
        case .target(.page(let path, let anchor)):
            portal.wholeAddress(of: Address(path)).map { $0 + (anchor.map { "#" + $0 } ?? "") }
        case .target(.file(let path)): portal.wholeAddress(of: Address(path))
        case .target(.picture(let picture)): portal.wholeAddress(of: Address(picture.widest.path))
        case .target(.anchor), .reference, .nowhere: nil
        }
    }

    /// Text that keeps its signs: none of them marks anything up, none begins HTML.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>&~|".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// A paragraph that does not begin as a heading, a list or a line would.
    private func begun(_ paragraph: String) -> String {
        guard let first = paragraph.unicodeScalars.first else { return paragraph }
        if "#+-=".unicodeScalars.contains(first) { return "\\" + paragraph }
        let digits = paragraph.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, let next = paragraph.unicodeScalars.dropFirst(digits.count).first,
            next == "." || next == ")"
        else { return paragraph }
        return String(digits) + "\\" + String(paragraph.unicodeScalars.dropFirst(digits.count))
    }
}
