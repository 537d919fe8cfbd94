/// Manners of receiving children.
public enum CareMode: String, FixedChoice {
    case regulier, occasionnel, urgence, itinerant

    /// The words shown to people.
    public var label: String {
        switch self {
        case .regulier: "Accueil régulier"
        case .occasionnel: "Accueil occasionnel"
        case .urgence: "Accueil d’urgence"
        case .itinerant: "Accueil itinérant"
        }
    }
}
