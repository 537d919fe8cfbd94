import Almanac
import Content
import SmallPortals
import Testing

@testable import Portal

@Suite("Permanences of travelling services")
struct PermanenceTests {
    /// A second service that comes on several days to two communes.
    private static let roulotte = structure(
        "La Roulotte",
        """
        types: [micro-creche]
        permanences:
          - {commune: Cordes-sur-Ciel, chaque: mardi et jeudi 9h-12h}
          - {commune: Vaour, chaque: jour 10h-18h, debut: 2027-01-10}
          - {commune: Vaour, chaque: lundi 9h-12h, jusqu_au: 2026-06-30}
        """)

    private func permanences(on date: String = SmallPortal.date) async -> Permanences {
        let linked = await LinkedPortal(
            SmallPortal.overlaid(["content/annuaire/la-roulotte.md": Self.roulotte]), on: date)
        #expect(linked.findings == [])
        return linked.portal.permanences
    }

    private func prose(_ permanences: [LinkedPermanence]) -> [String] {
        permanences.map { "\($0.service.slug) \($0.commune.slug) \($0.next?.start.date.iso ?? "jamais")" }
    }

    @Test("permanences come by their next day; those that are over come last")
    func order() async {
        #expect(
            prose(await permanences().all) == [
                "la-roulotte cordes-sur-ciel 2026-11-24", "ludotheque-la-toupie les-cabannes 2026-12-02",
                "la-roulotte vaour 2027-01-10", "la-roulotte vaour jamais",
            ])
    }

    @Test(
        "the next day is on the day itself or after, and not in the holidays it leaves out",
        arguments: [
            ("2026-11-23", "2026-12-02"), ("2026-12-02", "2026-12-02"), ("2026-12-03", "2027-01-06"),
            ("2027-06-02", "2027-06-02"), ("2027-06-03", nil),
        ] as [(String, String?)])
    func next(_ today: String, _ next: String?) async {
        #expect(await permanences(on: today).of("ludotheque-la-toupie").map { $0.next?.start.date.iso } == [next])
    }

    @Test("permanences are found by commune and service")
    func finding() async {
        let permanences = await permanences()
        #expect(prose(permanences.inCommune("les-cabannes")) == ["ludotheque-la-toupie les-cabannes 2026-12-02"])
        #expect(permanences.inCommune("paris").isEmpty)
        #expect(permanences.of("la-roulotte").count == 3)
        #expect(permanences.of("france-services-vaour").isEmpty)
    }

    @Test("the days of the coming two weeks are told one by one, today included")
    func days() async {
        let days = await permanences().coming.map {
            "\($0.occurrence.start.date.iso) \($0.permanence.service.slug) \($0.permanence.commune.slug)"
        }
        #expect(
            days == [
                "2026-11-24 la-roulotte cordes-sur-ciel", "2026-11-26 la-roulotte cordes-sur-ciel",
                "2026-12-01 la-roulotte cordes-sur-ciel", "2026-12-02 ludotheque-la-toupie les-cabannes",
                "2026-12-03 la-roulotte cordes-sur-ciel",
            ])
    }

    @Test("a hub is for its own commune first, then for those of its zone, each once")
    func hubs() async {
        let types =
            (SmallPortal.files["seeds/types.csv"] ?? "")
            + "pole-de-proximite,Pôle de proximité,Pôles de proximité,petite-enfance,berceau,Des services réunis.,oui\n"
        let hub = structure(
            "Pôle de Vaour", "types: [pole-de-proximite]\ncommune: Vaour\nzone: [Les Cabannes, Vaour]")
        let linked = await LinkedPortal(
            SmallPortal.overlaid(["seeds/types.csv": types, "content/annuaire/pole-de-vaour.md": hub]))
        #expect(linked.findings == [])
        #expect(linked.portal.hubs.all.map(\.communes) == [["vaour", "les-cabannes"]])
        #expect(linked.portal.hubs.of("les-cabannes").map(\.entry.slug) == ["pole-de-vaour"])
        #expect(linked.portal.hubs.of("cordes-sur-ciel").isEmpty)
    }

    @Test("what comes on a day of the month is listed apart")
    func byDate() async {
        let bus = structure(
            "Le Bus", "types: [micro-creche]\npermanences:\n  - {commune: Vaour, chaque: 15 du mois 9h-12h}")
        let linked = await LinkedPortal(SmallPortal.overlaid(["content/annuaire/le-bus.md": bus]))
        #expect(linked.findings == [])
        #expect(prose(linked.portal.permanences.byDate) == ["le-bus vaour 2026-12-15"])
    }

    @Test(
        "a rhythm comes on the weekdays it names; one that goes by the date names none",
        arguments: [
            ("mercredi 9h", [.wednesday]), ("mardi et jeudi 9h", [.tuesday, .thursday]),
            ("1er et 3e samedi du mois 10h", [.saturday, .saturday]), ("jour 9h", Weekday.allCases),
            ("15 du mois 9h", []),
        ] as [(String, [Weekday])])
    func weekdays(_ text: String, _ days: [Weekday]) throws {
        let weekdays = try Recurrence(text).weekdays
        #expect(weekdays == days)
    }
}
