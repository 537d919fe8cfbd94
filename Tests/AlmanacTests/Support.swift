@testable import Almanac

/// The school year 2026-27 of zone C, with the summer before it, and the public holidays of both years.
let zoneC = HolidayCalendar(
    schoolHolidays: [
        SchoolHoliday(name: "Vacances d’été", first: day("2026-07-04"), last: day("2026-08-31")),
        SchoolHoliday(name: "Vacances de la Toussaint", first: day("2026-10-17"), last: day("2026-11-01")),
        SchoolHoliday(name: "Vacances de Noël", first: day("2026-12-19"), last: day("2027-01-03")),
        SchoolHoliday(name: "Vacances d’hiver", first: day("2027-02-06"), last: day("2027-02-21")),
        SchoolHoliday(name: "Vacances de printemps", first: day("2027-04-03"), last: day("2027-04-18")),
        SchoolHoliday(name: "Pont de l’Ascension", first: day("2027-05-06"), last: day("2027-05-09")),
        SchoolHoliday(name: "Vacances d’été", first: day("2027-07-03"), last: day("2027-08-31")),
    ],
    publicHolidays: [
        ("2026-01-01", "Jour de l’an"), ("2026-04-06", "Lundi de Pâques"), ("2026-05-01", "Fête du Travail"),
        ("2026-05-08", "Victoire de 1945"), ("2026-05-14", "Ascension"), ("2026-05-25", "Lundi de Pentecôte"),
        ("2026-07-14", "Fête nationale"), ("2026-08-15", "Assomption"), ("2026-11-01", "Toussaint"),
        ("2026-11-11", "Armistice de 1918"), ("2026-12-25", "Noël"), ("2027-01-01", "Jour de l’an"),
        ("2027-03-29", "Lundi de Pâques"), ("2027-05-01", "Fête du Travail"), ("2027-05-06", "Ascension"),
        ("2027-05-08", "Victoire de 1945"), ("2027-05-17", "Lundi de Pentecôte"), ("2027-07-14", "Fête nationale"),
        ("2027-08-15", "Assomption"), ("2027-11-01", "Toussaint"), ("2027-11-11", "Armistice de 1918"),
        ("2027-12-25", "Noël"),
    ].map { PublicHoliday(name: $0.1, date: day($0.0)) })

/// A date for a test; a mistyped one becomes 1900-01-01, which no test expects.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }

/// Random numbers that are the same at every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
