extension SmallPortal {
    /// A few entries of every collection.
    static let entries = [directory, agenda, guide, resources, communes, pages].reduce(into: [:]) {
        $0.merge($1) { first, _ in first }
    }

    private static let guide = [
        "content/guide/s-inscrire.md": """
        ---
        titre: S’inscrire
        resume: Les étapes pour inscrire son enfant, de la première visite au premier jour.
        ordre: 10
        ages: [0-3]
        types: [micro-creche]
        essentiel: [On appelle tôt., On visite., On signe le contrat.]
        etapes:
          - titre: Appeler
            texte: Dites l’âge de l’enfant et les jours souhaités.
            papiers: [Carnet de santé]
        questions:
          - question: Quand faut-il appeler ?
            reponse: Dès que la date du retour au travail est connue.
        simple: |
          Vous appelez. Vous visitez.
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---
        ## Par où commencer

        Le plus simple est d’appeler [la micro-crèche](../annuaire/micro-creche-la-ribambelle.md), ou la Caf.

        """,
        "content/guide/ce-que-cela-coute.md": """
        ---
        titre: Ce que cela coûte
        resume: Qui paie quoi, et les aides qui réduisent la dépense des familles.
        ordre: 20
        essentiel: [Le prix dépend des revenus., Des aides existent., Demandez un devis.]
        simple: |
          Le prix dépend de ce que vous gagnez.
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---
        Voyez aussi [comment s’inscrire](s-inscrire.md#par-ou-commencer).

        ![Des enfants autour d’un jeu de bois](../agenda/fete.jpg)

        ![Le toboggan de l’aire de jeux](../pages/images/aire-de-jeux.jpg)

        """,
    ]

    private static let resources = [
        "content/parentalite/souffler.md": """
        ---
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
        ---
        Demander de l’aide protège votre enfant.

        """
    ]

    private static let communes = [
        "content/communes/vaour.md": """
        ---
        nom: Vaour
        resume: Ce que l’on trouve à Vaour et autour pour les familles.
        source: INSEE, populations légales 2023
        verifie_le: 2026-11-16
        ---
        Un bourg du causse, avec un guichet France services.

        """,
        "content/communes/les-cabannes.md": """
        ---
        nom: Les Cabannes
        resume: Ce que l’on trouve aux Cabannes et autour pour les familles.
        source: INSEE, populations légales 2023
        verifie_le: 2026-11-16
        ---
        Un village au pied de Cordes.

        """,
    ]

    private static let pages = [
        "content/pages/accessibilite.md": """
        ---
        titre: Accessibilité
        resume: Où en est l’accessibilité du portail, et comment signaler une difficulté.
        ordre: 10
        menu: pied
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---
        Ce portail n’a pas encore été audité.

        ## Signaler une difficulté

        Écrivez à l’équipe du portail.

        """,
        "content/pages/contribuer.md": """
        ---
        titre: Contribuer
        resume: Corriger une fiche ou annoncer un rendez-vous, pas à pas.
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---
        Toute correction est la bienvenue.

        """,
    ]
}
