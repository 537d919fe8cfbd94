import Almanac
import Content
import Diagnostics

/// What the portal says of its accessibility: on every page in two words, and in its declaration.
public struct AccessibilityStatement: Sendable {
    /// How it was found out.
    public let basis: Basis

    /// On what the statement stands.
    public enum Basis: Sendable {
        /// No audit was recorded.
        case noAudit
        /// The audit of this day is no longer valid.
        case expired(CivilDate)
        /// An audit is valid.
        case audited(ValidAudit)
    }

    /// An audit that is valid, and who made it.
    public struct ValidAudit: Sendable {
        /// The day it ended.
        public let date: CivilDate
        /// Who made it, with what.
        public let facts: AuditFacts
        /// What it found.
        public let summary: AuditSummary

        /// The last day it is worth something.
        public var lastDay: CivilDate { AccessibilityStatement.lastDay(ofAuditOn: date) }
    }

    /// The mention the law asks for; without a valid audit it is the lowest.
    public var state: ConformityState {
        switch basis {
        case .noAudit, .expired: .none
        case .audited(let audit): audit.summary.state
        }
    }

    /// The audit the statement stands on, when there is one.
    public var audit: ValidAudit? {
        switch basis {
        case .noAudit, .expired: nil
        case .audited(let audit): audit
        }
    }

    /// - Parameters:
    ///   - today: the day the portal is built for; an audit of a later day is reported.
    init(_ settings: AccessibilitySettings, _ results: [AuditResult], on today: CivilDate, report: inout Report) {
        guard let facts = settings.audit?.value, let date = facts.date, !results.isEmpty else {
            basis = .noAudit
            return
        }
        if date.value > today {
            report.add(
                PortalRules.futureAudit, at: date.location, length: date.length,
                "L’audit du \(date.value.french(.date)) n’a pas encore eu lieu : le site est fait pour le "
                    + "\(today.french(.date)).",
                suggestion: "Donnez le jour où l’audit s’est terminé.")
        }
        guard today <= Self.lastDay(ofAuditOn: date.value) else {
            basis = .expired(date.value)
            return
        }
        basis = .audited(ValidAudit(date: date.value, facts: facts, summary: AuditSummary(results)))
    }

    /// A declaration is worth three years (RGAA 4.1, “Validité de la déclaration”): to the same day of the third
    /// year, or 28 February when that year has no 29.
    public static func lastDay(ofAuditOn date: CivilDate) -> CivilDate {
        let year = date.year + 3
        return CivilDate(year: year, month: date.month, day: date.day)
            ?? CivilDate(year: year, month: date.month, day: 28) ?? .latest
    }
}

/// The three mentions of the law, from the best.
public enum ConformityState: String, Sendable, CaseIterable {
    case total, partial, none

    /// The words of the law.
    public var label: String {
        switch self {
        case .total: "totalement conforme"
        case .partial: "partiellement conforme"
        case .none: "non conforme"
        }
    }

    /// The mention as every page shows it.
    public var mention: String { "Accessibilité : \(label)" }
}
