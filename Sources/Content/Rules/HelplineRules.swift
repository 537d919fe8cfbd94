import Diagnostics

extension ContentRules {
    static let helplines = [typedHelpline, unlistedHelpline, wrongHelpline, duplicateHelpline]

    static let typedHelpline = Rule(
        id: "numero-hors-table",
        summary: "Le long numéro d’un service public ne s’écrit que dans seeds/numeros.csv.",
        explanation: """
            Recopié à la main, un numéro finit par être faux, ou par être celui d’un autre service. Dans un texte, \
            un lien « numero: » l’affiche et l’appelle ; une fiche de l’annuaire le prend par son champ « numeros: ».
            """,
        bad: helplineEvent("Une inquiétude ? Allô Parents Bébé répond au ▲0 800 00 34 56."),
        good: helplineEvent("Une inquiétude ? Appelez [Allô Parents Bébé](numero:allo-parents-bebe)."))

    static let unlistedHelpline = Rule(
        id: "numero-absent-de-la-table",
        summary: "Un numéro national est une ligne de seeds/numeros.csv.",
        explanation: """
            Numéros en 0 80, 0 81, 0 82, 0 89, en 116, ou courts comme le 3114 : la table dit à qui ils sont, quand \
            ils répondent, qui l’affirme et depuis quand. Sans sa ligne, personne ne relirait ce numéro.
            """,
        bad: helplineEvent("En cas de doute, appelez le ▲3020."),
        good: helplineEvent("En cas de doute, appelez le 3114."))

    static let wrongHelpline = Rule(
        id: "numero-mal-attribue",
        summary: "Un numéro est donné au service à qui il appartient.",
        explanation: """
            Une famille qui appelle la mauvaise ligne renonce parfois à appeler la bonne. La phrase nomme un service, \
            et le numéro qui suit est celui d’un autre. Si vous parlez de deux services, séparez-les : « ou le 3114 ».
            """,
        bad: helplineEvent("Appelez [Allô Parents Bébé](▲numero:fil-sante-jeunes)."),
        good: helplineEvent("Appelez [Allô Parents Bébé](numero:allo-parents-bebe), ou le 3114."))

    static let duplicateHelpline = Rule(
        id: "numero-en-double",
        summary: "Dans seeds/numeros.csv, un numéro, un nom, un identifiant ne servent qu’une fois.",
        explanation: "De deux lignes semblables, l’une finirait par dire autre chose que l’autre.",
        bad: Rule.Example(
            "seeds/numeros.csv",
            ExampleFiles.numbers + "▲ecoute,3114,Écoute,,Pour tous.,n. d.,oui,non,3114.fr,2026-11-20\n"),
        good: Rule.Example("seeds/numeros.csv", ExampleFiles.numbers))

    /// The sound event with another text, beside a table that knows two helplines of long numbers.
    private static func helplineEvent(_ body: String) -> Rule.Example {
        Rule.Example(
            "content/agenda/fete-du-jeu.md",
            ExampleFiles.event.replacing("Venez quand vous voulez, repartez quand vous voulez.", with: body),
            beside: ["seeds/numeros.csv": ExampleFiles.numbers])
    }
}
