import Content
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("Photos on pages")
struct PhotoTests {
    /// The small portal with photos of an event: its own, and one in its text.
    private func tree(own: Data, inText: Data, unused: Data? = nil) throws -> SourceTree {
        let event = (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "").replacing(
            "commune: Vaour", with: "commune: Vaour\nimage: sienne.png\nalt: Des enfants jouent")
        var files = [
            SourceFile(path: "content/agenda/sienne.png", bytes: own),
            SourceFile(path: "content/agenda/autre.png", bytes: inText),
        ]
        if let unused { files.append(SourceFile(path: "content/agenda/oubliee.png", bytes: unused)) }
        let entry = event + "\nUn mot.\n\n![Une table de jeux](autre.png)\n"
        return try SmallPortal.dressed(["content/agenda/fete-du-jeu.md": entry]).overlaid(by: SourceTree(files: files))
    }

    private static let page = "agenda/fete-du-jeu/index.html"

    @Test("a page names the sizes of its photos, which are published; only its own is made for those who share")
    func markup() async throws {
        let tree = try tree(
            own: PlainPicture.png(width: 1_300, height: 650), inText: PlainPicture.png(width: 700, height: 1_400),
            unused: PlainPicture.png(width: 10, height: 10))
        let rendered = await RenderedPortal(tree)
        let page = try #require(rendered[Self.page])
        let own = "../../images/agenda/sienne-png/"
        #expect(
            page.contains(
                """
                <img src="\(own)petite.webp" srcset="\(own)petite.webp 480w, \(own)moyenne.webp 960w, \
                \(own)grande.webp 1300w" sizes="(min-width: 41rem) 39rem, calc(100vw - 2rem)" \
                alt="Des enfants jouent" loading="lazy" decoding="async" width="1300" height="650">
                """))
        let other = "../../images/agenda/autre-png/"
        #expect(
            page.contains(
                """
                <img src="\(other)petite.webp" srcset="\(other)petite.webp 480w, \(other)moyenne.webp 700w" \
                sizes="(min-width: 41rem) 39rem, calc(100vw - 2rem)" alt="Une table de jeux" loading="lazy" \
                decoding="async" width="700" height="1400">
                """))
        let photos = rendered.outputs.map(\.path).filter { $0.hasPrefix("images/agenda/") && !$0.contains("fete") }
        #expect(
            photos == [
                "images/agenda/autre-png/moyenne.webp", "images/agenda/autre-png/petite.webp",
                "images/agenda/sienne-png/grande.webp", "images/agenda/sienne-png/moyenne.webp",
                "images/agenda/sienne-png/partage.jpg", "images/agenda/sienne-png/petite.webp",
            ])
    }

    @Test("the photo a page begins with is not fetched late")
    func lead() async throws {
        let resource = (SmallPortal.files["content/parentalite/souffler.md"] ?? "").replacing(
            "verifie_le:", with: "image: tete.png\nalt: Un banc sous un arbre\nverifie_le:")
        #expect(resource.contains("image:"))
        let photo = SourceFile(path: "content/parentalite/tete.png", bytes: PlainPicture.png(width: 300, height: 200))
        let tree = try SmallPortal.dressed(["content/parentalite/souffler.md": resource]).overlaid(
            by: SourceTree(files: [photo]))
        let page = try #require(await RenderedPortal(tree)["parentalite/souffler/index.html"])
        #expect(
            page.contains(
                """
                <img src="../../images/parentalite/tete-png/petite.webp" alt="Un banc sous un arbre" \
                decoding="async" width="300" height="200">
                """))
    }

    @Test("photos do not depend on how many are made at once")
    func jobs() async throws {
        let photos = (0..<9).map { number in
            SourceFile(
                path: "content/agenda/p\(number).png",
                bytes: PlainPicture.png(width: 400 + 90 * number, height: 300, shade: number * 20))
        }
        let texts = (0..<9).map { "![Une photo de jeux](p\($0).png)\n\n" }.joined()
        let event = (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "") + "\n" + texts
        let tree = try SmallPortal.dressed(["content/agenda/fete-du-jeu.md": event]).overlaid(
            by: SourceTree(files: photos))
        let one = await RenderedPortal(tree, jobs: 1)
        let four = await RenderedPortal(tree, jobs: 4)
        #expect(one.outputs == four.outputs)
        #expect(one.outputs.count { $0.path.hasPrefix("images/agenda/p") } >= 9)
    }

    @Test("a photo whose points cannot be read is told at its file")
    func damaged() async throws {
        var bytes = PlainPicture.png(width: 300, height: 200)
        bytes[bytes.count / 2] ^= 0xFF
        let rendered = await RenderedPortal(
            try tree(own: bytes, inText: PlainPicture.png(width: 10, height: 10)))
        let told = rendered.findings.filter { $0.contains("image-illisible") }
        #expect(told.count == 1)
        #expect(told[0].hasPrefix("content/agenda/sienne.png:1:1 image-illisible: Cette image PNG est abîmée"))
    }

    @Test("a photo is given to those who look at one page")
    func preview() async throws {
        let rendered = await RenderedPortal(
            try tree(
                own: PlainPicture.png(width: 1_300, height: 650), inText: PlainPicture.png(width: 10, height: 10)))
        for path in ["images/agenda/sienne-png/grande.webp", "images/agenda/autre-png/petite.webp"] {
            let published = try #require(rendered.outputs.first { $0.path == path })
            #expect(rendered.plan.photo(path, from: .none) == published.bytes)
        }
        for path in ["images/agenda/autre-png/grande.webp", "images/agenda/absente-png/petite.webp", "index.html"] {
            #expect(rendered.plan.photo(path, from: .none) == nil)
        }
    }
}
