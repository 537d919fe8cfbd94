import Almanac
import Content
import Diagnostics
import Portal
import SmallPortals
import Telling
import Testing

@Suite("Facts, worded once")
struct FactTests {
    private static let path = "content/agenda/fete-du-jeu.md"

    private func portal(_ files: [String: String] = [:]) async throws -> FamilyPortal {
        var report = Report()
        let tree = SmallPortal.overlaid(files)
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        return FamilyPortal(
            linking: content, on: try #require(CivilDate(iso: SmallPortal.date)), tree: tree, report: &report)
    }

    private func event(in portal: FamilyPortal) throws -> Entry<Event> {
        try #require(portal.agenda.entries.first { $0.file == Self.path })
    }

    @Test("an example says so in its title, and in a sentence of its kind; what exists says nothing")
    func examples() async throws {
        let portal = try await portal()
        let event = try event(in: portal)
        #expect(event.markedTitle == "\(event.title) (exemple)")
        #expect(event.exampleSentence == "Exemple : ce rendez-vous est inventé pour montrer le portail.")
        let structure = try #require(portal.directory.entries.first { $0.common.isExample })
        #expect(structure.exampleNotice == "cette fiche est inventée pour montrer le portail.")
        let real = try #require(portal.directory.entries.first { !$0.common.isExample })
        #expect(real.markedTitle == real.title)
        #expect(real.exampleSentence == nil)
    }

    @Test(
        "the entries of every collection can say that they are made up",
        arguments: Collections.all.map { $0.collection })
    func madeUp(collection: EntryCollection) {
        let words = collection.madeUp.split(separator: " ")
        #expect(words.count == 3)
        let feminine = words.first == "cette"
        #expect(words.last == (feminine ? "inventée" : "inventé"))
    }

    @Test("a place is told from the most precise on, as on an envelope")
    func places() async throws {
        let portal = try await portal()
        let facts = try event(in: portal).record.whereabouts
        #expect(facts.lines.last == "81140 Vaour")
        #expect(facts.line == facts.lines.joined(separator: ", "))
        let national = try #require(portal.directory.entries.first { $0.record.commune == nil })
        #expect(national.record.whereabouts.line == nil)
    }

    @Test("an organiser is an entry of the directory, or a name")
    func organisers() async throws {
        let written = try #require(SmallPortal.files[Self.path]).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .filter { !$0.hasPrefix("organisateur:") }.joined(separator: "\n")
        func organiser(_ line: String) async throws -> Actor? {
            let portal = try await portal([Self.path: written.replacing("\ncommune:", with: "\n\(line)commune:")])
            return try event(in: portal).record.organiser
        }
        let listed = try await organiser("organisateur: ludotheque-la-toupie\n")
        #expect(listed?.name == listed?.entry?.title)
        #expect(listed?.entry?.slug.text == "ludotheque-la-toupie")
        let named = try await organiser("organisateur: Des voisins\n")
        #expect(named?.name == "Des voisins")
        #expect(named?.entry == nil)
        #expect(try await organiser("") == nil)
    }
}
