import Diagnostics

/// Sound files from which the rules' examples are made by changing one line.
enum ExampleFiles {
    static let event = """
        ---
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        exemple: true
        jour: 2026-12-05
        heures: 14h-17h
        commune: Vaour
        organisateur: ludotheque-la-toupie
        themes: [eveil]
        tarif: gratuit
        verifie_le: 2026-11-16
        ---
        Venez quand vous voulez, repartez quand vous voulez.

        """

    static let structure = """
        ---
        nom: Ludothèque La Toupie
        resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
        exemple: true
        types: [ludotheque]
        publics: [familles]
        commune: Vaour
        telephone: 05 36 49 12 34
        courriel: bonjour@la-toupie.example
        horaires: "We 14:00-17:00; PH off"
        verifie_le: 2026-11-16
        ---
        On y joue à tout âge.

        """

    static let numbers = """
        id,numero,nom,autres_noms,pour,horaires,gratuit,urgence,source,verifie_le
        15,15,Samu,,Pour une urgence médicale.,"24 h/24, 7 j/7",oui,oui,"DILA, service-public.fr",2026-11-20
        119,119,Allô Enfance en danger,,Pour un enfant en danger.,"24 h/24, 7 j/7",oui,oui,Snated,2026-11-20
        3114,3114,Prévention du suicide,,Pour qui a des idées suicidaires.,"24 h/24, 7 j/7",oui,oui,3114.fr,2026-11-20
        fil-sante-jeunes,0 800 235 236,Fil santé jeunes,,Pour les jeunes.,n. d.,oui,non,École des parents,2026-11-20
        allo-parents-bebe,0 800 00 3456,Allô Parents Bébé,,Pour les parents.,n. d.,oui,non,Enfance et Partage,2026-11-20

        """

    static let settings = """
        nom: Le portail des familles
        accroche: Tout ce qui existe pour les familles, près de chez vous.
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C

        """

    /// One grey point, as a PNG file in base64.
    static let png = """
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg
        ==
        """

    /// One grey point, as a JPEG file in base64.
    static let jpeg = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP////////////////////////////////////////////////////////
        //////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAA
        AAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z
        """
}

extension Rule.Example {
    /// The sound event with one text changed for another.
    static func event(_ old: String = "", _ new: String = "") -> Self {
        Rule.Example("content/agenda/fete-du-jeu.md", changed(ExampleFiles.event, old, new))
    }

    /// The sound structure with one text changed for another.
    static func structure(_ old: String = "", _ new: String = "") -> Self {
        Rule.Example("content/annuaire/ludotheque-la-toupie.md", changed(ExampleFiles.structure, old, new))
    }

    /// The sound structure as a real one, without fictional contacts, with fields of its own; it is another than the
    /// made-up one, in whose name events of the portal are made up.
    static func realStructure(_ fields: String) -> Self {
        structure("exemple: true\n", "source: Association La Toupie, mars 2026\n" + fields)
            .changing("nom: Ludothèque La Toupie", to: "nom: Jeux du Causse").changing(
                "telephone: 05 36 49 12 34\ncourriel: bonjour@la-toupie.example\n", to: ""
            ).elsewhere
    }

    /// The same entry under another name.
    var elsewhere: Self { Self("content/annuaire/ludotheque-du-causse.md", text, form: form, beside: beside) }

    /// The same file with one text changed for another.
    func changing(_ old: String, to new: String) -> Self {
        Self(file, text.replacing(old, with: new), form: form)
    }

    private static func changed(_ text: String, _ old: String, _ new: String) -> String {
        old.isEmpty ? text : text.replacing(old, with: new)
    }
}
