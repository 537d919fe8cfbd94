import Almanac

/// Where and when a travelling service stops.
public struct Permanence: Sendable {
    /// The commune it stops in.
    public var commune: Commune?
    /// The place, in words.
    public var place: String?
    /// When, as people say it.
    public var recurrence: Recurrence?
    /// Days on which it does not come.
    public var excluded: [ExcludedDays] = []
    /// First possible day.
    public var first: CivilDate?
    /// Last possible day.
    public var last: CivilDate?
    /// Anything to know before going.
    public var note: String?

    /// The rhythm with its limits; nil when the entry does not say when it comes.
    public var schedule: RecurringSchedule? {
        recurrence.map { recurrence in
            RecurringSchedule(
                recurrence, first: first, last: last, excludesSchoolHolidays: excluded.contains(.vacances),
                excludesPublicHolidays: excluded.contains(.feries))
        }
    }

    static let fields: [Field<Permanence>] = [
        Field(
            "commune", \.commune, .term(.communes), "Commune", help: "La commune où le service s’arrête.",
            required: true),
        Field("lieu", \.place, .text(maximum: 150), "Lieu", help: "Salle, place, bâtiment."),
        Field(
            "chaque", \.recurrence, .recurrence, "Chaque", help: "Comme on le dit : 1er et 3e mardi du mois 9h-12h.",
            required: true),
        Field("hors", \.excluded, .list(of: .choice), "Hors", help: "vacances, fériés."),
        Field("debut", \.first, .date, "Début", help: "Premier jour possible."),
        Field("jusqu_au", \.last, .date, "Jusqu’au", help: "Dernier jour possible."),
        Field("note", \.note, .text(maximum: 200), "Note", help: "Ce qu’il faut savoir avant de venir."),
    ]
}
