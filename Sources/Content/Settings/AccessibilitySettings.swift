import Almanac
import Markdown

/// What the accessibility declaration says that no file of the site can tell.
public struct AccessibilitySettings: Sendable {
    /// Where a visitor who is stopped by a page can ask for help; without it, the portal's own contact.
    public var contact = Contact()
    /// Contents that the law exempts, each with the accessible way to the same information.
    public var exempt: [String] = []
    /// The audit whose results stand in `seeds/audit-rgaa.csv`.
    public var audit: Located<AuditFacts>?

    static let fields: [Field<AccessibilitySettings>] =
        Contact.fields.map { $0.lifted(to: \.contact) } + [
            Field(
                "non_soumis", \.exempt, .list(of: .text(minimum: 5, maximum: 300)), "Contenus non soumis",
                help: "Ce que la loi exempte, et où trouver la même information."),
            Field(
                "audit", \.audit, .located(.group(AuditFacts.fields, startingFrom: AuditFacts())), "Audit",
                help: "L’audit dont les résultats sont dans seeds/audit-rgaa.csv."),
        ]
}

/// Who audited, when, with what.
public struct AuditFacts: Sendable {
    /// The day the audit ended.
    public var date: Located<CivilDate>?
    /// Who made it.
    public var auditor = ""
    /// Tools it was made with.
    public var tools: [String] = []
    /// Browsers and assistive technologies, in pairs.
    public var environments: [String] = []

    static let fields: [Field<AuditFacts>] = [
        Field("date", \.date, .located(.date), "Date", help: "Le jour où l’audit s’est terminé.", required: true),
        Field(
            "auditeur", \.auditor, .text(minimum: 3, maximum: 150), "Auditeur",
            help: "L’organisme ou le service qui l’a fait.", required: true),
        Field(
            "outils", \.tools, .list(of: .text(minimum: 2, maximum: 100)), "Outils", help: "Ce qui a servi à vérifier.",
            required: true),
        Field(
            "environnements", \.environments, .list(of: .text(minimum: 2, maximum: 150)), "Environnements",
            help: "Un navigateur et un lecteur d’écran par ligne, avec leurs versions.", required: true),
    ]
}
