import Almanac

extension SeedTables {
    /// Each with its zone.
    static let schoolHolidays = SeedTable(
        "vacances.csv", "Les vacances scolaires, de toutes les zones que l’on veut.",
        Column("zone", .text, "A, B ou C"), Column("nom", .text),
        Column("debut", .date, "le samedi qui suit la classe"),
        Column("fin", .date, "le dimanche qui précède la reprise"),
        Column.unread("source")
    ) { zone, name, first, last, _ in
        guard first <= last else { throw RowMistake("La fin de ces vacances vient avant leur début.") }
        return (zone: zone, holiday: SchoolHoliday(name: name, first: first, last: last))
    }

    static let publicHolidays = SeedTable(
        "feries.csv", "Les jours fériés.",
        Column("date", .date), Column("nom", .text), Column.unread("source")
    ) { date, name, _ in PublicHoliday(name: name, date: date) }
}
