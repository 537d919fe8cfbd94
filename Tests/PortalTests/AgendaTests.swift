import Almanac
import Content
import SmallPortals
import Testing

@testable import Portal

@Suite("The agenda")
struct AgendaTests {
    private func agenda(_ files: [String: String] = [:], on date: String = SmallPortal.date) async -> Agenda {
        let linked = await LinkedPortal(SmallPortal.overlaid(files), on: date)
        // Some of them are long past, as nobody announces them.
        #expect(linked.findings.filter { !$0.contains("invraisemblable") } == [])
        return linked.portal.agenda
    }

    private func prose(_ happenings: [Happening]) -> [String] {
        happenings.map { "\($0.date.iso) \($0.event.slug)" }
    }

    @Test("a regular appointment leaves out holidays and its exceptions, and adds its extra days")
    func recurring() async {
        let agenda = await agenda()
        #expect(
            agenda.upcoming(of: "bebes-lecteurs").map(\.date.iso) == [
                // 2026-12-02 is left out by name, 2026-12-23 and 30 by the holidays;
                // 2027-01-02 is added in spite of them.
                "2026-11-25", "2026-12-09", "2026-12-16", "2027-01-02", "2027-01-06", "2027-01-13", "2027-01-20",
                "2027-01-27", "2027-02-03", "2027-02-10", "2027-02-17", "2027-02-24",
            ])
    }

    @Test("what comes in the next days is told in order")
    func upcoming() async {
        let agenda = await agenda()
        #expect(prose(agenda.upcoming(days: 2)) == [])
        #expect(prose(agenda.upcoming(days: 3)) == ["2026-11-25 bebes-lecteurs"])
        #expect(
            prose(agenda.upcoming(days: 20)) == [
                "2026-11-25 bebes-lecteurs", "2026-12-05 fete-du-jeu", "2026-12-09 bebes-lecteurs",
                "2026-12-12 bourse-aux-jouets",
            ])
    }

    @Test(
        "an event of several days lasts until the evening of its last",
        arguments: [
            ("2026-12-11", "2026-12-12"), ("2026-12-12", "2026-12-12"), ("2026-12-13", "2026-12-12"),
            ("2026-12-14", nil),
        ] as [(String, String?)])
    func severalDays(_ today: String, _ next: String?) async {
        let agenda = await agenda(on: today)
        #expect(agenda.next(of: "bourse-aux-jouets")?.date.iso == next)
        #expect(
            agenda.upcoming(days: 1).contains { $0.event.slug == "bourse-aux-jouets" }
                == (next != nil && next ?? "" <= today))
    }

    @Test("of each event that is not over, the next date")
    func nextOfEach() async {
        #expect(
            prose(await agenda().nextOfEach) == [
                "2026-11-25 bebes-lecteurs", "2026-12-05 fete-du-jeu", "2026-12-12 bourse-aux-jouets",
            ])
        #expect(
            prose(await agenda(on: "2026-12-13").nextOfEach) == [
                "2026-12-12 bourse-aux-jouets", "2026-12-16 bebes-lecteurs",
            ])
    }

    @Test("what is over stays in the agenda: its page is still linked to")
    func past() async {
        let agenda = await agenda(on: "2026-12-20")
        #expect(agenda["fete-du-jeu"]?.title == "Fête du jeu")
        #expect(agenda.next(of: "fete-du-jeu") == nil)
        #expect(agenda.upcoming(of: "fete-du-jeu").isEmpty)
        #expect(prose(agenda.happenings).contains("2026-12-05 fete-du-jeu"))
        #expect(agenda["absente"] == nil)
    }

    @Test("two events at the same time come by name; what lasts all day comes before what has an hour")
    func ties() async {
        let agenda = await agenda([
            "content/agenda/b.md": event("Atelier B", "jour: 2026-12-01\nheures: 10h"),
            "content/agenda/a.md": event("Atelier A", "jour: 2026-12-01\nheures: 10h"),
            "content/agenda/c.md": event("C entier", "jour: 2026-12-01"),
            "content/agenda/d.md": event("D tôt", "jour: 2026-12-01\nheures: 9h30"),
        ])
        #expect(
            prose(agenda.happenings.filter { $0.date == day("2026-12-01") }).map { $0.suffix(1) } == [
                "c", "d", "a", "b",
            ])
    }

    @Test("months go from the first date to the last, empty ones included")
    func months() async {
        let base = await agenda()
        #expect(base.months.map(\.iso) == ["2026-11", "2026-12", "2027-01", "2027-02"])
        let later = await agenda(["content/agenda/kermesse.md": event("Kermesse", "jour: 2027-06-26")])
        #expect(later.months.map(\.iso).suffix(4) == ["2027-03", "2027-04", "2027-05", "2027-06"])
        #expect(later.months.dropFirst(4).dropLast().allSatisfy { later.happenings(in: $0).isEmpty })
    }

    @Test("what goes from one month to the next is in both")
    func acrossMonths() async throws {
        let agenda = await agenda([
            "content/agenda/stage.md": event("Stage", "debut: 2027-02-27 14:00\nfin: 2027-03-02 18:00")
        ])
        let (february, march) = (try #require(CivilMonth(iso: "2027-02")), try #require(CivilMonth(iso: "2027-03")))
        #expect(prose(agenda.happenings(in: february)).contains("2027-02-27 stage"))
        #expect(prose(agenda.happenings(in: march)) == ["2027-02-27 stage"])
        #expect(agenda.months.last == march)
    }

    @Test("the agenda looks a year back and two years ahead of its month")
    func window() async {
        let agenda = await agenda([
            "content/agenda/jadis.md": event("Jadis", "jour: 2025-10-30"),
            "content/agenda/naguere.md": event("Naguère", "jour: 2025-10-31"),
            "content/agenda/bientot.md": event("Bientôt", "jour: 2028-11-30"),
            "content/agenda/un-jour.md": event("Un jour", "jour: 2028-12-01"),
        ])
        let slugs = Set(agenda.happenings.map(\.event.slug))
        #expect(slugs.isSuperset(of: ["naguere", "bientot"]))
        #expect(slugs.isDisjoint(with: ["jadis", "un-jour"]))
        #expect(agenda["jadis"] != nil)
    }
}
