import Content
import SmallPortals

/// Files from which the guide takes its examples; they stand in the small portal, and reading them finds nothing.
enum FieldGuideSamples {
    static let files = [
        "content/agenda/guide-jour.md": file(day),
        "content/agenda/guide-jours.md": file(days),
        "content/agenda/guide-rythme.md": file(rhythm),
        "content/annuaire/guide.md": file(structure),
        "content/annuaire/reelle.md": file(realStructure),
        "content/guide/guide.md": file(chapter),
        "content/parentalite/guide.md": file(resource),
        "content/communes/cordes-sur-ciel.md": file(commune),
        "content/pages/guide.md": file(page),
        "guichet.yaml": settings,
        AuditExample.file: AuditExample.table,
    ]

    /// The lines of a field in the first sample of a collection that has it: its own, then those indented under it.
    ///
    /// - Parameter name: folder of the collection, or `guichet.yaml`.
    static func excerpt(of field: String, in name: String) -> String? {
        let samples = files.filter { $0.key == name || $0.key.hasPrefix("content/\(name)/") }.sorted { $0.key < $1.key }
        for sample in samples {
            let lines = sample.value.split(separator: "\n")
            guard let start = lines.firstIndex(where: { $0.hasPrefix(field + ":") }) else { continue }
            let inner = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
            return ([lines[start]] + inner).joined(separator: "\n")
        }
        return nil
    }

    private static func file(_ fields: String) -> String { "---\n\(fields)\n---\nDu texte.\n" }

    private static let day = """
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        exemple: true
        jour: 2026-12-05
        heures: 14h-17h
        commune: Vaour
        lieu: Salle des fêtes
        adresse: 2 place de la Mairie
        organisateur: ludotheque-la-toupie
        themes: [eveil, lecture]
        ages: [0-3, 3-6]
        publics: [familles]
        tarif: gratuit
        inscription: Sans inscription
        accessibilite: [moteur, auditif]
        statut: complet
        contact:
          telephone: 05 36 49 12 34
          courriel: bonjour@la-toupie.example
          site_web: https://la-toupie.example
        source: Association La Toupie, programme de décembre 2026
        verifie_le: 2026-11-16
        image: fete.jpg
        alt: Des enfants autour d’un grand jeu de bois
        anciennes_adresses: [/agenda/fete-d-hiver/]
        """

    private static let days = """
        titre: Bourse aux jouets
        resume: Deux jours pour vendre, acheter et donner des jouets qui ont encore à vivre.
        exemple: true
        debut: 2026-12-05 14:00
        fin: 2026-12-06 18:00
        commune: Vaour
        themes: [eveil]
        verifie_le: 2026-11-16
        """

    private static let rhythm = """
        titre: Bébés lecteurs
        resume: Des histoires, des comptines et des jeux de doigts pour les tout-petits.
        exemple: true
        chaque: 1er et 3e samedi du mois 10h-12h
        debut: 2026-09-05
        jusqu_au: 2027-06-30
        hors: [vacances, fériés]
        sauf: [2026-12-05]
        aussi: [2026-12-12]
        annulations: [2026-12-19]
        deplacements:
          - du: 2027-01-16
            au: 2027-01-23
            heures: 15h-16h
        commune: Vaour
        themes: [lecture]
        verifie_le: 2026-11-16
        """
}
