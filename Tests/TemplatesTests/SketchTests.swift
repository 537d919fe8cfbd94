import Markdown
import TemplateOracle
import Testing

@testable import Templates

@Suite("What a page can be made of, before it is drawn")
struct SketchTests {
    private struct Page: View {
        static let fields = ViewFields<Page>([
            .text("titre") { _ in "Titre" }, .word("etat", among: ["prevu", "fait"]) { _ in "fait" },
            .word("famille", among: []) { _ in "parc" },
            .html("corps", .made) { _ in HTMLFragment(trusted: "<p>a</p>") },
            .html("carte", MarkupKind("carte")) { _ in HTMLFragment?.none }, .flag("passe") { _ in false },
        ])
    }

    private func classes(_ template: String) -> Set<String> {
        let (program, _) = compiled(["page": template], [Page.fields.shape])
        let sketch = String(decoding: program.sketch, as: UTF8.self)
        return Set(
            sketch.matches(of: #/class="([^"]*)"/#).flatMap { $0.output.1.split(separator: " ") }.map(String.init))
    }

    @Test("every branch is in it, and every word a class can be made of")
    func branches() {
        #expect(classes(#"{{#passe}}<p class="a">{{/passe}}{{^passe}}<p class="b">{{/passe}}"#) == ["a", "b"])
        #expect(
            classes(#"<p class="un{{#passe}} deux{{/passe}}{{^passe}}trois{{/passe}}">"#) == ["un", "deux", "trois"])
        #expect(classes(#"<p class="x etat-{{etat}} y">"#).isSuperset(of: ["x", "etat-prevu", "etat-fait", "y"]))
        #expect(!classes(#"<p class="{{famille}}">"#).contains("parc"))
    }

    @Test("the kinds of markup it writes are known")
    func kinds() {
        let (program, _) = compiled(["page": "{{{corps}}}{{#carte}}{{{carte}}}{{/carte}}"], [Page.fields.shape])
        #expect(program.kinds == [.made, MarkupKind("carte")])
        #expect(compiled(["page": "{{#carte}}x{{/carte}}"], [Page.fields.shape]).program.kinds == [])
    }

    @Test("a free text is no class")
    func freeText() {
        #expect(
            compiled(["page": #"<p class="a {{titre}}" title="{{titre}}">{{titre}}"#], [Page.fields.shape]).findings
                == [
                    "page.mustache:1:15 form: « titre » est un texte libre : il ne peut pas faire une classe. → Écrivez-le"
                        + " dans un attribut data-…."
                ])
    }

    @Test("what no page has is left out, and still checked")
    func absent() throws {
        let library = TemplateLibrary([
            "page": .init(
                file: "page.mustache",
                text: #"{{#corps}}<p class="a">{{{corps}}}{{titr}}</p>{{/corps}}{{^corps}}sans{{/corps}}{{{corps}}}"#)
        ])
        let (program, findings) = library.program("page", given: [Page.fields.shape], absent: ["corps"])
        #expect(findings.map(\.message) == ["La page ne donne rien sous le nom « titr »."])
        #expect(String(decoding: program.bytes(of: [Page()]), as: UTF8.self) == "sans")
        #expect(program.kinds == [] && !String(decoding: program.sketch, as: UTF8.self).contains("class"))
    }
}
