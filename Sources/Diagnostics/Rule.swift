/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing to mend.
    case note
    /// The portal can be published, but somebody should look.
    case warning
    /// The portal is not published until it is mended.
    case error

    /// The French word shown to people.
    public var label: String {
        switch self {
        case .note: "remarque"
        case .warning: "attention"
        case .error: "erreur"
        }
    }

    /// By weight.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One kind of mistake: what it is called, why it matters, and what it looks like, wrong and right.
///
/// The examples feed the documentation and the tests at once: each is laid over a small sound portal;
/// the bad one must raise the rule at the place marked `▲`, the good one must not raise it.
public struct Rule: Sendable, Identifiable {
    /// Stable name, in French words joined by hyphens; people look it up in the documentation.
    public let id: String
    /// How much a finding of this rule weighs.
    public let severity: Severity
    /// What is asked, as a short French sentence.
    public let summary: String
    /// Why it matters and what to do, in plain French.
    public let explanation: String
    /// A file that breaks the rule; `▲` marks the place.
    public let bad: Example
    /// The same file, mended.
    public let good: Example

    /// A file laid over a small sound portal.
    public struct Example: Sendable {
        /// Path relative to the portal's root.
        public let file: String
        /// Whole text of the file.
        public let text: String
        /// How the text becomes a file; anything but UTF-8 is for rules on files themselves.
        public let form: Form
        /// Other files of the portal that the example needs changed, by path.
        public let beside: [String: String]

        /// What stands on the disk.
        public enum Form: Sendable {
            /// The text, as it should be.
            case utf8
            /// The text, as old editors of Windows save it.
            case windows1252
            /// The bytes that the text stands for in base64 (RFC 4648): a picture.
            case base64
            /// A symbolic link; the text is where it leads.
            case link
        }

        /// - Parameters:
        ///   - file: path relative to the portal's root.
        ///   - text: whole text of the file.
        ///   - form: UTF-8 unless the rule is about files themselves.
        ///   - beside: other files of the portal that the example needs changed, by path.
        public init(_ file: String, _ text: String, form: Form = .utf8, beside: [String: String] = [:]) {
            self.file = file
            self.text = text
            self.form = form
            self.beside = beside
        }
    }

    /// - Parameters:
    ///   - id: stable name, French words joined by hyphens.
    ///   - severity: weight of each finding.
    ///   - summary: what is asked, one short sentence.
    ///   - explanation: why it matters and what to do.
    ///   - bad: a file that breaks the rule, the place marked `▲`.
    ///   - good: the same file, mended.
    public init(
        id: String, severity: Severity = .error, summary: String, explanation: String, bad: Example, good: Example
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
        self.bad = bad
        self.good = good
    }
}
