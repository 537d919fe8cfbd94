import Content
import SmallPortals
import Testing

@testable import Exports

@Suite("OpenSearch")
struct OpenSearchTests {
    private func description(_ tree: SourceTree = SmallPortal.base) async -> String? {
        let portal = await ExportedPortal(tree).portal
        return OpenSearch.outputs(of: portal).first.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test("a browser is told the name, and the whole address with a place for the words")
    func whole() async throws {
        let text = try #require(await description())
        #expect(text.contains("<ShortName>Familles 4C</ShortName>"))
        #expect(text.contains("template=\"https://familles.example/recherche/?q={searchTerms}\""))
    }

    @Test("without whole addresses there is none")
    func bare() async {
        #expect(
            await description(SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: ""))
                == nil)
    }

    @Test("the short name has sixteen characters at most; names are escaped")
    func names() async throws {
        let long = try #require(
            await description(
                SmallPortal.changing("guichet.yaml", "sigle: 4C", to: "sigle: \"Grand & Beau Territoire\"")))
        #expect(long.contains("<ShortName>Grand &amp; Beau Te…</ShortName>"))
    }
}
