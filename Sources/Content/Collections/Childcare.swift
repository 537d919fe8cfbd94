import Almanac

/// What a childcare place offers.
public struct Childcare: Sendable {
    /// How many children at once.
    public var places: Int?
    /// Manners of receiving children.
    public var modes: [CareMode] = []
    /// How the price is set.
    public var tariff: CareTariff?
    /// Youngest age, in months.
    public var youngest: Int?
    /// Oldest age, in months.
    public var oldest: Int?

    static let fields: [Field<Childcare>] = [
        Field("places", \.places, .integer(1...200), "Places", help: "Nombre d’enfants accueillis en même temps."),
        Field(
            "modes", \.modes, .list(of: .choice), "Manières d’accueillir",
            help: "regulier, occasionnel, urgence, itinerant."),
        Field("tarif", \.tariff, .choice, "Tarif", help: "psu, paje, libre ou gratuit."),
        Field("age_min_mois", \.youngest, .integer(0...216), "Âge le plus jeune", help: "En mois."),
        Field("age_max_mois", \.oldest, .integer(0...216), "Âge le plus grand", help: "En mois."),
    ]
}

/// How the price of childcare is set.
public enum CareTariff: String, FixedChoice {
    case psu, paje, libre, gratuit

    /// The words shown to people.
    public var label: String {
        switch self {
        case .psu: "Selon vos revenus et le nombre d’enfants (barème national, PSU)"
        case .paje: "Fixé par la structure ; une aide de la Caf ou de la MSA le réduit (PAJE)"
        case .libre: "Fixé avec la personne ou la structure"
        case .gratuit: "Gratuit"
        }
    }
}
