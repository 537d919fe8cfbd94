/// Places of a page that templates name themselves.
///
/// A heading of the same words takes another id (`questions-2`): no page may hold one id twice (RGAA 8.2).
enum ReservedIDs {
    static let all: Set<String> = [
        "a-remplir", "a-verifier", "actions", "agenda", "alphabet", "annees", "apres-la-carte", "autres",
        "avis", "axes", "changements", "chemin", "connus", "contenu", "cooperations", "decisions", "demandes",
        "donnees", "ecoute", "essentiel", "etapes", "evenements", "expire", "familles", "histoire", "ici",
        "indicateurs", "instances", "jours", "liens", "numeros", "objectifs", "par-commune", "partenaires",
        "passees", "permanences", "prochaines", "proches", "professionnels", "questions", "reguliers",
        "reunions", "services", "structures", "urgences", "viennent",
    ]
}
