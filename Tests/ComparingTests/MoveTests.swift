import Comparing
import Content
import SmallPortals
import Testing

@Suite("Entries that move or go, and what becomes of their pages")
struct MoveTests {
    private let old = "content/agenda/fete-du-jeu.md"
    private let new = "content/agenda/fete-des-jeux.md"
    private var text: String { SmallPortal.files[old] ?? "" }

    private func moved(_ text: String) -> SourceTree {
        SmallPortal.without(old).overlaid(by: SourceTree([new: text]))
    }

    private func pages(_ addresses: String...) -> [String: [UInt8]] {
        Dictionary(addresses.map { ($0, [1]) }, uniquingKeysWith: { $1 })
    }

    @Test("a file of another name is the same entry, and an address that is lost comes with its line")
    func lost() async throws {
        let found = await changes(
            to: moved(text), pages: (pages("/", "/agenda/fete-du-jeu/"), pages("/", "/agenda/fete-des-jeux/")))
        let entry = try #require(found.entries.first)
        #expect(found.entries.count == 1)
        #expect((entry.kind, entry.file, entry.formerFile) == (.moved, new, old))
        #expect(entry.fields.isEmpty)
        let said = ChangesPrinter.text(found)
        #expect(said.contains("\nÀ regarder d’abord\n  adresse perdue : « /agenda/fete-du-jeu/ »"))
        #expect(said.contains("ajoutez « anciennes_adresses: [/agenda/fete-du-jeu/] »"))
    }

    @Test("what was found in a file that moves is not found anew")
    func findings() async {
        let wrong = text.replacing("themes: [eveil]", with: "themes: [evail]")
        let found = await changes(from: SmallPortal.overlaid([old: wrong]), to: moved(wrong))
        #expect(found.hasErrors && found.findings.isEmpty && found.settled == 0)
    }

    @Test("an address is also known to be lost when no page could be drawn")
    func lostUndrawn() async {
        let leading = text.replacing("tarif:", with: "anciennes_adresses: [/agenda/fete-du-jeu/]\ntarif:")
        #expect(await changes(to: moved(text), pages: (nil, nil)).entries.map(\.isAddressLost) == [true])
        #expect(await changes(to: moved(leading), pages: (nil, nil)).entries.map(\.isAddressLost) == [false])
    }

    @Test("an address that leads on is not lost")
    func ledOn() async throws {
        let leading = text.replacing("tarif:", with: "anciennes_adresses: [/agenda/fete-du-jeu/]\ntarif:")
        let both = pages("/agenda/fete-du-jeu/", "/agenda/fete-des-jeux/")
        let found = await changes(to: moved(leading), pages: (pages("/agenda/fete-du-jeu/"), both))
        #expect(found.pages?.lost == [])
        #expect(!ChangesPrinter.text(found).contains("adresse perdue"))
    }

    @Test("an entry that goes is said to go, with the dates that are no more")
    func removed() async throws {
        let found = await changes(to: SmallPortal.without(old), pages: (pages("/agenda/fete-du-jeu/"), [:]))
        let entry = try #require(found.entries.first)
        #expect((entry.kind, entry.title) == (.removed, "Fête du jeu"))
        #expect(entry.lostDates.count == 1)
        #expect(ChangesPrinter.text(found).contains("adresse perdue : « /agenda/fete-du-jeu/ »"))
    }

    @Test("pages come, change and go")
    func pages() async throws {
        let found = await changes(
            to: SmallPortal.base, pages: (["/": [1], "/a/": [1], "/b/": [1]], ["/": [2], "/b/": [1], "/c/": [1]]))
        let pages = try #require(found.pages)
        #expect((pages.added, pages.changed, pages.lost) == (["/c/"], ["/"], ["/a/"]))
    }

    @Test("pages that could not be drawn are said not to be compared")
    func undrawn() async {
        let found = await changes(to: SmallPortal.base, pages: (nil, [:]))
        #expect(found.pages == nil)
        #expect(ChangesPrinter.text(found).contains("Les pages n’ont pas été comparées"))
    }
}
