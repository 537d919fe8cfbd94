import Diagnostics
import Testing

@testable import Templates

@Suite("Reading templates")
struct TemplateParserTests {
    private func read(_ text: String) -> (tags: String, findings: [String]) {
        let (nodes, findings) = TemplateParser.parse(text, file: "t.mustache")
        return (nodes.compactMap(describe).joined(separator: " "), findings.map(\.line))
    }

    /// A tag as `kind name@line:column`, with what it holds.
    private func describe(_ node: TemplateNode) -> String? {
        func place(_ location: Diagnostics.SourceLocation) -> String { "@\(location.line):\(location.column)" }
        func inner(_ nodes: [TemplateNode]) -> String { "(" + nodes.compactMap(describe).joined(separator: " ") + ")" }
        switch node {
        case .text: return nil
        case .variable(let name, let isRaw, let at): return (isRaw ? "&" : "") + name + place(at)
        case .section(let name, let isInverted, let nodes, let at):
            return (isInverted ? "^" : "#") + name + place(at) + inner(nodes)
        case .partial(let name, _, let at): return ">" + name + place(at)
        case .parent(let name, let nodes, _, let at): return "<" + name + place(at) + inner(nodes)
        case .block(let name, let nodes, let at): return "$" + name + place(at) + inner(nodes)
        }
    }

    @Test(
        "every tag is found with its place, in Unicode scalars",
        arguments: [
            ("", ""), ("du texte { et } des accolades", ""), ("{{a}}", "a@1:3"), ("{{ a.b }}", "a.b@1:4"),
            ("é’{{a}}\n  {{{b}}}", "a@1:5 &b@2:6"), ("{{&b}}", "&b@1:4"), ("{{.}}", ".@1:3"),
            ("{{! note }}{{a}}", "a@1:14"),
            ("{{#a}}{{^b}}{{c}}{{/b}}{{/a}}", "#a@1:4(^b@1:10(c@1:15))"), ("{{>parts/fiche}}", ">parts/fiche@1:4"),
            ("{{<base}}\n{{$contenu}}x{{/contenu}}{{/base}}", "<base@1:4($contenu@2:4())"),
            ("{{# a }}{{/a }}", "#a@1:5()"), ("{ {{a}} }", "a@1:5"),
        ])
    func tags(_ text: String, _ tags: String) {
        let read = read(text)
        #expect(read.tags == tags)
        #expect(read.findings == [])
    }

    @Test(
        "what is badly written is reported where it starts to be wrong",
        arguments: [
            ("{{#a}}\n{{b}}", "1:4 syntax: « a » est ouvert ici et jamais refermé. → Ajoutez {{/a}}."),
            ("x\n{{/a}}", "2:4 syntax: « a » ferme ici, mais rien n’est ouvert."),
            ("{{#a}}\n  {{/b}}", "2:6 syntax: « b » ferme ici, mais c’est « a » qui est ouvert (ligne 1)."),
            ("{{a}", "1:3 syntax: Cette étiquette n’est pas refermée par des accolades."),
            ("{{{a}}", "1:4 syntax: Cette étiquette n’est pas refermée par des accolades."),
            ("{{", "1:3 syntax: Cette étiquette n’est pas refermée par des accolades."),
            ("{{=<% %>=}}", "1:4 syntax: « {{= » n’est pas admis dans un gabarit de Guichet."),
        ])
    func mistakes(_ text: String, _ finding: String) {
        #expect(read(text).findings == ["t.mustache:" + finding])
    }

    @Test("thousands of sections within each other are read without harm")
    func deep() {
        let text = String(repeating: "{{#a}}", count: 2000) + String(repeating: "{{/a}}", count: 2000)
        #expect(read(text).findings == [])
    }
}
