import Diagnostics

/// Everything that can be wrong between files.
public enum PortalRules {
    /// All of them.
    public static let all = [
        deadLink, unknownHelpline, unknownEntry, sameAddress, unknownCommune, missingImage, unusedImage, exampleOfReal,
        outlines, holidaysEnd, implausible, duplicate, clash,
        unknownSeries, unknownSeriesCommune, futureAudit, tariffEnd,
    ]

    private static let event = """
        ---
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        exemple: true
        jour: 2026-12-05
        commune: Vaour
        themes: [eveil]
        verifie_le: 2026-11-16
        ---

        """

    static let deadLink = Rule(
        id: "lien-mort",
        summary: "Un lien vers une autre fiche mène à un fichier qui existe.",
        explanation:
            "Un lien se donne par le chemin du fichier, depuis celui où l’on écrit : ../annuaire/la-toupie.md.",
        bad: Rule.Example("content/agenda/fete-du-jeu.md", event + "Avec [la ludothèque](▲../annuaire/la-toupi.md).\n"),
        good: Rule.Example(
            "content/agenda/fete-du-jeu.md", event + "Avec [le guichet](../annuaire/france-services-vaour.md).\n"))

    static let unknownHelpline = Rule(
        id: "numero-inconnu",
        summary: "Un lien « numero: » nomme une ligne de seeds/numeros.csv.",
        explanation:
            "Le portail écrit lui-même le numéro, pris dans la table : il faut l’identifiant exact de sa ligne.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event + "Un enfant en danger ? [Allô Enfance en danger](▲numero:enfance-en-danger) répond.\n"),
        good: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event + "Un enfant en danger ? [Allô Enfance en danger](numero:119) répond.\n"))

    static let unknownEntry = Rule(
        id: "fiche-inconnue",
        summary: "Un renvoi nomme une fiche qui existe.",
        explanation: "Le nom est celui du fichier, sans « .md ». La fiche a peut-être été renommée ou retirée.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("themes:", with: "organisateur: ▲ludotheque-la-toupi\nthemes:")),
        good: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("themes:", with: "organisateur: ludotheque-la-toupie\nthemes:")))

    static let sameAddress = Rule(
        id: "adresse-en-double",
        summary: "Deux fiches n’ont pas la même adresse.",
        explanation: "L’adresse vient du nom du fichier ; de deux fichiers de même nom, l’un cacherait l’autre.",
        bad: Rule.Example("content/agenda/hiver/fete-du-jeu.md", "▲" + event),
        good: Rule.Example("content/agenda/hiver/fete-du-jeu-de-vaour.md", event))

    static let unknownCommune = Rule(
        id: "commune-inconnue",
        summary: "Une fiche de content/communes/ porte le nom d’une commune de la table.",
        explanation:
            "Le nom du fichier relie les mots de la commune à ses chiffres : les-cabannes.md pour Les Cabannes.",
        bad: Rule.Example("content/communes/vaours.md", "▲" + commune),
        good: Rule.Example("content/communes/vaour.md", commune))

    static let missingImage = Rule(
        id: "image-introuvable",
        summary: "Une image est un fichier posé dans content/.",
        explanation: "Son chemin se donne depuis la fiche. Formats : jpg, png, webp, avif.",
        bad: Rule.Example("content/agenda/fete-du-jeu.md", event + "![Des jeux de bois](▲jeux.jpg)\n"),
        good: Rule.Example("content/agenda/fete-du-jeu.md", event + "Des jeux de bois.\n"))

    static let unusedImage = Rule(
        id: "image-inutilisee", severity: .warning,
        summary: "Une image posée dans content/ est montrée par une fiche.",
        explanation: "Ce que personne ne montre n’est pas publié : une photo oubliée reste chez vous.",
        bad: Rule.Example("content/agenda/photo.jpg", "▲" + picture, form: .base64),
        good: Rule.Example(
            "content/agenda/photo.jpg", picture, form: .base64,
            beside: ["content/agenda/fete-du-jeu.md": event + "![Des jeux de bois](photo.jpg)\n"]))

    /// One grey point.
    private static let picture = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP////////////////////////////////////////////////////////
        //////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAA
        AAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z
        """

    static let exampleOfReal = Rule(
        id: "exemple-au-nom-d-un-autre",
        summary: "Un exemple ne prête rien à un organisme qui existe.",
        explanation: """
            Un rendez-vous, une réunion ou une décision inventés, donnés au nom d’un vrai service, tromperaient une \
            famille : elle irait, et trouverait porte close.
            """,
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("themes:", with: "organisateur: ▲france-services-vaour\nthemes:")),
        good: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("themes:", with: "organisateur: ludotheque-la-toupie\nthemes:")))

    static let implausible = Rule(
        id: "invraisemblable", severity: .note,
        summary: "Une date, un point ou une source disent quelque chose de vraisemblable.",
        explanation:
            "Une vérification datée de demain, un point à vingt kilomètres de la commune, un rendez-vous fini avant d’être vérifié : presque toujours une faute de frappe.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md", event.replacing("exemple: true", with: "exemple: true\nsource: ▲oui")),
        good: Rule.Example("content/agenda/fete-du-jeu.md", event))

    static let duplicate = Rule(
        id: "doublon-probable", severity: .note,
        summary: "Une chose n’a qu’une fiche.",
        explanation:
            "Deux fiches presque du même nom dans la même commune, et le même jour pour un rendez-vous : souvent deux personnes ont annoncé la même chose.",
        bad: Rule.Example(
            "content/agenda/la-fete-du-jeu.md", event.replacing("titre: Fête", with: "titre: ▲La fête"),
            beside: ["content/agenda/fete-du-jeu.md": event]),
        good: Rule.Example("content/agenda/fete-du-jeu.md", event))

    static let clash = Rule(
        id: "meme-heure", severity: .note,
        summary: "Deux rendez-vous pour les mêmes âges ne se disputent pas la même heure dans une commune.",
        explanation:
            "Une famille ne peut pas être à deux endroits ; il est parfois encore temps de se mettre d’accord.",
        bad: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("jour: 2026-12-05", with: "jour: ▲2026-12-05\nheures: 14h-16h\nages: [3-6]"),
            beside: [
                "content/agenda/atelier.md": event.replacing(
                    "titre: Fête du jeu", with: "titre: Atelier de cuisine"
                ).replacing("jour: 2026-12-05", with: "jour: 2026-12-05\nheures: 15h-17h\nages: [3-6]")
            ]),
        good: Rule.Example(
            "content/agenda/fete-du-jeu.md",
            event.replacing("jour: 2026-12-05", with: "jour: 2026-12-05\nheures: 14h-16h\nages: [3-6]")))

    static let outlines = Rule(
        id: "contours",
        summary: "Les contours des communes sont un fichier GeoJSON du dossier seeds/.",
        explanation:
            "Chaque commune y est un polygone, avec son code INSEE. Sans ce fichier, la carte est dessinée autour des centres.",
        bad: Rule.Example("guichet.yaml", settings + "contours: ▲seeds/absent.geojson\n"),
        good: Rule.Example("guichet.yaml", settings))

    static let holidaysEnd = Rule(
        id: "calendrier-perime", severity: .warning,
        summary: "Les tables des vacances et des jours fériés vont plus loin que l’agenda.",
        explanation:
            "Au-delà de leur dernière ligne, « hors: [vacances] » n’a plus d’effet : des dates fausses paraîtraient.",
        bad: Rule.Example(
            "seeds/vacances.csv",
            "▲zone,nom,debut,fin,source\nC,Vacances de la Toussaint,2025-10-18,2025-11-02,Calendrier scolaire\n"),
        good: Rule.Example(
            "seeds/vacances.csv",
            "zone,nom,debut,fin,source\nC,Vacances d’été,2027-07-03,2027-08-31,Calendrier scolaire\n"))

    static let tariffEnd = Rule(
        id: "bareme-perime", severity: .warning,
        summary: "Le barème des crèches est en vigueur le jour où le site est fait.",
        explanation:
            "Un prix calculé d’après le barème d’une autre année serait faux. Ajoutez les lignes du barème en vigueur ; "
            + "les anciennes peuvent rester.",
        bad: Rule.Example("seeds/bareme-psu.csv", "▲" + tariff(of: 2025)),
        good: Rule.Example("seeds/bareme-psu.csv", tariff(of: 2026)))

    private static func tariff(of year: Int) -> String {
        let period = "\(year)-01-01,\(year)-12-31"
        return """
            debut,fin,mesure,accueil,enfants_de,enfants_a,valeur,source
            \(period),plancher,,,,814.62,Barème d’essai \(year)
            \(period),plafond,,,,8500,Barème d’essai \(year)
            \(period),taux,collectif,1,2,0.0619,Barème d’essai \(year)
            \(period),taux,collectif,3,,0.0413,Barème d’essai \(year)

            """
    }

    static let unknownSeries = Rule(
        id: "serie-inconnue",
        summary: "Un indicateur nomme une série qui existe.",
        explanation: "La série est un fichier CSV de seeds/series/ : territoire, annee, categorie, valeur, source.",
        bad: Rule.Example(
            "content/observatoire/population.md", indicator.replacing("serie: ", with: "serie: ▲inconnue-")),
        good: Rule.Example(
            "content/observatoire/population.md", indicator,
            beside: ["seeds/series/population.csv": "territoire,annee,categorie,valeur,source\n4C,2023,,5441,INSEE\n"]))

    static let unknownSeriesCommune = Rule(
        id: "serie-commune",
        summary: "Une série dit une commune par son code INSEE, et un territoire par son nom exact.",
        explanation: "Sinon le secret statistique ne la protégerait pas : ses petits effectifs seraient montrés.",
        bad: Rule.Example(
            "seeds/series/population.csv", "territoire,annee,categorie,valeur,source\n▲81999,2023,,4,INSEE\n"),
        good: Rule.Example(
            "seeds/series/population.csv", "territoire,annee,categorie,valeur,source\n81309,2023,,393,INSEE\n"))

    private static let indicator = """
        ---
        titre: Population
        resume: Combien de personnes vivent sur le territoire, et comment ce nombre change.
        source: INSEE, populations légales
        ordre: 10
        serie: population
        graphique: courbe
        unite: habitants
        millesime: "2023"
        lecture: En 2023, le territoire compte tant d’habitants.
        pour_qui: Pour dimensionner les services aux familles.
        verifie_le: 2026-11-16
        ---

        """

    private static let commune = """
        ---
        nom: Vaour
        resume: Ce que l’on trouve à Vaour et autour pour les familles.
        source: INSEE, populations légales 2023
        verifie_le: 2026-11-16
        ---

        """

    private static let settings = """
        nom: Le portail des familles
        accroche: Tout ce qui existe pour les familles, près de chez vous.
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C

        """
}
