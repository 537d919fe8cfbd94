import Audit
import Diagnostics
import Markdown

extension FuzzTarget {
    /// A text in Markdown, through every pass, to the HTML of a page.
    static let markdown = FuzzTarget(
        "markdown",
        words: [
            "*", "**", "_", "~~", "`", "```", "[", "](", ")", "![", "<", ">", "&", "|", "|-|\n", "- ", "1. ", "# ",
            "> ",
            "> [!NOTE]\n> ", "[^a]", "[^a]: ", "- [ ] ", "\n\n", "    ", "\\", "javascript:", "data:", "onclick=", "\"",
            "'", "<script>", "<!--", "-->", "https://a.fr/", "www.", "a@b.fr", "numero:a", "119", "le 15", "CAF",
            "../a.md",
            "#a", "&#x6A;", "&colon;", "<a ", "</", "\u{200B}", "\u{301}", "\u{0}", "~~~", "===", "---", "\t",
        ],
        texts: { repository in
            let entries = repository.texts(in: "content", ending: ".md").compactMap {
                $0.split(separator: "\n---\n").last
            }
            let examples = MarkdownRules.all.flatMap { [$0.bad, $0.good] }.map {
                $0.text.replacing("▲", with: "")
            }
            return entries.map(String.init) + examples
        },
        judge: { bytes in
            // Files come with line feeds alone, whoever wrote them.
            let text = String(decoding: bytes.map { $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
            var report = Report()
            var explained: Set<String> = []
            let read = MarkdownDocument.parse(
                text, at: SourceLocation(file: "content/guide/a.md"), report: &report)
            let document = read.linkingHelplines(helplines)
                .explainingAcronyms(Glossary(["CAF": "\" onclick=\"<b>"]), alreadyExplained: &explained)
                .resolvingLinks { $0.isImage ? nil : .page(path: $0.path, anchor: $0.anchor) }
            _ = (document.plainText, document.inlineHTML(root: ""))
            return Markup.flaw(in: document.html(root: "../../", headingOffset: 1).html)
                ?? Places.flaw(in: report, of: text)
        })

    private static let helplines = Helplines(
        [("a", "119"), ("samu", "15"), ("b", "05 36 49 12 34")].compactMap { id, number in
            PhoneNumber(number).map { Helplines.Line(id: id, number: $0, name: "<\(id)>") }
        })
}

/// What the markup made of a text may hold.
enum Markup {
    private static let empty: Set<String> = ["br", "hr", "img", "input", "col", "wbr"]
    private static let addresses: Set<String> = ["href", "src", "srcset", "action", "formaction", "poster"]
    /// What may stand for a sign in an address: none of them can hide a scheme.
    private static let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"]
    private static let schemes = ["https://", "http://", "mailto:", "tel:", "sms:", "geo:"]

    /// Tells of a script, a handler, an address that runs code, an element that is not closed.
    static func flaw(in html: String) -> String? {
        if html.contains("<!--") { return "A comment: \(html)" }
        var tokens = MarkupTokens(Array(html.utf8))
        var open: [String] = []
        while let token = tokens.next() {
            switch token {
            case .text: continue
            case .doctype: return "A doctype: \(html)"
            case .raw(let name, _, _): return "An element \(name): \(html)"
            case .start(let name, let attributes, _):
                if let flaw = flaw(of: attributes) { return "\(flaw): \(html)" }
                if !empty.contains(name) { open.append(name) }
            case .end(let name):
                guard open.popLast() == name else { return "\(name) is closed and not open: \(html)" }
            }
        }
        return open.isEmpty ? nil : "\(open) stays open: \(html)"
    }

    private static func flaw(of attributes: MarkupAttributes) -> String? {
        for name in attributes.names {
            let value = attributes[name] ?? ""
            if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return "An attribute \(name)" }
            guard addresses.contains(name) else { continue }
            let signs = value.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
            guard signs.allSatisfy({ sign in entities.contains { sign.hasPrefix($0) } }) else {
                return "An address \(value)"
            }
            let address = value.lowercased().trimmingPrefix { $0.isWhitespace }
            let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
            let isRelative = scheme.count == address.count || !address.dropFirst(scheme.count).hasPrefix(":")
            if address.hasPrefix("//") || !isRelative && !schemes.contains(where: address.hasPrefix) {
                return "An address \(value)"
            }
        }
        return nil
    }
}
