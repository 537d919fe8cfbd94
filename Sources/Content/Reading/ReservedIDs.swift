/// Places of a page that templates name themselves.
///
/// A heading of the same words takes another id (`questions-2`): no page may hold one id twice (RGAA 8.2).
enum ReservedIDs {
    static let all: Set<String> = [
        "a-remplir", "a-venir", "a-verifier", "abonnement", "actions", "adresses", "affiches", "agenda",
        "alphabet", "annees", "apres-la-carte", "autres", "avis", "axes", "changements", "chemin",
        "commissions", "connus", "contenu", "conventions", "cooperations", "copie", "decisions", "demandes",
        "donnees", "ecoute", "essentiel", "etapes", "evenements", "expire", "familles", "fichiers",
        "histoire", "ici", "indicateurs", "instances", "integrer", "jours", "liens", "manques",
        "membres", "numeros", "objectifs", "partage-dit", "partager", "partenaires", "passe", "passees", "permanences",
        "poles", "prochaines", "proches", "professionnels", "projet", "projets", "questions",
        "reguliers", "reunions", "semaine", "services", "sigles", "sommaire", "structures", "suivre", "urgences",
        "viennent",
        "aide-heures", "aide-ressources", "appeler", "calcul", "champ-enfants", "champ-heures",
        "champ-ressources", "comprendre", "demarches", "erreur-enfants", "erreur-heures",
        "erreur-ressources", "prix-heure", "prix-mois", "prix-paje", "question-besoin", "situations",
    ]
}
