@testable import Almanac

extension FuzzTarget {
    /// `mardi et jeudi 9h-12h`: what comes back.
    static let recurrences = FuzzTarget(
        "rythmes",
        words: [
            "mercredi", "lundi", "du ", " au ", " et ", ", ", "1er ", "dernier ", "avant-dernier ", " du mois",
            " sur deux",
            "une semaine sur ", "9h-12h", "minuit", "midi", "24h", "31", "9 h 30", "22h-2h", "tous les ", "jours",
            "chaque ",
            "week-end", "en semaine", ":", "-", "à ", "de ", "\u{A0}", "é", "\u{301}",
        ],
        texts: { $0.values(of: "chaque", "quand", "rythme") + samples },
        judge: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(AlmanacError) {
                let read = try Recurrence(text)
                _ = (read.rrule, Weekday.allCases.map(read.french(under:)))
                if let first = CivilDate(iso: "2026-01-01"), let last = CivilDate(iso: "2026-12-31") {
                    _ = read.dates(in: first...last)
                }
                guard let again = try? Recurrence(read.french) else { return "« \(read.french) » is not read again." }
                return again == read ? nil : "« \(read.french) » is read as something else."
            } catch { return flaw(of: [error], in: text) }
        })

    /// Opening hours in the language of OpenStreetMap, or nearly.
    static let openingHours = FuzzTarget(
        "horaires",
        words: [
            "Mo", "Su", "-", ",", ";", " ", "09:00-12:00", "18:00-26:00", "10:00+", "PH", "SH", " off", "unknown", "\"",
            "[1]",
            "[-1]", "week ", "1-53/2", "Jul", "Dec 24", "2026", "||", "24/7", "closed", "Lu-Ve ", "9h-12h", "fermé ",
            "sauf ",
            "le lundi", "vacances", "jours fériés", "sur rendez-vous", " et ", "Feb 29", "Jan 31-Dec 1", "We[2]",
        ],
        texts: { $0.values(of: "horaires", "ouvert") + hoursSamples },
        judge: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(AlmanacErrors) {
                let hours = try OpeningHours.parse(text)
                _ = hours.weekTable
                guard let first = CivilDate(iso: "2026-12-20") else { return nil }
                let compiled = hours.compiled(from: first, holidays: .empty)
                for day in 0..<60 {
                    let date = first.adding(days: day)
                    let state = hours.state(on: date, holidays: .empty)
                    _ = state.french
                    if let compiled, let known = compiled.day(on: date), known != state {
                        return "On \(date.iso) devices are told \(known), pages \(state)."
                    }
                }
                return nil
            } catch { return flaw(of: error.errors, in: text) }
        })

    private static let samples = [
        "mercredi 9h30-11h30", "du lundi au vendredi 9h-17h", "1er et 3e samedi du mois 10h-12h",
        "dernier vendredi du mois",
        "jour 10h-18h", "15 du mois 9h-12h", "mercredi sur deux 14h-16h", "une semaine sur deux, le lundi et le jeudi",
        "week-end 22h-2h", "avant-dernier mardi du mois", "dernier jour du mois", "1er et 15 du mois",
    ]

    private static let hoursSamples = [
        "Mo-Fr 09:00-12:00,14:00-17:00; PH off", "Th[1,3] 09:00-12:00", "Jul-Aug Mo-Sa 10:00-19:00", "24/7",
        "week 1-53/2 We 14:00-16:00", "SH Mo-Fr 10:00-18:00 || \"sur rendez-vous\"", "2026 Dec 24-2027 Jan 02 off",
        "Lu-Ve 9h-12h et 14h-17h, fermé les jours fériés", "Mo 18:00+", "Sa 22:00-26:00 unknown \"à confirmer\"",
    ]

    /// Tells of a mistake that is not in the text, or not said.
    private static func flaw(of errors: [AlmanacError], in text: String) -> String? {
        let length = text.unicodeScalars.count
        if errors.isEmpty { return "A text was refused without a word." }
        for error in errors {
            let end = error.column + error.length - 1
            guard (1...(length + 1)).contains(error.column), error.length >= 1, end <= max(length, error.column),
                !error.message.isEmpty
            else { return "The place of « \(error.message) » is not in the text." }
        }
        return nil
    }
}
