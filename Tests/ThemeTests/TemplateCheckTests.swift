import Diagnostics
import Testing

@testable import Theme

@Suite("Checking templates")
struct TemplateCheckTests {
    /// What a page gives in these tests.
    private static let page = ObjectShape(names: [
        "titre": .text, "corps": .html, "passe": .flag, "notes": .texts,
        "fiches": .list(
            ObjectShape(names: ["nom": .text, "icone": .html, "themes": .list(ObjectShape(names: ["libelle": .text]))])),
        "commune": .object(ObjectShape(names: ["nom": .text])),
    ])

    private func check(_ templates: [String: String], _ name: String = "page") -> [String] {
        var report = Report()
        var trees: [String: [TemplateNode]] = [:]
        for (name, text) in templates {
            trees[name] = TemplateParser.parse(text, file: "\(name).mustache", report: &report)
        }
        var check = TemplateCheck(templates: trees)
        check.check(name, given: [Self.page])
        report.add(check.report)
        return report.lines
    }

    @Test(
        "names that the page gives are right in every form that suits them",
        arguments: [
            "{{titre}} {{{corps}}} {{&corps}}", "{{#titre}}{{titre}}{{/titre}}{{^titre}}sans{{/titre}}",
            "{{#titre}}{{.}}{{/titre}}", "{{#passe}}passé{{/passe}}{{^passe}}à venir{{/passe}}",
            "{{#notes}}{{.}}{{/notes}}{{^notes}}rien{{/notes}}", "{{#commune}}{{nom}}{{/commune}} {{commune.nom}}",
            "{{#fiches}}{{nom}} {{{icone}}} {{titre}}{{#themes}}{{libelle}} {{nom}} {{titre}}{{/themes}}{{/fiches}}",
            "{{#corps}}{{{corps}}}{{/corps}}", "{{#commune.nom}}{{commune.nom}}{{/commune.nom}}",
        ])
    func sound(_ text: String) { #expect(check(["page": text]) == []) }

    @Test(
        "a name that the page does not give is reported with the nearest",
        arguments: [
            (
                "{{titr}}",
                "1:3 gabarit-nom: La page ne donne rien sous le nom « titr ». → Vouliez-vous dire « titre » ?"
            ),
            (
                "\n {{#fiche}}{{nom}}{{/fiche}}",
                "2:5 gabarit-nom: La page ne donne rien sous le nom « fiche ». → Vouliez-vous dire « fiches » ?"
            ),
            ("{{nom}}", "1:3 gabarit-nom: La page ne donne rien sous le nom « nom »."),
            ("{{#commune}}{{icone}}{{/commune}}", "1:15 gabarit-nom: La page ne donne rien sous le nom « icone »."),
            ("{{commune.nomm}}", "1:3 gabarit-nom: La page ne donne rien sous le nom « commune.nomm »."),
            ("{{titre.nom}}", "1:3 gabarit-nom: La page ne donne rien sous le nom « titre.nom »."),
            ("{{^fiches}}{{libelle}}{{/fiches}}", "1:14 gabarit-nom: La page ne donne rien sous le nom « libelle »."),
        ])
    func unknown(_ text: String, _ finding: String) { #expect(check(["page": text]) == ["page.mustache:" + finding]) }

    @Test(
        "texts, markup, flags and lists have each their own way of being written",
        arguments: [
            (
                "{{{titre}}}",
                "1:4 gabarit-forme: « titre » est un texte : il doit être protégé. → Écrivez {{titre}},"
                    + " avec deux accolades."
            ),
            (
                "{{&titre}}",
                "1:4 gabarit-forme: « titre » est un texte : il doit être protégé. → Écrivez {{titre}},"
                    + " avec deux accolades."
            ),
            (
                "{{corps}}",
                "1:3 gabarit-forme: « corps » est du HTML déjà sûr. → Écrivez {{{corps}}}, avec trois accolades."
            ),
            (
                "{{passe}}",
                "1:3 gabarit-forme: « passe » ne s’écrit pas : il ouvre une section. → Écrivez {{#passe}}…{{/passe}}."
            ),
            (
                "{{fiches}}",
                "1:3 gabarit-forme: « fiches » ne s’écrit pas : il ouvre une section. → Écrivez"
                    + " {{#fiches}}…{{/fiches}}."
            ),
            (
                "{{{commune}}}",
                "1:4 gabarit-forme: « commune » ne s’écrit pas : il ouvre une section. → Écrivez"
                    + " {{#commune}}…{{/commune}}."
            ),
            ("{{.}}", "1:3 gabarit-forme: « {{.}} » n’a de sens que dans une liste de textes."),
            ("{{#notes}}{{{.}}}{{/notes}}", "1:14 gabarit-forme: « {{.}} » n’a de sens que dans une liste de textes."),
            ("{{#fiches}}{{.}}{{/fiches}}", "1:14 gabarit-forme: « {{.}} » n’a de sens que dans une liste de textes."),
        ])
    func forms(_ text: String, _ finding: String) { #expect(check(["page": text]) == ["page.mustache:" + finding]) }

    @Test("{{.}} is not the markup of a section that markup opens")
    func dotInMarkup() {
        #expect(
            check(["page": "{{#corps}}{{.}}{{/corps}}"]) == [
                "page.mustache:1:13 gabarit-forme: « {{.}} » n’a de sens que dans une liste de textes."
            ])
    }

    @Test("a part is checked with the names of the place it is called from")
    func parts() {
        let part = "{{nom}}"
        #expect(check(["page": "{{#fiches}}{{>part}}{{/fiches}}", "part": part]) == [])
        #expect(
            check(["page": "{{>part}}", "part": part]) == [
                "part.mustache:1:3 gabarit-nom: La page ne donne rien sous le nom « nom »."
            ])
        #expect(
            check(["page": "{{>parts/fich}}", "parts/fiche": ""]) == [
                "page.mustache:1:4 gabarit-absent: Le gabarit « parts/fich » n’existe pas. → Vouliez-vous"
                    + " dire « parts/fiche » ?"
            ])
    }

    @Test("a template that calls itself, alone or with others, is reported, and the check ends")
    func recursion() {
        #expect(
            check(["page": "{{>part}}", "part": "{{>part}}"]) == [
                "part.mustache:1:4 gabarit-syntaxe: Le gabarit « part » s’appelle lui-même."
            ])
        #expect(
            check(["page": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"]) == [
                "b.mustache:1:4 gabarit-syntaxe: Le gabarit « a » s’appelle lui-même."
            ])
        #expect(
            check(["page": "{{>page}}"]).map { $0.contains("s’appelle lui-même") } == [true])
    }

    @Test("the same part may be called twice, one after the other")
    func twice() { #expect(check(["page": "{{>part}}{{>part}}", "part": "{{titre}}"]) == []) }

    @Test("the blocks of a page take the place of those of the page it is made on")
    func inheritance() {
        let base = "<title>{{titre}}</title>{{$contenu}}{{absent}}{{/contenu}}"
        #expect(check(["page": "{{<base}}{{$contenu}}{{{corps}}}{{/contenu}}{{/base}}", "base": base]) == [])
        #expect(
            check(["page": "{{<base}}{{/base}}", "base": base]) == [
                "base.mustache:1:39 gabarit-nom: La page ne donne rien sous le nom « absent »."
            ])
        #expect(
            check(["page": "{{<base}}\n{{$contenu}}{{corp}}{{/contenu}}{{/base}}", "base": base]) == [
                "page.mustache:2:15 gabarit-nom: La page ne donne rien sous le nom « corp ». →"
                    + " Vouliez-vous dire « corps » ?"
            ])
        #expect(
            check(["page": "{{<bas}}{{/bas}}", "base": base]).map { $0.hasPrefix("page.mustache:1:4 gabarit-absent") }
                == [true])
    }

    @Test("later names win over earlier ones")
    func order() {
        var check = TemplateCheck(templates: [
            "page": [.variable("titre", isRaw: false, Diagnostics.SourceLocation(file: "p"))]
        ])
        check.check("page", given: [ObjectShape(names: ["titre": .html]), ObjectShape(names: ["titre": .text])])
        #expect(check.report.lines == [])
    }
}
