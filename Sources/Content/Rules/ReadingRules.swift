import Diagnostics

extension ContentRules {
    static let reading = [
        encoding, nulByte, missingFrontMatter, openFrontMatter, yaml, duplicateKey, fileName, unknownFolder,
        unknownFileKind,
    ]

    static let encoding = Rule(
        id: "encodage",
        summary: "Un fichier est enregistré en UTF-8.",
        explanation: """
            Un fichier enregistré par un ancien éditeur de Windows écrit les accents autrement : ils deviendraient \
            illisibles sur le site.
            """,
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md", ExampleFiles.event.replacing("Fête", with: "F▲ête"), encoding: .windows1252
        ),
        good: .event())

    static let nulByte = Rule(
        id: "caractere-nul",
        summary: "Un fichier ne contient que du texte.",
        explanation:
            "Un caractère nul signale un fichier abîmé, ou un document d’un autre logiciel renommé en « .md ».",
        bad: .event("Venez quand", "Venez▲\u{0} quand"),
        good: .event())

    static let missingFrontMatter = Rule(
        id: "en-tete-absent",
        summary: "Un fichier commence par un en-tête entre deux lignes « --- ».",
        explanation:
            "L’en-tête dit ce que le portail doit savoir : titre, commune, date… Sans lui, la fiche n’a pas de place.",
        bad: .event("---\ntitre", "▲titre"),
        good: .event())

    static let openFrontMatter = Rule(
        id: "en-tete-ouvert",
        summary: "L’en-tête est refermé par une ligne « --- ».",
        explanation: "La ligne qui ferme ne porte que trois tirets : ni espace, ni texte.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            "▲" + ExampleFiles.event.replacing("2026-11-16\n---\n", with: "2026-11-16\n--- \n")),
        good: .event())

    static let yaml = Rule(
        id: "yaml",
        summary: "Chaque ligne de l’en-tête s’écrit « champ: valeur ».",
        explanation: """
            L’en-tête est écrit en YAML. Une valeur qui contient deux-points et une espace, ou qui commence par un \
            signe, se met entre guillemets.
            """,
        bad: .event("tarif: gratuit", "tarif: 5 € ▲: gratuit pour les enfants"),
        good: .event("tarif: gratuit", "tarif: \"5 € : gratuit pour les enfants\""))

    static let duplicateKey = Rule(
        id: "champ-en-double",
        summary: "Un champ est écrit une seule fois.",
        explanation: "Quand un champ est écrit deux fois, rien ne dit laquelle des deux valeurs est la bonne.",
        bad: .event("tarif: gratuit", "tarif: gratuit\n▲tarif: 5 €"),
        good: .event())

    static let fileName = Rule(
        id: "nom-de-fichier",
        summary: "Le nom d’un fichier devient son adresse : lettres sans accent, chiffres, tirets.",
        explanation:
            "Des majuscules, des espaces ou des accents feraient une adresse que certains hébergeurs ne servent pas.",
        bad: Rule.Example("content/agenda/Fête du jeu.md", "▲" + ExampleFiles.event),
        good: .event())

    static let unknownFolder = Rule(
        id: "dossier-inconnu",
        summary: "Chaque fichier est dans un dossier que le portail connaît.",
        explanation: "Un fichier posé ailleurs ne serait jamais publié, sans que personne ne s’en aperçoive.",
        bad: Rule.Example("content/agendas/fete-du-jeu.md", "▲" + ExampleFiles.event),
        good: .event())

    static let unknownFileKind = Rule(
        id: "fichier-inconnu", severity: .warning,
        summary: "Les dossiers de contenu ne portent que des fiches « .md » et des images.",
        explanation:
            "Un document d’un autre genre n’est pas publié. Mettez son contenu dans la fiche, ou un lien vers lui.",
        bad: Rule.Example("content/agenda/affiche.txt", "▲Une affiche"),
        good: .event())
}
