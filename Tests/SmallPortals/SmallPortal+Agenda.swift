extension SmallPortal {
    /// Entries of the agenda: one day, several days, every week.
    static let agenda = [
        "content/agenda/fete-du-jeu.md": """
        ---
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        exemple: true
        jour: 2026-12-05
        heures: 14h-17h
        commune: Vaour
        organisateur: ludotheque-la-toupie
        themes: [eveil]
        ages: [3-6]
        tarif: gratuit
        verifie_le: 2026-11-16
        ---
        Venez quand vous voulez, repartez quand vous voulez.

        """,
        "content/agenda/bebes-lecteurs.md": """
        ---
        titre: Bébés lecteurs
        resume: Des histoires, des comptines et des jeux de doigts pour les tout-petits.
        exemple: true
        chaque: mercredi 9h30-11h30
        hors: [vacances, fériés]
        sauf: [2026-12-02]
        aussi: [2027-01-02]
        debut: 2026-11-25
        jusqu_au: 2027-02-24
        commune: Cordes-sur-Ciel
        lieu: Médiathèque
        organisateur: Médiathèque des Collines
        themes: [eveil]
        ages: [0-3]
        inscription: Sans inscription
        contact:
          telephone: 06 39 98 00 12
        verifie_le: 2026-11-16
        ---
        Les grands-parents sont les bienvenus.

        """,
        "content/agenda/bourse-aux-jouets.md": """
        ---
        titre: Bourse aux jouets
        resume: Deux jours pour vendre, acheter et donner des jouets qui ont encore à vivre.
        exemple: true
        debut: 2026-12-12 09:00
        fin: 2026-12-13 17:00
        commune: Les Cabannes
        lieu: Salle des fêtes
        themes: [eveil]
        tarif: 2 € la table
        statut: complet
        verifie_le: 2026-11-16
        ---
        Les tables se réservent.

        """,
    ]
}
