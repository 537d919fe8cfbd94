import Templates
import Testing

@Suite("What is absent")
struct AbsenceTests {
    private struct Inner: View {
        var name: String?
        var place: Place?

        static let fields = ViewFields<Inner>([
            .text("nom") { $0.name }, .literal("adresse") { $0.name }, .view("lieu") { $0.place },
            .list("lieux") { _ in [Place]() },
            .texts("notes") { _ in [] }, .flag("passe") { _ in false },
        ])
    }

    private struct Place: View {
        var name: String?
        static let fields = ViewFields<Place>([.text("nom") { $0.name }])
    }

    private struct Outer: View {
        var inner: [Inner]

        static let fields = ViewFields<Outer>([
            .text("nom") { _ in "dehors" }, .literal("adresse") { _ in "dehors/" },
            .view("lieu") { _ in Place(name: "dehors") },
            .list("lieux") { _ in [Place(name: "dehors")] }, .texts("notes") { _ in ["dehors"] },
            .flag("passe") { _ in true },
            .list("fiches") { $0.inner },
        ])
    }

    private func render(_ template: String, _ inner: Inner...) throws -> String {
        try drawn(["page": "{{#fiches}}\(template){{/fiches}}"], Outer(inner: inner))
    }

    @Test(
        "a name that is declared and gives nothing never shows what stands around under the same name",
        arguments: [
            "{{nom}}", "{{adresse}}", "{{#nom}}{{nom}}{{/nom}}", "{{#lieu}}{{nom}}{{/lieu}}", "{{lieu.nom}}",
            "{{#lieu}}{{#nom}}{{.}}{{/nom}}{{/lieu}}", "{{#lieux}}{{nom}}{{/lieux}}", "{{#notes}}{{.}}{{/notes}}",
            "{{#passe}}dehors{{/passe}}", "{{#avec_lieux}}dehors{{/avec_lieux}}",
            "{{#avec_notes}}dehors{{/avec_notes}}",
        ])
    func nothing(_ template: String) throws {
        #expect(try render("[\(template)]", Inner(), Inner()) == "[][]")
    }

    @Test(
        "its inverted section is shown",
        arguments: [
            "{{^nom}}sans{{/nom}}", "{{^adresse}}sans{{/adresse}}", "{{^lieu}}sans{{/lieu}}",
            "{{^lieux}}sans{{/lieux}}", "{{^passe}}sans{{/passe}}",
        ])
    func inverted(_ template: String) throws { #expect(try render(template, Inner()) == "sans") }

    @Test("what is there is shown, item by item")
    func something() throws {
        let template = "[{{nom}}|{{#lieu}}{{nom}}{{/lieu}}]"
        let inner = [Inner(name: "a", place: Place(name: "b")), Inner(), Inner(name: "c", place: Place())]
        #expect(try drawn(["page": "{{#fiches}}\(template){{/fiches}}"], Outer(inner: inner)) == "[a|b][|][c|]")
    }

    @Test("a name that is not declared inside is looked for outside")
    func outside() throws {
        struct Empty: View { static let fields = ViewFields<Empty>([]) }
        struct Page: View {
            static let fields = ViewFields<Page>([.text("nom") { _ in "dehors" }, .list("fiches") { _ in [Empty()] }])
        }
        #expect(try drawn(["page": "{{#fiches}}{{nom}}{{/fiches}}"], Page()) == "dehors")
    }
}
