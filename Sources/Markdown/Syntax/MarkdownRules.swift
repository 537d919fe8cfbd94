import Diagnostics

/// What a text in Markdown is asked, each rule with an example that breaks it and one that keeps it.
public enum MarkdownRules {
    /// No HTML in texts; comments are allowed and dropped.
    public static let rawHTML = Rule(
        id: "html-brut",
        summary: "Pas de HTML dans les textes.",
        explanation: """
            Les textes sont en Markdown : le HTML n’y passe pas, pour que rien d’étranger n’entre dans les pages. \
            Les commentaires <!-- … --> sont admis et ne sont pas publiés. Retirez les balises, ou écrivez \
            l’équivalent en Markdown : **gras**, *italique*, listes, tableaux. Pour montrer du code, entourez-le \
            d’accents graves.
            """,
        bad: example("La halte-garderie ouvre ▲<b>le mardi</b>.\n"),
        good: example("La halte-garderie ouvre **le mardi**. <!-- à vérifier en mai -->\n"))

    /// Only web pages, e-mail addresses, phone numbers and the portal's own files.
    public static let refusedAddress = Rule(
        id: "adresse-refusee",
        summary: "Un lien mène à un site, une adresse électronique, un numéro ou un fichier du portail.",
        explanation: """
            Une adresse commence par https://, http://, mailto:, tel: ou numero:, ou bien c’est le chemin d’un fichier \
            du portail écrit depuis celui-ci (../annuaire/nom.md). Les autres adresses peuvent cacher un programme ou \
            ne marchent pas partout.
            """,
        bad: example("Voir [la fiche de la crèche](▲javascript:alert).\n"),
        good: example("Voir [le site de la Caf](https://www.caf.fr/).\n"))

    /// A picture says what it shows (RGAA 1.1).
    public static let imageWithoutAlternative = Rule(
        id: "image-sans-alternative",
        summary: "Une image a un texte de remplacement.",
        explanation: """
            Le texte entre crochets est lu aux personnes qui ne voient pas l’image, et affiché quand elle ne se \
            charge pas (RGAA 1.1). Dites en quelques mots ce qu’elle montre.
            """,
        bad: example("▲![](images/aire-de-jeux.jpg)\n"),
        good: example("![Des enfants sur l’aire de jeux de la place](images/aire-de-jeux.jpg)\n"))

    /// The page has its main title already.
    public static let mainTitle = Rule(
        id: "titre-principal",
        summary: "Les titres d’un texte commencent au niveau 2.",
        explanation: """
            Le titre de niveau 1 de la page vient de l’en-tête du fichier ; une page n’en a qu’un. Commencez les \
            parties du texte par « ## ».
            """,
        bad: example("▲# Horaires\n\nOuvert le mardi.\n"),
        good: example("## Horaires\n\nOuvert le mardi.\n"))

    /// Levels of headings are not skipped (RGAA 9.1).
    public static let headingLevel = Rule(
        id: "niveau-de-titre",
        summary: "Les niveaux de titre se suivent.",
        explanation: """
            Un titre est au plus d’un niveau sous celui qui le précède (RGAA 9.1) : les personnes qui parcourent la \
            page de titre en titre s’y perdraient autrement. Le premier titre d’un texte est de niveau 2, « ## ».
            """,
        bad: example("## Horaires\n\nOuvert le mardi.\n\n▲#### Pendant les vacances\n\nFermé.\n"),
        good: example("## Horaires\n\nOuvert le mardi.\n\n### Pendant les vacances\n\nFermé.\n"))

    /// A heading has words.
    public static let emptyHeading = Rule(
        id: "titre-vide",
        summary: "Un titre a des mots.",
        explanation: "Un titre vide est annoncé comme un titre, mais ne dit rien. Écrivez ses mots ou retirez-le.",
        bad: example("▲##\n\nOuvert le mardi.\n"),
        good: example("## Horaires\n\nOuvert le mardi.\n"))

    /// A link has words (RGAA 6.2).
    public static let linkWithoutText = Rule(
        id: "lien-sans-texte",
        summary: "Un lien a un texte.",
        explanation: """
            Un lien sans texte ne se voit pas et ne se lit pas (RGAA 6.2). Écrivez entre les crochets le nom de la \
            page ou du service.
            """,
        bad: example("Voir ▲[](https://www.caf.fr/).\n"),
        good: example("Voir [le site de la Caf](https://www.caf.fr/).\n"))

    /// A link's text says where it leads (RGAA 6.1).
    public static let vagueLink = Rule(
        id: "lien-imprecis",
        severity: .warning,
        summary: "Le texte d’un lien dit où il mène.",
        explanation: """
            Beaucoup de personnes vont de lien en lien : « cliquez ici » ou « en savoir plus », lus seuls, ne disent \
            pas où l’on va (RGAA 6.1). Faites porter le lien par le nom de la page ou du service.
            """,
        bad: example("Pour vos droits, [▲cliquez ici](https://www.caf.fr/).\n"),
        good: example("Pour vos droits, voyez [le site de la Caf](https://www.caf.fr/).\n"))

    /// Five alerts are known.
    public static let unknownAlert = Rule(
        id: "alerte-inconnue",
        summary: "Une alerte est d’un genre connu.",
        explanation: """
            Une citation qui commence par [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] ou [!CAUTION], seul sur sa \
            ligne, devient un encadré : À noter, Conseil, Important, Attention, Danger.
            """,
        bad: example("> ▲[!WARNNING]\n> Fermé en août.\n"),
        good: example("> [!WARNING]\n> Fermé en août.\n"))

    /// A reference leads to a note.
    public static let unknownNote = Rule(
        id: "note-inconnue",
        severity: .warning,
        summary: "Un renvoi mène à une note du texte.",
        explanation: """
            [^nom] renvoie à la note écrite plus bas, sur une ligne qui commence par « [^nom]: ». Sans elle, le renvoi \
            paraît tel qu’il est écrit, crochets compris. Le nom d’une note n’a pas d’espace ; majuscules et \
            minuscules se valent.
            """,
        bad: example("Ouvert le mardi▲[^vacances].\n"),
        good: example("Ouvert le mardi[^vacances].\n\n[^vacances]: Sauf pendant les vacances scolaires.\n"))

    /// A note is referred to, or nobody would read it.
    public static let unusedNote = Rule(
        id: "note-sans-renvoi",
        severity: .warning,
        summary: "Une note est appelée dans le texte, et a un nom à elle.",
        explanation: """
            Une note paraît sous le texte quand un renvoi y mène : [^nom]. Celle que rien n’appelle, ou qui porte le \
            nom d’une autre, n’est pas publiée. Ajoutez le renvoi, changez le nom, ou retirez la note.
            """,
        bad: example("Ouvert le mardi.\n\n▲[^vacances]: Sauf pendant les vacances scolaires.\n"),
        good: example("Ouvert le mardi[^vacances].\n\n[^vacances]: Sauf pendant les vacances.\n"))

    /// Things in things, but not without end.
    public static let excessiveNesting = Rule(
        id: "imbrication-excessive",
        summary: "Citations, listes et mises en forme s’imbriquent sur moins de 100 niveaux.",
        explanation: """
            Un texte imbriqué si profondément vient d’une erreur de copie ou d’une malveillance ; ce qui est plus \
            profond n’est pas publié. Retirez les signes en trop au début des lignes.
            """,
        bad: example(String(repeating: "> ", count: SizeLimits.depth - 1) + "▲> Texte\n"),
        good: example("> > Texte\n"))

    /// A text has a human size.
    public static let oversizedText = Rule(
        id: "texte-demesure",
        summary: "Un texte pèse moins de 100 ko, et ses tableaux ont un nombre raisonnable de cases.",
        explanation: """
            Un texte de plus de 100 ko (une quinzaine de milliers de mots), ou un tableau de dizaines de milliers \
            de cases, ne se lit pas sur une page. Partagez-le entre plusieurs fichiers, ou publiez les données à part.
            """,
        bad: example("▲" + String(repeating: "La crèche ouvre le mardi. ", count: 3_900) + "\n"),
        good: example("La crèche ouvre le mardi.\n"))

    /// Every rule of this module.
    public static let all: [Rule] = [
        rawHTML, refusedAddress, imageWithoutAlternative, mainTitle, headingLevel, emptyHeading, linkWithoutText,
        vagueLink, unknownAlert, unknownNote, unusedNote, excessiveNesting, oversizedText,
    ]

    /// A standing page with this body.
    private static func example(_ body: String) -> Rule.Example {
        Rule.Example(
            "content/pages/exemple.md",
            """
            ---
            titre: Une page
            resume: Une page pour montrer la règle, avec assez de mots pour être un résumé.
            source: Exemple
            verifie_le: 2026-11-16
            ---

            """ + body)
    }
}
