import Almanac
import Diagnostics

/// What an audit found for one criterion on one page of its sample: a line of `seeds/audit-rgaa.csv`.
public struct AuditResult: Sendable {
    /// The criterion.
    public let criterion: RGAACriterion
    /// The page, from the root of the site: `/` or `/annuaire/`.
    public let page: String
    /// What was found.
    public let outcome: AuditOutcome
    /// What is wrong, or why an exception is invoked.
    public let remark: String?
    /// The accessible way to the same content, when there is one.
    public let alternative: String?
    /// The line of the table.
    public let location: SourceLocation
}

/// What an audit can find.
public enum AuditOutcome: String, FixedChoice {
    case conforme
    case nonConforme = "non-conforme"
    case nonApplicable = "non-applicable"
    case derogation

    /// The words shown to people.
    public var label: String {
        switch self {
        case .conforme: "Conforme"
        case .nonConforme: "Non conforme"
        case .nonApplicable: "Non applicable"
        case .derogation: "Dérogation"
        }
    }

    /// Whether the audit must say why.
    var needsRemark: Bool {
        switch self {
        case .nonConforme, .derogation: true
        case .conforme, .nonApplicable: false
        }
    }
}

/// An action of the accessibility plan: a line of `seeds/accessibilite-plan.csv`.
public struct AccessibilityAction: Sendable {
    /// The year it is planned for.
    public let year: Int
    /// What is to be done.
    public let action: String
    /// Where it stands.
    public let state: AccessibilityActionState
    /// What it is about: criteria, or a subject in words.
    public let subject: String?
}

/// Where an action of the accessibility plan stands.
public enum AccessibilityActionState: String, FixedChoice {
    case prevue
    case enCours = "en-cours"
    case faite

    /// The words shown to people.
    public var label: String {
        switch self {
        case .prevue: "Prévue"
        case .enCours: "En cours"
        case .faite: "Faite"
        }
    }
}
