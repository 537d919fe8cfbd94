/// A sound audit of one page, from which the rules’ examples are made by changing a line.
public enum AuditExample {
    /// Where the results of an audit stand.
    public static let file = "seeds/audit-rgaa.csv"

    /// Results for the home page: nothing is wrong, and the first criterion of each theme does not apply.
    public static let table =
        "critere,page,resultat,remarque,alternative\n"
        + RGAACriterion.all.map { "\($0),/,\($0.rank == 1 ? "non-applicable" : "conforme"),,\n" }.joined()

    /// A whole `guichet.yaml` that says who made the audit.
    ///
    /// - Parameter date: the day of the audit, as it is written.
    public static func settings(date: String = "2026-10-12") -> String {
        ExampleFiles.settings + """
            accessibilite:
              audit:
                date: \(date)
                auditeur: Service numérique du département
                outils: [Analyse des contrastes]
                environnements: [Firefox 140 et NVDA 2026.1]

            """
    }
}
