import Diagnostics

/// Everything that can be wrong in a theme, and between rendered pages.
public enum ThemeRules {
    /// All of them.
    public static let all = [
        syntax, unknownName, form, missingTemplate, missingIcon, styleImport, strings, deadAnchor, missingPage,
        takenAddress,
        heavyPage,
        auditPage,
    ]

    private static let numbers = "themes/cordais/templates/numeros.mustache"

    private static func content(_ text: String) -> String {
        "{{<base}}{{$contenu}}<h1>{{page.titre}}</h1>\n\(text)\n{{/contenu}}{{/base}}\n"
    }

    static let syntax = Rule(
        id: "gabarit-syntaxe",
        summary: "Dans un gabarit, ce qui est ouvert est refermé.",
        explanation: "Une section non refermée ferait disparaître le reste de la page.",
        bad: Rule.Example(numbers, "{{#▲urgences}}{{nom}}\n"),
        good: Rule.Example(numbers, content("{{#urgences}}{{nom}}{{/urgences}}")))

    static let unknownName = Rule(
        id: "gabarit-nom",
        summary: "Un gabarit n’emploie que les noms que sa page donne.",
        explanation: "Un nom mal écrit ne donnerait rien, sans que personne ne s’en aperçoive.",
        bad: Rule.Example(numbers, content("{{#urgences}}{{▲nomm}}{{/urgences}}")),
        good: Rule.Example(numbers, content("{{#urgences}}{{nom}}{{/urgences}}")))

    static let form = Rule(
        id: "gabarit-forme",
        summary: "Un texte s’écrit avec deux accolades, du HTML avec trois.",
        explanation: "Trois accolades autour d’un texte laisseraient passer du HTML écrit par n’importe qui.",
        bad: Rule.Example(numbers, content("{{#urgences}}{{{▲nom}}}{{/urgences}}")),
        good: Rule.Example(numbers, content("{{#urgences}}{{nom}}{{/urgences}}")))

    static let missingTemplate = Rule(
        id: "gabarit-absent",
        summary: "Chaque page a son gabarit, et chaque gabarit appelé existe.",
        explanation: "Les gabarits sont dans themes/<thème>/templates/.",
        bad: Rule.Example(numbers, content("{{>▲parts/absent}}")),
        good: Rule.Example(numbers, content("{{#urgences}}{{nom}}{{/urgences}}")))

    static let missingPage = Rule(
        id: "page-absente",
        summary: "Ce à quoi mène une page du site est dans le site : page, fichier, endroit de la page.",
        explanation:
            "Un gabarit nomme les pages du portail ({{#adresses.agenda}}…{{/adresses.agenda}}) : celles qu’un "
            + "territoire n’a pas disparaissent d’elles-mêmes.",
        bad: Rule.Example(numbers, "▲" + content("<p><a href=\"{{racine}}agendas/\">L’agenda</a></p>")),
        good: Rule.Example(
            numbers,
            content("{{#adresses.agenda}}<p><a href=\"{{racine}}{{.}}\">L’agenda</a></p>{{/adresses.agenda}}")))

    static let takenAddress = Rule(
        id: "adresse-prise",
        summary: "Une ancienne adresse n’est plus celle d’aucune page.",
        explanation: "Deux pages ne peuvent pas avoir la même adresse : l’une cacherait l’autre.",
        bad: Rule.Example("content/pages/aide.md", moved(from: "▲/agenda/")),
        good: Rule.Example("content/pages/aide.md", moved(from: "/besoin-d-aide/")))

    private static func moved(from address: String) -> String {
        """
        ---
        titre: Besoin d’aide
        resume: Qui appeler quand on ne sait pas à qui s’adresser.
        source: Le portail des familles
        verifie_le: 2026-11-16
        anciennes_adresses: [\(address)]
        ---
        Appelez votre mairie.

        """
    }

    static let missingIcon = Rule(
        id: "icone-absente",
        summary: "Chaque icône nommée par une table existe dans le thème.",
        explanation: "Les icônes sont dans themes/<thème>/icones/.",
        bad: Rule.Example("seeds/themes.csv", "▲id,libelle,icone\neveil,Éveil et jeux,toupie\n"),
        good: Rule.Example("seeds/themes.csv", "id,libelle,icone\neveil,Éveil et jeux,ballon\n"))

    static let styleImport = Rule(
        id: "style-absent",
        summary: "Une feuille de style n’en appelle que d’autres du même dossier.",
        explanation:
            "Les feuilles de style sont dans themes/<thème>/css/ ; celle que l’on appelle est recopiée sur place.",
        bad: Rule.Example("themes/cordais/css/agenda.css", "▲@import \"champ.css\";\n", beside: fieldStyles),
        good: Rule.Example("themes/cordais/css/agenda.css", "@import \"champs.css\";\n", beside: fieldStyles))

    private static let fieldStyles = ["themes/cordais/css/champs.css": "label { display: block; }\n"]

    static let strings = Rule(
        id: "textes",
        summary: "Les textes d’un thème sont des lignes « clé: texte ».",
        explanation: "Le fichier textes.yaml du thème porte les mots que les gabarits affichent.",
        bad: Rule.Example("themes/cordais/textes.yaml", "menu: ▲[un, deux]\n"),
        good: Rule.Example("themes/cordais/textes.yaml", "menu: Menu\n"))

    static let deadAnchor = Rule(
        id: "ancre-morte",
        summary: "Un lien vers un endroit d’une page mène à un titre qui existe.",
        explanation:
            "L’ancre d’un titre est son texte en minuscules sans accent, avec des tirets : #ce-que-cela-coute.",
        bad: Rule.Example("content/pages/aide.md", page + "\n## Les horaires\n\nVoir [les horaires](▲#horaire).\n"),
        good: Rule.Example("content/pages/aide.md", page + "\n## Les horaires\n\nVoir [les horaires](#les-horaires).\n")
    )

    private static let page = """
        ---
        titre: Aide
        resume: Une page qui aide à se repérer dans le portail des familles.
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---

        """
}
