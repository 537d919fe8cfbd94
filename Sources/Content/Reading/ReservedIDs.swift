/// Places of a page that templates name themselves.
///
/// A heading of the same words takes another id (`questions-2`): no page may hold one id twice (RGAA 8.2).
enum ReservedIDs {
    static let all: Set<String> = [
        "a-remplir", "a-venir", "a-verifier", "abonnement", "actions", "adresses", "affiches", "agenda",
        "aide-heures", "aide-recherche", "aide-ressources", "alphabet", "annees", "appeler", "apres-la-carte",
        "assouplir", "autres", "avis", "axes", "calcul", "champ-enfants", "champ-heures", "champ-ressources",
        "changements", "chemin", "chemins", "chez-moi", "commissions", "comprendre", "connus", "contenu",
        "conventions", "cooperations", "copie", "date", "decisions", "demandes", "demarches", "donnees", "ecoute",
        "encore", "erreur-enfants", "erreur-heures", "erreur-ressources", "essentiel", "etapes", "etat", "evenements",
        "expire", "f-acces", "f-age", "f-commune", "f-distance", "f-jour", "f-quand", "f-quoi", "f-theme", "familles",
        "fichiers", "filtrer", "filtres", "fond-de-carte", "formulaire", "histoire", "ici", "indicateurs",
        "instances", "integrer", "jours", "liens", "ma-commune", "manques", "membres", "numeros", "objectifs",
        "partage-dit", "partager", "partenaires", "passe", "passees", "permanences", "poles", "prix-heure",
        "prix-mois", "prix-paje", "prochaines", "proches", "professionnels", "projet", "projets", "q",
        "question-besoin", "questions", "reguliers", "resultat", "resultats", "reunions", "semaine", "semaine-ici",
        "semaine-titre", "services", "sigles", "situations", "sommaire", "structures", "suivre", "tout", "tri",
        "urgences", "viennent",
    ]
}
