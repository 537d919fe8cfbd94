import Content

/// What the results of an audit amount to, by the rule of RGAA 4.1 (“Taux de conformité à la norme”).
public struct AuditSummary: Sendable {
    /// Criteria that apply to one page of the sample at least.
    public let applicable: [RGAACriterion]
    /// Those of them that are valid on every page they apply to.
    public let valid: [RGAACriterion]
    /// What is wrong, criterion by criterion.
    public let nonConformities: [Finding]
    /// What is left as it is for the burden it would be, criterion by criterion.
    public let exceptions: [Finding]
    /// The pages of the sample, in the order of the table.
    public let pages: [String]

    /// A criterion and the lines of the audit that are about it.
    public struct Finding: Sendable {
        /// The criterion.
        public let criterion: RGAACriterion
        /// The lines, in the order of the table.
        public let results: [AuditResult]
    }

    /// - Parameter results: the whole table.
    public init(_ results: [AuditResult]) {
        let lines = Dictionary(grouping: results, by: \.criterion)
        applicable = RGAACriterion.all.filter { lines[$0]?.contains(where: \.isApplicable) == true }
        valid = applicable.filter { lines[$0]?.allSatisfy { !$0.isApplicable || $0.outcome == .conforme } == true }
        nonConformities = Self.findings(.nonConforme, in: lines)
        exceptions = Self.findings(.derogation, in: lines)
        var seen: Set<String> = []
        pages = results.map(\.page).filter { seen.insert($0).inserted }
    }

    /// Valid criteria out of applicable ones, 0 to 1; nil when none applies.
    public var rate: Double? {
        applicable.isEmpty ? nil : Double(valid.count) / Double(applicable.count)
    }

    /// What a site of this rate says of itself.
    public var state: ConformityState {
        guard !applicable.isEmpty else { return .none }
        // In whole numbers: a rate of exactly one half is partial.
        if valid.count == applicable.count { return .total }
        return valid.count * 2 >= applicable.count ? .partial : .none
    }

    private static func findings(
        _ outcome: AuditOutcome, in lines: [RGAACriterion: [AuditResult]]
    ) -> [Finding] {
        RGAACriterion.all.compactMap { criterion in
            let results = (lines[criterion] ?? []).filter { $0.outcome == outcome }
            return results.isEmpty ? nil : Finding(criterion: criterion, results: results)
        }
    }
}

extension AuditResult {
    /// An exception with an accessible alternative takes the criterion out of the count; without one, the criterion
    /// applies and is not valid (RGAA 4.1, “Test des pages”).
    fileprivate var isApplicable: Bool {
        switch outcome {
        case .conforme, .nonConforme: true
        case .nonApplicable: false
        case .derogation: alternative == nil
        }
    }
}
