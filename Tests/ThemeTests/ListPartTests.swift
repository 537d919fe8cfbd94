import Content
import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("Long lists on several pages")
struct ListPartTests {
    @Test("each page holds its share; the first keeps the address that others link to")
    func parts() {
        let items = (1...95).map(String.init)
        let parts = ListPart.all(of: items, at: Address("annuaire/publics/familles/")) { $0 }
        #expect(parts.map(\.address.path) == ["", "2/", "3/"].map { "annuaire/publics/familles/" + $0 })
        #expect(parts.flatMap(\.items) == items)
        #expect(parts.map(\.isFirst) == [true, false, false])
        #expect(parts[1].mark == " (page 2)")
        #expect(parts[1].links.map(\.label) == ["1 … 40", "41 … 80", "81 … 95"])
        #expect(parts[1].links.map(\.isCurrent) == [false, true, false])
        #expect(parts[1].links.map(\.count) == [40, 40, 15])
    }

    @Test("a short list, or an empty one, is one page without links", arguments: [0, 1, 40])
    func one(_ count: Int) {
        let parts = ListPart.all(of: Array(repeating: "x", count: count), at: .directory) { $0 }
        #expect(parts.count == 1 && parts[0].links.isEmpty && parts[0].mark.isEmpty && parts[0].items.count == count)
    }

    @Test("a portal of many places: the map, the permanences and the communes say how many, and lead to all of them")
    func many() async throws {
        var files: [String: String] = [:]
        for number in 0..<130 {
            files["content/annuaire/lieu-\(number).md"] = """
                ---
                nom: Lieu \(number)
                resume: Un lieu inventé parmi beaucoup d’autres, pour voir si les pages restent légères.
                exemple: true
                types: [ludotheque]
                commune: Vaour
                permanences:
                  - commune: Les Cabannes
                    lieu: Salle des fêtes
                    chaque: mardi 9h-12h
                verifie_le: 2026-11-16
                ---
                """
        }
        let rendered = await RenderedPortal(try SmallPortal.dressed(files))
        #expect(rendered.findings == [])
        let map = try #require(rendered["carte/index.html"])
        #expect(map.contains(#/<title>Vaour.: 13\d.lieux</title>/#))
        #expect(!map.contains("Lieu 12<"))
        let permanences = try #require(rendered["permanences/index.html"])
        #expect(permanences.contains("communes/les-cabannes/#viennent"))
        let commune = try #require(rendered["communes/vaour/index.html"])
        #expect(commune.contains("communes/vaour/lieux/"))
        for path in ["communes/vaour/lieux/", "communes/vaour/lieux/4/", "annuaire/types/ludotheque/4/"] {
            #expect(rendered[path + "index.html"] != nil, "\(path)")
        }
        let pages = rendered.pages.filter { $0.path.hasPrefix("communes/vaour/lieux/") }
        let text = pages.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        for number in 0..<130 { #expect(text.contains("annuaire/lieu-\(number)/"), "\(number)") }
    }
}
