import Content
import Diagnostics
import SmallPortals
import Testing

@Suite("Many files at once")
struct ConcurrencyTests {
    /// Two hundred pages, of which every third has mistakes.
    private static let many: [String: String] = Dictionary(
        uniqueKeysWithValues: (0..<200).map { number in
            (
                "content/pages/page-\(number).md",
                """
                ---
                titre: Page \(number)
                resume: Une phrase assez longue pour tenir lieu de résumé.
                source: Équipe
                verifie_le: \(number % 3 == 0 ? "hier" : "2026-11-16")
                ---
                \(number % 3 == 0 ? "<b>gras</b>" : "Un texte.")
                """
            )
        })

    @Test(
        "the same entries and the same findings in the same order, whatever the number of jobs",
        arguments: [2, 3, 4, 16, 1000])
    func sameForAnyJobs(jobs: Int) async {
        let alone = await load(Self.many, jobs: 1)
        let together = await load(Self.many, jobs: jobs)
        #expect(alone.said.count == 67 * 2)
        #expect(together.said == alone.said)
        #expect(
            together.content.entries[StandingPage.self].map(\.file)
                == alone.content.entries[StandingPage.self].map(\.file))
        #expect(
            together.content.entries[StandingPage.self].map(\.title)
                == alone.content.entries[StandingPage.self].map(\.title))
    }

    @Test("findings come in the same order even before they are sorted", arguments: [2, 7])
    func unsortedOrder(jobs: Int) async {
        var alone = Report()
        var together = Report()
        let tree = SmallPortal.overlaid(Self.many)
        _ = await PortalContent.load(from: tree, jobs: 1, report: &alone)
        _ = await PortalContent.load(from: tree, jobs: jobs, report: &together)
        #expect(together.diagnostics.map(sentence) == alone.diagnostics.map(sentence))
    }

    @Test("results keep the order of the elements", arguments: [1, 2, 3, 64], [0, 1, 2, 1000])
    func order(jobs: Int, count: Int) async {
        let numbers = Array(0..<count)
        #expect(await numbers.concurrentMap(jobs: jobs) { $0 * 2 } == numbers.map { $0 * 2 })
    }
}
