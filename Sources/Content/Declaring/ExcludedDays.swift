/// Days on which something regular does not take place.
public enum ExcludedDays: String, FixedChoice {
    case vacances, feries

    /// The words shown to people.
    public var label: String {
        switch self {
        case .vacances: "vacances scolaires"
        case .feries: "fériés"
        }
    }
}
