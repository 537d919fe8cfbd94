/// The samples of the other collections, and of the settings.
extension FieldGuideSamples {
    static let structure = """
        nom: Ludothèque La Toupie
        resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
        exemple: true
        types: [ludotheque]
        thematiques: [famille--garde-denfants]
        publics: [familles]
        ages: [0-3, 3-6]
        commune: Vaour
        lieu: Ancienne école
        adresse: 4 rue des Tilleuls
        latitude: 44.0704
        longitude: 1.8021
        telephone: 05 36 49 12 34
        courriel: bonjour@la-toupie.example
        site_web: https://la-toupie.example
        horaires: "We 14:00-17:00; PH off"
        zone: [Vaour, Les Cabannes]
        permanences:
          - commune: Les Cabannes
            lieu: Salle des fêtes
            chaque: 1er mardi du mois 9h-12h
            hors: [vacances]
        accueil:
          places: 12
          modes: [regulier, occasionnel]
          tarif: psu
          age_min_mois: 3
          age_max_mois: 48
        services:
          - nom: Prêt de jeux
            description: Deux jeux par famille, pour trois semaines.
        frais: payant
        frais_precisions: 10 € par famille et par an.
        conventionne: true
        accessibilite: De plain-pied, avec une place réservée devant la porte.
        numeros: [119]
        partenaires: [france-services-vaour]
        verifie_le: 2026-11-16
        """

    static let chapter = """
        titre: S’inscrire
        resume: Les étapes pour inscrire son enfant, de la première visite au premier jour.
        ordre: 10
        ages: [grossesse, 0-3]
        types: [micro-creche]
        essentiel:
          - Commencez tôt.
          - Faites plusieurs demandes.
          - Relancez une fois par mois.
        etapes:
          - titre: Demander
            texte: Déposez une demande dans deux ou trois lieux.
            papiers: [Justificatif de domicile, Carnet de santé]
        questions:
          - question: Quand faut-il appeler ?
            reponse: Dès que vous connaissez la date de reprise du travail.
        simple: |
          Vous commencez tôt.
          Vous demandez une place dans plusieurs lieux.
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let resource = """
        titre: Souffler
        resume: Quand la fatigue prend toute la place, des personnes écoutent et relaient.
        besoin: [souffler]
        ages: [0-3]
        structures: [ludotheque-la-toupie]
        numeros: [3114]
        liens:
          - titre: Les 1000 premiers jours
            url: https://www.1000-premiers-jours.fr/
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let commune = """
        nom: Cordes-sur-Ciel
        resume: Ce que l’on trouve à Cordes-sur-Ciel et autour pour les familles.
        exemple: true
        mairie:
          adresse: 1 place de la Mairie
          telephone: 05 36 49 12 34
          horaires: "Mo-Fr 09:00-12:00; PH off"
        verifie_le: 2026-11-16
        """

    static let page = """
        titre: Nous contacter
        resume: À qui écrire pour une question, une correction ou une idée.
        ordre: 30
        menu: pied
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let settings = """
        nom: Familles en Cordais et Causse
        accroche: Tout ce qui existe pour les enfants et leurs parents, près de chez vous.
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C
        adresse: https://familles.example/
        theme: cordais
        mode: demonstration
        depot:
          url: https://gitlab.com/mon-intercommunalite/portail
          branche: main
        contact:
          courriel: familles@portail.example
        contours: seeds/contours.geojson
        """
}
