import Diagnostics

extension ContentRules {
    static let honesty = [
        missingSource, exampleInPublication, fictionalContact, realContactInExample, privateContact,
    ]

    static let missingSource = Rule(
        id: "source-manquante",
        summary: "Une fiche dit d’où elle tient ce qu’elle affirme, ou qu’elle est un exemple.",
        explanation: "Les familles se fient à ce qui est écrit : il faut pouvoir remonter à qui l’a dit, et quand.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md", "▲" + ExampleFiles.event.replacing("exemple: true\n", with: "")),
        good: .event("exemple: true", "source: Association La Toupie, programme de décembre 2026"))

    static let exampleInPublication = Rule(
        id: "exemple-publie",
        summary: "Un portail publié ne contient aucun exemple.",
        explanation: "« mode: publication » dans guichet.yaml engage : chaque fiche y est vraie.",
        bad: .event("exemple: true", "exemple: ▲true").published,
        good: .event("exemple: true", "source: Association La Toupie, programme de décembre 2026").published)

    static let fictionalContact = Rule(
        id: "contact-de-fiction",
        summary: "Un numéro de fiction ou une adresse « .example » ne paraît que dans un exemple.",
        explanation: """
            Les numéros 05 36 49 et 06 39 98, et les adresses en « .example », sont réservés à la fiction : une famille \
            qui s’en servirait n’aurait personne au bout.
            """,
        bad: .structure("exemple: true", "source: Association La Toupie, mars 2026")
            .changing("courriel: bonjour@la-toupie.example\n", to: "")
            .changing("05 36 49 12 34", to: "▲05 36 49 12 34").changing(
                "nom: Ludothèque La Toupie", to: "nom: Jeux du Causse"
            )
            .elsewhere,
        good: .structure())

    static let realContactInExample = Rule(
        id: "contact-reel-dans-un-exemple",
        summary: "Un exemple ne donne ni le téléphone ni l’adresse de quelqu’un.",
        explanation:
            "Un numéro inventé peut être celui d’une vraie personne : utilisez les numéros réservés à la fiction.",
        bad: .structure("05 36 49 12 34", "▲05 63 00 00 00"),
        good: .structure())

    static let privateContact = Rule(
        id: "contact-personnel", severity: .note,
        summary: "Un texte ne donne ni le mobile ni l’adresse électronique d’une personne.",
        explanation: """
            Une page est lue par tous, copiée par les moteurs de recherche et gardée hors ligne : ce qui y est écrit ne se \
            reprend pas. Le numéro d’une association a sa place dans le champ « telephone » ou « contact », même si c’est \
            un mobile ; celui d’une personne demande son accord.
            """,
        bad: .structure("On y joue à tout âge.", "Pour venir, appelez Camille au ▲06 39 98 00 12."),
        good: .structure("On y joue à tout âge.", "Pour venir, appelez la ludothèque."))
}

extension Rule.Example {
    /// The same file in a portal that is published for good.
    fileprivate var published: Self {
        Self(file, text, beside: ["guichet.yaml": ExampleFiles.settings + "mode: publication\n"])
    }
}
