import Diagnostics

@testable import Audit
@testable import Theme

extension FuzzTarget {
    /// The styles of a theme, from their files into pages.
    static let styles = FuzzTarget(
        "styles",
        words: [
            "{", "}", ";", ":", ",", "/*", "*/", "\"", "'", "\\", "@media (min-width: 40em) {", "@import \"a.css\";\n",
            "@layer a {", "</style>", "</", ".a", "#b", ":is(", ")", "[", "]", "url(", "--c:", "var(--c)", "\n",
            "calc(1px + ",
            "\u{301}", "@",
        ],
        texts: {
            $0.texts(in: "themes", ending: ".css") + ["@media print{a:hover,b{c:d}}", "@import \"a.css\";\np{}"]
        },
        judge: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            var report = Report()
            let sheets = StyleImports.resolved(
                ["page": ("page.css", text), "a": ("a.css", "p { color: red; }")], report: &report)
            let compact = StyleSheet.compact(sheets["page"] ?? "")
            if compact.lowercased().contains("</style") { return "A sheet ends the element it stands in." }
            let tree = StyleTree(compact)
            _ = (tree.asked, tree.kept(for: StyleNames()), StyleDeclarations(compact).blocks)
            return Places.flaw(in: report, of: text)
        })
}
