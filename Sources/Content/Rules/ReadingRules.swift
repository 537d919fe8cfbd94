import Diagnostics
import Pictures

extension ContentRules {
    static let reading = [
        encoding, nulByte, hiddenCharacter, missingFrontMatter, openFrontMatter, yaml, comment, duplicateKey, excess,
        fileName, twinNames, realFile,
        unknownFolder, unknownFileKind, unreadablePicture, misnamedPicture,
    ]

    static let encoding = Rule(
        id: "encodage",
        summary: "Un fichier est enregistré en UTF-8.",
        explanation: """
            Un fichier enregistré par un ancien éditeur de Windows écrit les accents autrement : ils deviendraient \
            illisibles sur le site.
            """,
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md", ExampleFiles.event.replacing("Fête", with: "F▲ête"), form: .windows1252
        ),
        good: .event())

    static let nulByte = Rule(
        id: "caractere-nul",
        summary: "Un fichier ne contient que du texte.",
        explanation:
            "Un caractère nul signale un fichier abîmé, ou un document d’un autre logiciel renommé en « .md ».",
        bad: .event("Venez quand", "Venez▲\u{0} quand"),
        good: .event())

    static let hiddenCharacter = Rule(
        id: "caractere-cache",
        summary: "Tous les caractères d’un texte se voient.",
        explanation: """
            Un caractère sans largeur, ou qui retourne le sens de lecture, fait lire autre chose que ce qui est écrit. \
            Ceux qui tiennent une émoticône ensemble restent permis.
            """,
        bad: .event("titre: Fête du jeu", "titre: Fête ▲\u{202E}du jeu"),
        good: .event("titre: Fête du jeu", "titre: Fête du jeu 👩\u{200D}👧"))

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
            L’en-tête est écrit en YAML. Un crochet ou un guillemet ouvert se referme ; les champs d’un groupe sont en \
            retrait de deux espaces.
            """,
        bad: .event("themes: [eveil]", "themes: ▲[eveil, lecture"),
        good: .event("themes: [eveil]", "themes: [eveil, lecture]"))

    static let comment = Rule(
        id: "commentaire-dans-texte",
        summary: "Un texte qui contient une espace puis « # » se met entre guillemets.",
        explanation: """
            YAML prend ce signe pour le début d’un commentaire : la suite du texte ne paraîtrait pas. Un texte qui tient \
            sur la ligne de son champ est lu en entier ; dans une liste, un groupe ou sur plusieurs lignes, il faut les \
            guillemets. Un commentaire reste permis, seul sur sa ligne.
            """,
        bad: .event("tarif: gratuit", "tarif: gratuit\n  jusqu’à 6 ans ▲# ou plus"),
        good: .event("tarif: gratuit", "# À revoir au printemps.\ntarif: \"gratuit jusqu’à 6 ans # ou plus\""))

    static let excess = Rule(
        id: "demesure",
        summary: "Un fichier, une liste ou une table tiennent dans les limites du portail.",
        explanation: """
            Au-delà, aucune page ne pourrait le montrer, et le portail mettrait trop de temps à se faire. Les limites \
            sont dans docs/fiches.md, sous « Limites ».
            """,
        bad: .event(
            "themes: [eveil]",
            "themes: ▲[" + Array(repeating: "eveil", count: PortalLimits.listItems + 1).joined(separator: ", ") + "]"),
        good: .event())

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

    static let twinNames = Rule(
        id: "noms-jumeaux",
        summary: "Deux fichiers d’un dossier n’ont pas le même nom.",
        explanation: """
            Un « é » s’écrit en un caractère, ou en deux : un « e » et un accent. Les deux noms se lisent pareil, et \
            beaucoup de disques et d’hébergeurs les confondent : l’un des fichiers effacerait l’autre.
            """,
        bad: Rule.Example(
            "seeds/relev\u{E9}.txt", "▲Un relevé\n", beside: ["seeds/releve\u{301}.txt": "Un autre relevé\n"]),
        good: Rule.Example("seeds/releve.txt", "Un relevé\n"))

    static let realFile = Rule(
        id: "fichier-veritable",
        summary: "Ce qui est dans le dossier du portail est un vrai fichier : ni lien symbolique, ni tuyau.",
        explanation: """
            Un lien peut mener hors du portail, vers un fichier que personne n’a voulu publier. Aucun n’est suivi, et \
            rien n’est publié tant qu’il en reste un.
            """,
        bad: Rule.Example("content/agenda/fete-du-jeu.md", "▲../../ailleurs.md", form: .link),
        good: .event())

    static let unreadablePicture = Rule(
        id: "image-illisible",
        summary: "Une image est vraiment une image, entière, fixe, au format JPEG, PNG ou WebP.",
        explanation: """
            Son contenu est lu, pas seulement son nom, et la photo est refaite pour le portail : tournée, réduite, sans \
            rien de ce qui n’est pas l’image (le lieu de la prise de vue, l’auteur, l’appareil, la vignette). Elle pèse \
            \(PictureLimits.bytes / 1_000_000) Mo et compte \(PictureLimits.points / 1_000_000) millions de points au plus \
            (\(PictureLimits.pointsHeldWhole / 1_000_000) pour un WebP ou un JPEG progressif). Une photo d’iPhone au \
            format HEIC s’enregistre d’abord en JPEG. \(PictureCheck.consent)
            """,
        bad: Rule.Example("content/agenda/fete.jpg", "▲Ceci n’est pas une photo.\n"),
        good: .event())

    static let misnamedPicture = Rule(
        id: "image-mal-nommee", severity: .warning,
        summary: "Le nom d’une image finit comme son format : .jpg, .png ou .webp.",
        explanation:
            "Le portail lit le contenu, mais un ordinateur choisit d’après le nom avec quoi ouvrir l’image, et peut échouer.",
        bad: Rule.Example("content/agenda/fete.jpg", "▲" + ExampleFiles.png, form: .base64),
        good: Rule.Example("content/agenda/fete.jpg", ExampleFiles.jpeg, form: .base64))

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
