import Diagnostics

extension ContentRules {
    static let fields = [
        unknownKey, saidName, saidText, saidList, missingField, wrongShape, spoiled, habit, length, number, unknownTerm,
        reference,
        phone, email,
        webAddress,
        formerAddress, imageAlternative, everyPublic, siret,
    ]

    static let unknownKey = Rule(
        id: "champ-inconnu",
        summary: "Un champ porte un nom que le portail connaît.",
        explanation: "Un champ mal orthographié serait ignoré : ce que vous avez écrit ne paraîtrait pas.",
        bad: .event("commune: Vaour", "commune: Vaour\n▲adrese: Le Bourg"),
        good: .event("commune: Vaour", "commune: Vaour\nadresse: Le Bourg"))

    static let saidName = Rule(
        id: "nom-de-champ", severity: .note,
        summary: "Un champ s’appelle comme dans le guide : « tarif », « resume », « telephone ».",
        explanation:
            "Les majuscules, les accents et les mots courants (« Prix », « Résumé », « tél ») sont compris ; une seule écriture pour tous facilite la relecture.",
        bad: .event("tarif: gratuit", "▲Prix : gratuit"),
        good: .event())

    static let saidText = Rule(
        id: "texte-sans-guillemets", severity: .note,
        summary: "Un texte qui contient « # », « : » ou commence par un signe se met entre guillemets.",
        explanation:
            "Dans l’en-tête, ces signes veulent dire autre chose à d’autres programmes. Le texte est gardé en entier ; les guillemets le disent à tous.",
        bad: .event("titre: Fête du jeu", "titre: ▲Fête du jeu #2 : le retour"),
        good: .event("titre: Fête du jeu", "titre: \"Fête du jeu #2 : le retour\""))

    static let saidList = Rule(
        id: "liste-comme-on-la-dit", severity: .note,
        summary: "Une liste s’écrit entre crochets : [eveil, nature]. Des âges se disent par tranches.",
        explanation:
            "Des mots séparés par des virgules, « dès 6 mois » ou « tout public » sont compris : la remarque dit ce qui a été lu.",
        bad: .event("themes: [eveil]", "themes: ▲eveil, lecture"),
        good: .event("themes: [eveil]", "themes: [eveil, lecture]"))

    static let missingField = Rule(
        id: "champ-manquant",
        summary: "Les champs obligatoires sont remplis.",
        explanation: "Sans eux, la page serait incomplète ou introuvable.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md", "▲" + ExampleFiles.event.replacing("commune: Vaour\n", with: "")),
        good: .event())

    static let wrongShape = Rule(
        id: "forme",
        summary: "Une valeur a la forme attendue : texte, liste, oui ou non.",
        explanation: "Le portail attend ici une autre sorte de valeur que celle qui est écrite.",
        bad: .event("titre: Fête du jeu", "titre: ▲[Fête, du, jeu]"),
        good: .event())

    static let spoiled = Rule(
        id: "texte-abime",
        summary: "Les lettres d’un texte sont celles que l’on veut lire.",
        explanation:
            "« FÃªte » ou « F&ecirc;te » viennent d’un copier-coller, ou d’un fichier ouvert dans un autre encodage.",
        bad: .event("titre: Fête du jeu", "titre: ▲FÃªte du jeu"),
        good: .event())

    static let habit = Rule(
        id: "habitude-de-texte", severity: .note,
        summary: "Une liste commence par « - », le gras se ferme avant une espace.",
        explanation:
            "D’autres signes se verraient tels quels, et des lignes qui se suivent sans ligne vide n’en font qu’une.",
        bad: .event("Venez quand", "▲• un goûter\n• des jeux\n\nVenez quand"),
        good: .event("Venez quand", "- un goûter\n- des jeux\n\nVenez quand"))

    static let length = Rule(
        id: "longueur",
        summary: "Un texte a une longueur qui se lit bien là où il paraît.",
        explanation:
            "Un résumé trop court ne dit rien ; trop long, il est coupé dans les listes et par les moteurs de recherche.",
        bad: .event(
            "resume: Un après-midi de jeux pour petits et grands, sur la place du village.", "resume: ▲Des jeux."),
        good: .event())

    static let number = Rule(
        id: "nombre",
        summary: "Un nombre s’écrit en chiffres, avec un point pour les décimales.",
        explanation: "En dehors des limites, ou avec une virgule, le nombre ne peut pas être compris.",
        bad: .structure("commune: Vaour", "commune: Vaour\nlatitude: ▲44,0704\nlongitude: 1.8021"),
        good: .structure("commune: Vaour", "commune: Vaour\nlatitude: 44.0704\nlongitude: 1.8021"))

    static let unknownTerm = Rule(
        id: "valeur-inconnue",
        summary: "Un mot d’une liste fermée est l’un de ceux de la liste.",
        explanation:
            "Communes, types, thèmes et âges viennent des tables du dossier seeds/ : c’est ainsi que les pages se relient.",
        bad: .event("commune: Vaour", "commune: ▲Vaoour"),
        good: .event())

    static let reference = Rule(
        id: "renvoi",
        summary: "Un renvoi à une autre fiche est le nom de son fichier, ou le nom de qui est nommé.",
        explanation: "C’est ce nom qui relie les deux fiches.",
        bad: .event("organisateur: ludotheque-la-toupie", "organisateur: ▲https://la-toupie.example/"),
        good: .event())

    static let phone = Rule(
        id: "telephone",
        summary: "Un numéro de téléphone est un numéro français complet.",
        explanation: "Sur un téléphone, on appelle d’un geste : le numéro doit être juste.",
        bad: .structure("05 36 49 12 34", "▲05 36 49 12"),
        good: .structure())

    static let email = Rule(
        id: "courriel",
        summary: "Une adresse électronique est une seule adresse complète.",
        explanation: "Une adresse incomplète ferait perdre le message d’une famille.",
        bad: .structure("bonjour@la-toupie.example", "▲bonjour chez la-toupie.example"),
        good: .structure())

    static let webAddress = Rule(
        id: "adresse-web",
        summary: "Une adresse web commence par « https:// ».",
        explanation: "Sans cela, le navigateur ne sait pas où aller ; et seules ces adresses sont sûres.",
        bad: .structure("commune: Vaour", "commune: Vaour\nsite_web: ▲la-toupie.example"),
        good: .structure("commune: Vaour", "commune: Vaour\nsite_web: https://la-toupie.example"))

    static let formerAddress = Rule(
        id: "ancienne-adresse",
        summary: "Une ancienne adresse est ce qui suivait le nom du site.",
        explanation: "Le portail y laisse une petite page qui mène à la nouvelle : les liens déjà donnés restent bons.",
        bad: .event("commune: Vaour", "commune: Vaour\nanciennes_adresses: [▲content/agenda/fete.md]"),
        good: .event("commune: Vaour", "commune: Vaour\nanciennes_adresses: [/agenda/fete-d-hiver/]"))

    static let imageAlternative = Rule(
        id: "image-sans-texte",
        summary: "Une image est accompagnée d’un texte « alt » (RGAA 1.1).",
        explanation: "Une personne aveugle, ou dont le réseau est faible, lit ce texte à la place de l’image.",
        bad: .event("commune: Vaour", "commune: Vaour\nimage: ▲fete.jpg"),
        good: .event("commune: Vaour", "commune: Vaour\nimage: fete.jpg\nalt: Des enfants autour d’un jeu de bois"))

    static let everyPublic = Rule(
        id: "tous-publics",
        summary: "« tous-publics » est seul dans sa liste.",
        explanation: "C’est une règle du vocabulaire data·inclusion : qui s’adresse à tous n’en désigne pas d’autre.",
        bad: .structure("publics: [familles]", "publics: ▲[tous-publics, familles]"),
        good: .structure("publics: [familles]", "publics: [tous-publics]"))

    static let siret = Rule(
        id: "siret",
        summary: "Un SIRET a quatorze chiffres, dont le dernier vérifie les autres.",
        explanation: "Un chiffre de travers désignerait une autre structure, ou aucune, dans les annuaires nationaux.",
        bad: .realStructure("siret: ▲13003013300017\n"),
        good: .realStructure("siret: 13003013300016\n"))
}
