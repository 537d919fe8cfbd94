import Content
import Diagnostics
import Foundation
import Pictures
import SmallPortals
import Testing

@Suite("The folders of content/")
struct FolderTests {
    private static let page = SmallPortal.files["content/pages/contribuer.md"] ?? ""

    @Test(
        "a file outside the collections is told, with the folder that was meant",
        arguments: [
            ("content/agendas/essai.md", "Vouliez-vous dire « content/agenda/ » ?"),
            ("content/Pages/essai.md", "Vouliez-vous dire « content/pages/ » ?"),
            (
                "content/essai.md",
                "Dossiers possibles : content/agenda/, content/annuaire/, content/guide/, content/parentalite/, content/communes/, content/pages/, "
                    + "content/observatoire/, content/projet/objectifs/, content/projet/actions/, content/projet/instances/, "
                    + "content/projet/reunions/, content/projet/decisions/, content/projet/avis/, content/projet/conventions/."
            ),
        ])
    func unknownFolder(path: String, suggestion: String) async {
        #expect(
            await load([path: Self.page]).said == [
                "1:1 dossier-inconnu Ce fichier n’est dans aucun dossier que le portail connaît. → \(suggestion)"
            ])
    }

    @Test(
        "what is neither an entry nor an image is told",
        arguments: [
            ("affiche.txt", " → Renommez-le « affiche.md »."),
            ("Affiche de Noël.txt", " → Renommez-le « affiche-de-noel.md »."),
            ("affiche.pdf", ""), ("dessin.svg", ""),
        ])
    func unknownKind(name: String, suggestion: String) async {
        #expect(
            await load(["content/agenda/\(name)": "x"]).said == [
                "1:1 fichier-inconnu Le portail ne lit ici que des fichiers « .md » et des images (jpg, png, webp).\(suggestion)"
            ])
    }

    @Test(
        "an entry that its name hides is an error, with the right name",
        arguments: [
            ("essai.MD", "x", "essai.md"), ("essai.markdown", "x", "essai.md"), ("essai.md.txt", "x", "essai.md"),
            ("Fête du jeu.md.txt", "x", "fete-du-jeu.md"), ("essai.Md.TXT", "x", "essai.md"),
            ("essai.txt", "---\n", "essai.md"), ("essai", "---\r\n", "essai.md"), ("essai.md.md.txt", "x", "essai.md"),
        ])
    func hiddenEntry(name: String, text: String, right: String) async {
        #expect(
            await load(["content/agenda/\(name)": text]).said == [
                "1:1 nom-de-fichier Cette fiche ne paraîtrait pas : le nom de son fichier, « \(name) », doit finir par « .md ». → Renommez-le « \(right) »."
            ])
    }

    @Test("a README speaks to contributors: it is not read", arguments: ["README.md", "readme.md", "Readme.md"])
    func readme(name: String) async {
        #expect(
            await load(["content/\(name)": "x", "content/agenda/\(name)": "x", "content/agenda/2026/\(name)": "x"]).said
                == [])
    }

    @Test("entries may be put in folders of their own; the address is the file’s name")
    func nested() async {
        let (content, said) = await load(["content/pages/2026/hiver/essai.md": Self.page])
        #expect(said == [])
        #expect(
            content.entries[StandingPage.self].map(\.slug.text).sorted() == ["accessibilite", "contribuer", "essai"])
    }

    @Test(
        "a file’s name is its address",
        arguments: [
            ("Fête du jeu.md", "Renommez-le « fete-du-jeu.md »."), ("essai_1.md", "Renommez-le « essai-1.md »."),
            ("Essai.md", "Renommez-le « essai.md »."), ("-essai.md", "Renommez-le « essai.md »."),
            ("日本.md", "Des lettres sans accent, des chiffres et des tirets : fete-du-jeu.md."),
            (".md", "Des lettres sans accent, des chiffres et des tirets : fete-du-jeu.md."),
        ])
    func names(name: String, suggestion: String) async {
        #expect(
            await load(["content/pages/\(name)": Self.page]).said == [
                "1:1 nom-de-fichier Le nom « \(name) » ne peut pas devenir une adresse. → \(suggestion)"
            ])
    }

    @Test("images are known by their path", arguments: ["photo.jpg", "photo.JPEG", "Photo.Jpg"])
    func images(name: String) async {
        let path = "content/agenda/\(name)"
        let photo = SourceTree(files: [SourceFile(path: path, bytes: SmallPortal.jpeg)])
        let (content, said) = await load(SmallPortal.base.overlaid(by: photo))
        #expect(said == [])
        #expect(content.images[path]?.file.bytes == SmallPortal.jpeg && content.images[path]?.picture != nil)
    }

    @Test("an image is published under the name it has, and told when the name announces another format")
    func misnamedImage() async {
        let photo = SourceTree(files: [SourceFile(path: "content/agenda/photo.png", bytes: SmallPortal.jpeg)])
        let (content, said) = await load(SmallPortal.base.overlaid(by: photo))
        #expect(
            said == [
                "1:1 image-mal-nommee Cette image est au format JPEG ; son nom en annonce un autre."
                    + " → Renommez-la « photo.jpg », ici et dans la fiche qui la montre."
            ])
        #expect(content.images["content/agenda/photo.png"]?.picture?.format == .jpeg)
    }

    @Test(
        "what is no image is never published as one",
        arguments: [
            ("", "Ce fichier est vide."),
            ("[core]\n\tbare = false\n", "Ce fichier n’est pas une image, malgré son nom."),
            ("%PDF-1.4", "Ce fichier est au format PDF, que les navigateurs ne montrent pas tous."),
        ])
    func noImage(text: String, sentence: String) async {
        let (content, said) = await load(["content/agenda/photo.jpg": text])
        #expect(said.count == 1 && said[0].hasPrefix("1:1 image-illisible \(sentence) → "), "\(said)")
        #expect(content.images["content/agenda/photo.jpg"]?.picture == nil)
    }

    @Test("a photo of an iPhone is refused with what to do, and entries that show it are not blamed besides")
    func heic() async throws {
        let heic = Data([0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8))
        let photo = SourceTree(files: [SourceFile(path: "content/agenda/IMG_1234.HEIC", bytes: heic)])
        let (content, said) = await load(SmallPortal.base.overlaid(by: photo))
        let sentence = try #require(said.first)
        #expect(said.count == 1 && sentence.hasPrefix("1:1 image-illisible Ce fichier est au format HEIC"), "\(said)")
        for word in ["iPhone", "JPEG", "Aperçu", "Le plus compatible", "l’accord de ses deux parents"] {
            #expect(sentence.contains(word))
        }
        #expect(content.images["content/agenda/IMG_1234.HEIC"] != nil)
    }

    @Test("what is too large is refused with the limits")
    func tooLarge() async {
        let frame: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0x27, 0x10, 0x2E, 0xE0, 1, 1, 0x11, 0]
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0xFF, 0xD9]
        for (bytes, sentence) in [
            (
                Data(frame + scan),
                "Cette image a 12000 × 10000 points, soit 120,0 millions ; le portail en lit 40 au plus."
            ),
            (
                Data([0xFF, 0xD8, 0xFF]) + Data(count: 16_000_000),
                "Ce fichier pèse 16,1 Mo ; le portail en lit 15 au plus."
            ),
        ] {
            let photo = SourceTree(files: [SourceFile(path: "content/agenda/photo.jpg", bytes: bytes)])
            let (_, said) = await load(SmallPortal.base.overlaid(by: photo))
            #expect(said.count == 1 && said[0].hasPrefix("1:1 image-illisible \(sentence) → Réduisez-la"), "\(said)")
        }
    }
}
