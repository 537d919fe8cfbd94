/// The French words around numbers, folded.
enum NumberWords {
    /// Verbs of calling.
    static let calling: Set<String> = [
        "appelez", "appeler", "appelle", "appelons", "appelant", "rappelez", "composez", "composer", "compose",
        "composant", "contactez", "contacter", "contacte", "joindre", "joignez", "joignant", "telephonez",
        "telephoner", "faites", "faire", "tapez", "formez",
    ]

    /// Nouns that announce a number to call.
    static let phone: Set<String> = ["numero", "tel", "telephone", "ligne"]

    /// Words before « au » that make the number a place, a limit or a step.
    static let places: Set<String> = [
        "jusqu", "habite", "habitez", "habitent", "situe", "situee", "situes", "situees", "domicilie", "domiciliee",
        "sis", "sise", "demeurant", "adresse", "vous", "passe", "passer", "passent", "monte", "monter", "descend",
    ]

    /// What a number counts or measures when it stands right behind.
    static let counted: Set<String> = [
        "m", "metre", "metres", "km", "kilometre", "kilometres", "cm", "mm", "m2", "km2", "ha", "hectare", "hectares",
        "g", "kg", "gramme", "grammes", "kilos", "tonne", "tonnes", "l", "litre", "litres", "watts", "kwh", "degres",
        "calories", "euro", "euros", "eur", "franc", "francs", "centimes", "million", "millions", "milliers",
        "habitant", "habitants", "habitantes", "enfant", "enfants", "famille", "familles", "menage", "menages",
        "foyer", "foyers", "personne", "personnes", "femmes", "hommes", "jeunes", "adultes", "parents", "eleve",
        "eleves", "naissance", "naissances", "allocataire", "allocataires", "beneficiaires", "salaries", "agents",
        "emplois", "postes", "places", "lits", "logement", "logements", "communes", "associations", "adherents",
        "inscrits", "participants", "visites", "visiteurs", "entrees", "repas", "dossiers", "voix", "billets",
        "exemplaires", "livres", "pages", "mots", "signes", "points", "pas", "tours", "fois", "jours", "heures",
        "minutes", "secondes", "mois", "an", "ans", "annee", "annees", "semaines", "premier", "premiere", "premiers",
        "premieres", "derniers",
    ]

    /// What follows a house number: in the country, houses are numbered by their distance in metres.
    static let streets: Set<String> = [
        "route", "chemin", "rue", "avenue", "impasse", "allee", "boulevard", "voie", "montee", "cote", "place",
        "lieu", "bis", "ter", "lotissement", "hameau",
    ]

    /// What follows a number to call that nothing announces.
    static let followers: Set<String> = [
        "repond", "repondent", "est", "sont", "ecoute", "peut", "peuvent", "aide", "pour", "ou", "et", "a", "en", "si",
        "jour", "nuit", "gratuit", "gratuite", "gratuitement", "appel", "puis", "sans", "aussi", "au", "avec", "des",
        "depuis", "la", "dans", "sur", "par", "le", "joignable", "tous", "toute", "7", "24", "numero", "service",
    ]
}
