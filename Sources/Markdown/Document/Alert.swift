/// The kinds of alert, after the marker in brackets that begins the quote.
public enum Alert: String, Sendable, Hashable, CaseIterable {
    /// Useful to know.
    case note = "NOTE"
    /// A piece of advice.
    case tip = "TIP"
    /// What must not be missed.
    case important = "IMPORTANT"
    /// What needs care.
    case warning = "WARNING"
    /// What is dangerous.
    case caution = "CAUTION"

    /// The title people read, in French.
    public var title: String {
        switch self {
        case .note: "À noter"
        case .tip: "Conseil"
        case .important: "Important"
        case .warning: "Attention"
        case .caution: "Danger"
        }
    }

    /// The last word of the class name, such as `note` in `alerte-note`.
    var className: String { rawValue.lowercased() }
}
