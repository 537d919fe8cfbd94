import Testing

@testable import Almanac

@Suite("When, as people say it")
struct SaidWhenTests {
    private let near = CivilDate(iso: "2026-12-01")

    private func told(_ text: String) throws -> String {
        let said = try SaidWhen(text, near: near)
        let days =
            switch said.days {
            case .dates(let dates): dates.map(\.iso).joined(separator: " ")
            case .period(let days): "\(days.lowerBound.iso)…\(days.upperBound.iso)"
            case .rhythm(let rhythms): rhythms.map(\.written).joined(separator: " + ")
            }
        let limits = said.limits
        let parts = [
            days, said.hours.isEmpty ? nil : said.hours.map(\.written).joined(separator: " "),
            limits.first.map { "dès \($0.iso)" }, limits.last.map { "jusqu’à \($0.iso)" },
            limits.restsInSchoolHolidays ? "hors vacances" : nil, limits.restsOnPublicHolidays ? "hors fériés" : nil,
            limits.except.isEmpty ? nil : "sauf \(limits.except.map(\.iso).joined(separator: " "))",
            limits.exceptMonths.isEmpty ? nil : "sans \(limits.exceptMonths)", said.doubt.map { "? \($0)" },
        ]
        return parts.compactMap { $0 }.joined(separator: " | ")
    }

    @Test(
        "dates are read together, with their hours",
        arguments: [
            ("samedi 5 décembre 2026 à 14h30", "2026-12-05 | 14h30"),
            ("le 5/12/26 de 10h à 11h et de 15h à 16h", "2026-12-05 | 10h-11h 15h-16h"),
            ("les 3, 10 et 17 décembre 2026", "2026-12-03 2026-12-10 2026-12-17"),
            ("les jeudis 3, 10 et 17 décembre 2026, 9h30-11h", "2026-12-03 2026-12-10 2026-12-17 | 9h30-11h"),
            ("30 décembre et 6 janvier 2027", "2026-12-30 2027-01-06"),
            ("2026-12-05, 2026-12-12", "2026-12-05 2026-12-12"),
            ("5/12/2026 et 12/12/2026", "2026-12-05 2026-12-12"),
            ("du 20 au 24 décembre 2026", "2026-12-20…2026-12-24"),
            ("tous les jours du 20 au 24 décembre 2026 de 14h à 17h", "2026-12-20…2026-12-24 | 14h-17h"),
            ("du 30 décembre 2026 au 3 janvier 2027", "2026-12-30…2027-01-03"),
            ("les 3, 10 et 17 décembre", "2026-12-03 2026-12-10 2026-12-17 | ? L’année manque."),
            ("du 20 au 24 décembre", "2026-12-20…2026-12-24 | ? L’année manque."),
            (
                "les jeudis 3 et 11 décembre 2026",
                "2026-12-03 2026-12-11 | ? Le 11 décembre 2026 est un vendredi, pas un jeudi."
            ),
        ])
    func dates(text: String, expected: String) throws {
        #expect(try told(text) == expected)
    }

    @Test(
        "rhythms are read with what limits them",
        arguments: [
            ("tous les mercredis 14h-16h hors vacances scolaires", "mercredi 14h-16h | hors vacances"),
            ("mercredi 14h-16h, sauf vacances et jours fériés", "mercredi 14h-16h | hors vacances | hors fériés"),
            ("tous les mercredis sauf juillet août", "mercredi | sans [7, 8]"),
            ("tous les mercredis, sauf en juillet et en août", "mercredi | sans [7, 8]"),
            ("mercredi 14h-16h sauf le 23 décembre 2026", "mercredi 14h-16h | sauf 2026-12-23"),
            ("mercredi 14h-16h sauf les 23 et 30 décembre 2026", "mercredi 14h-16h | sauf 2026-12-23 2026-12-30"),
            ("1 mercredi sur 2 14h-16h", "mercredi sur deux 14h-16h"),
            ("un mercredi sur deux de 14h à 16h", "mercredi sur deux 14h-16h"),
            ("mercredi 14h-16h et samedi 10h-12h", "mercredi 14h-16h + samedi 10h-12h"),
            ("le mercredi de 14h à 16h, le samedi de 10h à 12h", "mercredi 14h-16h + samedi 10h-12h"),
            ("mardi et jeudi 9h-12h, 1er samedi du mois 10h-12h", "mardi et jeudi 9h-12h + 1er samedi du mois 10h-12h"),
            ("chaque mercredi de 10h à 12h en période scolaire", "mercredi 10h-12h | hors vacances"),
            (
                "mercredi 10h-12h du 9 septembre 2026 au 30 juin 2027",
                "mercredi 10h-12h | dès 2026-09-09 | jusqu’à 2027-06-30"
            ),
            ("mercredi 10h-12h, à partir du 9 septembre 2026", "mercredi 10h-12h | dès 2026-09-09"),
            (
                "mercredi 10h-12h jusqu’au 30 juin 2027 (hors vacances)",
                "mercredi 10h-12h | jusqu’à 2027-06-30 | hors vacances"
            ),
            (
                "tous les mercredis de septembre 2026 à juin 2027, 14h",
                "mercredi 14h | dès 2026-09-01 | jusqu’à 2027-06-30"
            ),
            ("1er et 3e samedi du mois 10h-12h, hors vacances", "1er et 3e samedi du mois 10h-12h | hors vacances"),
            (
                "jour 10h-18h, du 20 décembre 2026 au 3 janvier 2027",
                "jour 10h-18h | dès 2026-12-20 | jusqu’à 2027-01-03"
            ),
        ])
    func rhythms(text: String, expected: String) throws {
        #expect(try told(text) == expected)
    }

    @Test(
        "what is not understood is shown at its word",
        arguments: ["mercredi 14h-16h sauf pluie", "semaines paires", "lundi blabla"])
    func refused(text: String) {
        #expect(throws: AlmanacError.self) { try SaidWhen(text, near: near) }
    }

    @Test(
        "a rhythm that is written is read as the same",
        arguments: [
            "mercredi 9h30-11h30", "mardi et jeudi 9h-12h, 14h", "du lundi au vendredi 9h-17h", "jour",
            "lundi, mercredi et vendredi", "samedi et dimanche 22h-2h", "mercredi sur deux 14h-16h",
            "une semaine sur trois, lundi et mardi 8h", "1er et 3e samedi du mois 10h-12h",
            "dernier vendredi du mois", "avant-dernier lundi et 2e mardi du mois 9h05-24h", "15 du mois 9h-12h",
            "1, 15 et dernier jour du mois", "dernier jour du mois",
        ])
    func written(text: String) throws {
        let read = try Recurrence(text)
        #expect(try Recurrence(read.written) == read)
        #expect(try Recurrence.list(read.written) == [read])
    }
}
