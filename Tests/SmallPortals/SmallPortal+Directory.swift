extension SmallPortal {
    /// Entries of the directory: a real public service, a national number, two examples.
    static let directory = [
        "content/annuaire/france-services-vaour.md": """
        ---
        nom: France services de Vaour
        resume: Un guichet pour toutes les démarches, avec quelqu’un pour vous aider.
        types: [france-services]
        thematiques: [acces-aux-droits-et-citoyennete--connaitre-ses-droits]
        publics: [tous-publics]
        commune: Vaour
        adresse: Le Bourg
        zone: territoire
        source: Annuaire de l’administration, novembre 2026
        verifie_le: 2026-11-16
        ---
        On y vient avec ses papiers et ses questions.

        """,
        "content/annuaire/enfance-en-danger-119.md": """
        ---
        nom: Allô Enfance en danger
        resume: Un numéro gratuit, jour et nuit, pour un enfant en danger ou qui risque de l’être.
        types: [numero-national]
        publics: [tous-publics]
        numeros: [119]
        source: Snated, novembre 2026
        verifie_le: 2026-11-16
        ---
        Appelez le 119 : vous pouvez rester anonyme.

        """,
        "content/annuaire/ludotheque-la-toupie.md": """
        ---
        nom: Ludothèque La Toupie
        resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
        exemple: true
        types: [ludotheque]
        publics: [familles]
        ages: [0-3, 3-6]
        commune: Vaour
        telephone: 05 36 49 12 34
        courriel: bonjour@la-toupie.example
        horaires: "We 14:00-17:00; PH off"
        zone: [Vaour, Les Cabannes]
        permanences:
          - commune: Les Cabannes
            lieu: Salle des fêtes
            chaque: 1er mercredi du mois 14h-17h
            hors: [vacances, fériés]
            debut: 2026-09-02
            jusqu_au: 2027-06-30
        partenaires: [france-services-vaour]
        verifie_le: 2026-11-16
        ---
        On y joue à tout âge.

        """,
        "content/annuaire/micro-creche-la-ribambelle.md": """
        ---
        nom: Micro-crèche La Ribambelle
        resume: Douze places pour les enfants de dix semaines à quatre ans, au cœur du village.
        exemple: true
        types: [micro-creche]
        thematiques: [famille--garde-denfants]
        publics: [familles]
        ages: [0-3]
        commune: Les Cabannes
        adresse: 3 place du Marché
        latitude: 44.0741
        longitude: 1.9302
        telephone: 05 36 49 23 45
        site_web: https://la-ribambelle.example
        horaires: "Mo-Fr 07:30-18:30; PH off"
        accueil:
          places: 12
          modes: [regulier, occasionnel]
          tarif: paje
          age_min_mois: 3
          age_max_mois: 48
        services:
          - nom: Accueil du matin
            description: Un petit déjeuner est proposé.
        frais: payant
        frais_precisions: Selon vos revenus.
        conventionne: oui
        accessibilite: De plain-pied.
        verifie_le: 2026-11-16
        ---
        Une équipe de quatre personnes accueille les enfants.

        """,
    ]
}
