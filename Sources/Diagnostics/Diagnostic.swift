/// One thing that is wrong: what, where, why, and what to write instead.
public struct Diagnostic: Sendable {
    /// The rule that was broken.
    public let rule: Rule
    /// Where the first wrong character stands.
    public let location: SourceLocation
    /// How many Unicode scalars are wrong, 1 or more; the carets under the excerpt.
    public let length: Int
    /// What is wrong here, one French sentence on one line; what it quotes is harmless (see `HarmlessText`).
    public let message: String
    /// What to write instead, when it can be said; as harmless as the message.
    public let suggestion: String?
    /// The changes after which the file says the same in the canonical form; none when that is for people to write.
    public let corrections: [Correction]

    /// - Parameters:
    ///   - rule: the rule that was broken.
    ///   - location: where the first wrong character stands.
    ///   - length: how many Unicode scalars are wrong, 1 or more.
    ///   - message: what is wrong here, one French sentence.
    ///   - suggestion: what to write instead, when it can be said.
    ///   - corrections: the changes after which the file says the same in the canonical form.
    public init(
        _ rule: Rule, at location: SourceLocation, length: Int = 1, _ message: String, suggestion: String? = nil,
        corrections: [Correction] = []
    ) {
        self.rule = rule
        self.location = location
        self.length = max(1, length)
        self.message = HarmlessText.sentence(message)
        self.suggestion = suggestion.map(HarmlessText.sentence)
        self.corrections = corrections
    }

    /// The same finding, which says that others of its file are not shown.
    ///
    /// - Parameter others: how many, 1 or more.
    func before(_ others: Int) -> Diagnostic {
        let left = others > 1 ? "\(others) autres points de ce fichier ne sont" : "Un autre point de ce fichier n’est"
        return Diagnostic(
            rule, at: location, length: length, "\(message) (\(left) pas montré\(others > 1 ? "s" : "").)",
            suggestion: suggestion, corrections: corrections)
    }

    /// The weight of the finding, that of its rule.
    public var severity: Severity { rule.severity }
}
