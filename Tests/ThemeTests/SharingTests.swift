import Content
import Foundation
import Pictures
import Portal
import Site
import SmallPortals
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Theme

@Suite("Pages shared and found")
struct SharingTests {
    /// The values of `property` in the head of a page.
    private func meta(_ property: String, in html: String?) -> [String] {
        (html ?? "").components(separatedBy: "<meta property=\"\(property)\" content=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("a page is shared with the card of its kind, which is published")
    func cards() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        let files = Set(rendered.outputs.map(\.path))
        for kind in CardKind.allCases { #expect(files.contains("theme/cartes/\(kind.rawValue).svg")) }
        for (page, card) in [
            ("index.html", "accueil"), ("agenda/fete-du-jeu/index.html", "agenda"),
            ("agenda/themes/eveil/index.html", "agenda"), ("annuaire/types/ludotheque/index.html", "annuaire"),
            ("glossaire/index.html", "page"),
        ] {
            #expect(meta("og:image", in: rendered[page]) == ["https://familles.example/theme/cartes/\(card).svg"])
            #expect(meta("og:image:width", in: rendered[page]) == ["1200"])
            #expect(meta("og:image:alt", in: rendered[page]).count == 1)
        }
        let card = try #require(rendered["theme/cartes/agenda.svg"])
        #expect(card.contains(">Agenda<") && card.contains("Le portail des familles"))
        #expect(
            meta("og:url", in: rendered["agenda/fete-du-jeu/index.html"]) == [
                "https://familles.example/agenda/fete-du-jeu/"
            ])
        #expect(meta("og:url", in: rendered["404.html"]) == [])
    }

    @Test("a name is cut between words, and what people write in it stays text")
    func hostileName() async throws {
        let settings = (SmallPortal.files["guichet.yaml"] ?? "").replacing(
            "nom: Le portail des familles",
            with: "nom: \"</text><script>alert(1)</script> & co, un nom qui est bien long\"")
        let rendered = await RenderedPortal(try SmallPortal.dressed(["guichet.yaml": settings]))
        let card = try #require(rendered["theme/cartes/accueil.svg"])
        #expect(!card.contains("<script") && card.contains("&lt;/text&gt;"))
        #expect(card.components(separatedBy: "<tspan").count == 3)
        let parser = XMLParser(data: Data(card.utf8))
        #expect(parser.parse())
    }

    @Test("an image of its own stands for a page; a picture of the theme stands for its card")
    func pictures() async throws {
        let event = (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "").replacing(
            "commune: Vaour", with: "commune: Vaour\nimage: fete.png\nalt: Des enfants jouent")
        let tree = try SmallPortal.dressed(["content/agenda/fete-du-jeu.md": event]).overlaid(
            by: SourceTree(files: [
                SourceFile(path: "content/agenda/fete.png", bytes: PlainPicture.png(width: 1_800, height: 900)),
                SourceFile(path: "themes/cordais/statique/cartes/guide.png", bytes: Self.png(width: 1200, height: 630)),
            ]))
        let rendered = await RenderedPortal(tree)
        let own = rendered["agenda/fete-du-jeu/index.html"]
        #expect(meta("og:image", in: own) == ["https://familles.example/images/agenda/fete-png/partage.jpg"])
        #expect(meta("og:image:width", in: own) == ["1200"] && meta("og:image:height", in: own) == ["600"])
        #expect(meta("og:image:alt", in: own) == ["Des enfants jouent"])
        #expect(own?.contains("\"image\":\"https://familles.example/images/agenda/fete-png/partage.jpg\"") == true)
        let shared = rendered.outputs.first { $0.path == "images/agenda/fete-png/partage.jpg" }
        #expect(shared.flatMap { PictureSize($0.bytes) } == PictureSize(width: 1_200, height: 600))
        let guide = rendered["guide/index.html"]
        #expect(meta("og:image", in: guide) == ["https://familles.example/theme/cartes/guide.png"])
        #expect(rendered["theme/cartes/guide.svg"] == nil)
    }

    @Test("without the address of the site there is no card, and no page names one")
    func withoutAddress() async throws {
        let settings = (SmallPortal.files["guichet.yaml"] ?? "").replacing(
            "adresse: https://familles.example/\n", with: "")
        let rendered = await RenderedPortal(try SmallPortal.dressed(["guichet.yaml": settings]))
        #expect(!rendered.outputs.contains { $0.path.hasPrefix("theme/cartes/") })
        #expect(meta("og:image", in: rendered["index.html"]) == [])
    }

    @Test("an example keeps out of search engines; only then does it speak their language")
    func examples() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        let example = try #require(rendered["agenda/fete-du-jeu/index.html"])
        #expect(example.contains("<meta name=\"robots\" content=\"noindex\">") && !example.contains("canonical"))
        #expect(example.contains("\"name\":\"Fête du jeu (exemple)\""))
        #expect(!rendered.plan.indexed.map(\.address).contains(Address("agenda/fete-du-jeu/")))
        let real = try #require(rendered["annuaire/france-services-vaour/index.html"])
        #expect(!real.contains("noindex") && real.contains("canonical"))
        #expect(rendered.plan.indexed.map(\.address).contains(Address("annuaire/france-services-vaour/")))
    }

    @Test("the size of a picture is that of its header, and nothing for what is none")
    func sizes() {
        #expect(PictureSize(Self.png(width: 640, height: 480)) == PictureSize(width: 640, height: 480))
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC2, 0, 11, 8, 1, 2, 3, 4, 1, 1, 0x11, 0]
        #expect(PictureSize(Data(jpeg)) == PictureSize(width: 772, height: 258))
        for length in 0..<jpeg.count - 4 { #expect(PictureSize(Data(jpeg.prefix(length)))?.width ?? 772 == 772) }
        for bytes in [[], [0xFF, 0xD8, 0xFF], Array("image".utf8), [0x89, 0x50, 0x4E, 0x47]] as [[UInt8]] {
            #expect(PictureSize(Data(bytes)) == nil)
        }
    }

    private static func png(width: Int, height: Int) -> Data {
        func bytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 255) } }
        func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
            bytes(content.count) + Array(kind.utf8) + content + [0, 0, 0, 0]
        }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
                + chunk("IHDR", bytes(width) + bytes(height) + [8, 0, 0, 0, 0]) + chunk("IDAT", []) + chunk("IEND", []))
    }
}
