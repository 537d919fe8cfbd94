import Templates
import Testing

@Suite("Checking templates")
struct TemplateCheckTests {
    /// What a page gives in these tests.
    private static let page = ObjectShape([
        ("titre", .text), ("corps", .html(.made)), ("passe", .flag), ("notes", .texts),
        (
            "fiches",
            .list(
                ObjectShape([
                    ("nom", .text), ("icone", .html(.made)), ("themes", .list(ObjectShape([("libelle", .text)]))),
                ]))
        ), ("commune", .object(ObjectShape([("nom", .text)]))),
    ])

    private func check(_ templates: [String: String]) -> [String] { compiled(templates, [Self.page]).findings }

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
                "1:3 unknownName: La page ne donne rien sous le nom « titr ». → Vouliez-vous dire « titre » ?"
            ),
            (
                "\n {{#fiche}}{{nom}}{{/fiche}}",
                "2:5 unknownName: La page ne donne rien sous le nom « fiche ». → Vouliez-vous dire « fiches » ?"
            ),
            ("{{nom}}", "1:3 unknownName: La page ne donne rien sous le nom « nom »."),
            ("{{#commune}}{{icone}}{{/commune}}", "1:15 unknownName: La page ne donne rien sous le nom « icone »."),
            ("{{commune.nomm}}", "1:3 unknownName: La page ne donne rien sous le nom « commune.nomm »."),
            ("{{titre.nom}}", "1:3 unknownName: La page ne donne rien sous le nom « titre.nom »."),
            ("{{^fiches}}{{libelle}}{{/fiches}}", "1:14 unknownName: La page ne donne rien sous le nom « libelle »."),
        ])
    func unknown(_ text: String, _ finding: String) { #expect(check(["page": text]) == ["page.mustache:" + finding]) }

    @Test(
        "texts, markup, flags and lists have each their own way of being written",
        arguments: [
            (
                "{{{titre}}}",
                "1:4 form: « titre » est un texte : il doit être protégé. → Écrivez {{titre}},"
                    + " avec deux accolades."
            ),
            (
                "{{&titre}}",
                "1:4 form: « titre » est un texte : il doit être protégé. → Écrivez {{titre}},"
                    + " avec deux accolades."
            ),
            (
                "{{corps}}",
                "1:3 form: « corps » est du HTML déjà sûr. → Écrivez {{{corps}}}, avec trois accolades."
            ),
            (
                "{{passe}}",
                "1:3 form: « passe » ne s’écrit pas : il ouvre une section. → Écrivez {{#passe}}…{{/passe}}."
            ),
            (
                "{{fiches}}",
                "1:3 form: « fiches » ne s’écrit pas : il ouvre une section. → Écrivez"
                    + " {{#fiches}}…{{/fiches}}."
            ),
            (
                "{{{commune}}}",
                "1:4 form: « commune » ne s’écrit pas : il ouvre une section. → Écrivez"
                    + " {{#commune}}…{{/commune}}."
            ),
            ("{{.}}", "1:3 form: « {{.}} » n’a de sens que dans une liste de textes."),
            ("{{#notes}}{{{.}}}{{/notes}}", "1:14 form: « {{.}} » n’a de sens que dans une liste de textes."),
            ("{{#fiches}}{{.}}{{/fiches}}", "1:14 form: « {{.}} » n’a de sens que dans une liste de textes."),
        ])
    func forms(_ text: String, _ finding: String) { #expect(check(["page": text]) == ["page.mustache:" + finding]) }

    @Test("{{.}} is not the markup of a section that markup opens")
    func dotInMarkup() {
        #expect(
            check(["page": "{{#corps}}{{.}}{{/corps}}"]) == [
                "page.mustache:1:13 form: « {{.}} » n’a de sens que dans une liste de textes."
            ])
    }

    @Test("a part is checked with the names of the place it is called from")
    func parts() {
        let part = "{{nom}}"
        #expect(check(["page": "{{#fiches}}{{>part}}{{/fiches}}", "part": part]) == [])
        #expect(
            check(["page": "{{>part}}", "part": part]) == [
                "part.mustache:1:3 unknownName: La page ne donne rien sous le nom « nom »."
            ])
        #expect(
            check(["page": "{{>parts/fich}}", "parts/fiche": ""]) == [
                "page.mustache:1:4 missingTemplate: Le gabarit « parts/fich » n’existe pas. → Vouliez-vous"
                    + " dire « parts/fiche » ?"
            ])
    }

    @Test("a template that calls itself, alone or with others, is reported, and the check ends")
    func recursion() {
        #expect(
            check(["page": "{{>part}}", "part": "{{>part}}"]) == [
                "part.mustache:1:4 syntax: Le gabarit « part » s’appelle lui-même."
            ])
        #expect(
            check(["page": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"]) == [
                "b.mustache:1:4 syntax: Le gabarit « a » s’appelle lui-même."
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
                "base.mustache:1:39 unknownName: La page ne donne rien sous le nom « absent »."
            ])
        #expect(
            check(["page": "{{<base}}\n{{$contenu}}{{corp}}{{/contenu}}{{/base}}", "base": base]) == [
                "page.mustache:2:15 unknownName: La page ne donne rien sous le nom « corp ». →"
                    + " Vouliez-vous dire « corps » ?"
            ])
        #expect(
            check(["page": "{{<bas}}{{/bas}}", "base": base]).map { $0.hasPrefix("page.mustache:1:4 missingTemplate") }
                == [true])
    }

    @Test("later names win over earlier ones, and all of them over what the theme gives")
    func order() {
        let shapes = [ObjectShape([("titre", .html(.made))]), ObjectShape([("titre", .text)])]
        #expect(compiled(["page": "{{titre}}"], shapes).findings == [])
        let constants: [String: [String: TemplateConstant]] = [
            "titre": ["mot": .text("a")], "mots": ["un": .text("b")],
        ]
        #expect(compiled(["page": "{{mots.un}}"], shapes, constants: constants).findings == [])
        #expect(
            compiled(["page": "{{titre.mot}} {{mots.une}} {{mots}}"], shapes, constants: constants).findings == [
                "page.mustache:1:3 unknownName: La page ne donne rien sous le nom « titre.mot ».",
                "page.mustache:1:17 unknownName: La page ne donne rien sous le nom « mots.une ». → Vouliez-vous dire"
                    + " « mots.un » ?",
                "page.mustache:1:30 unknownName: La page ne donne rien sous le nom « mots ».",
            ])
    }

    @Test("between a page and the one it is made on, nothing but blocks")
    func betweenBlocks() {
        let page = "{{<base}} mots perdus {{$contenu}}{{titre}}{{/contenu}}{{titre}}{{/base}}"
        #expect(
            check(["page": page, "base": "{{$contenu}}{{/contenu}}"]) == [
                "page.mustache:1:58 syntax: Entre {{<base}} et {{/base}}, seuls des blocs {{$…}} ont leur place."
            ])
    }
}
