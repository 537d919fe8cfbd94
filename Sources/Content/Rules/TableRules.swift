import Diagnostics

extension ContentRules {
    static let tables = [seedTable, seedValue, settings]

    static let seedTable = Rule(
        id: "table",
        summary: "Une table de seeds/ est un CSV avec ses colonnes.",
        explanation: "Ces tables sont le vocabulaire du portail : sans l’une d’elles, rien ne peut être relié.",
        bad: Rule.Example(
            "seeds/glossaire.csv",
            "▲sigle,developpe,source\nCaf,Caisse d’allocations familiales,Code de la sécurité sociale\n"),
        good: Rule.Example(
            "seeds/glossaire.csv",
            """
            sigle,developpe,definition,source
            Caf,Caisse d’allocations familiales,Elle verse les aides aux familles.,Code de la sécurité sociale

            """))

    static let seedValue = Rule(
        id: "table-valeur",
        summary: "Chaque ligne d’une table est remplie et lisible.",
        explanation: "Une ligne qui ne peut pas être lue manquerait à toutes les pages qui s’en servent.",
        bad: Rule.Example(
            "seeds/feries.csv", "date,nom,source\n▲25 décembre,Noël,Code du travail\n2027-12-25,Noël,Code du travail\n"),
        good: Rule.Example(
            "seeds/feries.csv", "date,nom,source\n2026-12-25,Noël,Code du travail\n2027-12-25,Noël,Code du travail\n"))

    static let settings = Rule(
        id: "reglages",
        summary: "Le fichier guichet.yaml dit de quel portail il s’agit.",
        explanation: "Il donne le nom du portail, son territoire et son adresse.",
        bad: Rule.Example("guichet.yaml", "▲- un\n- deux\n"),
        good: Rule.Example("guichet.yaml", ExampleFiles.settings))
}
