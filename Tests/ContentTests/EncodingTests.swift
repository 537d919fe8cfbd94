import Content
import Diagnostics
import Foundation
import SmallPortals
import Testing

@Suite("Files as people’s editors leave them")
struct EncodingTests {
    private static let path = "content/agenda/fete-du-jeu.md"
    private static let text = SmallPortal.files[path] ?? ""

    private func load(_ bytes: Data) async -> (title: String?, said: [String]) {
        let tree = SmallPortal.base.overlaid(by: SourceTree(files: [SourceFile(path: Self.path, bytes: bytes)]))
        let (content, said) = await ContentTests.load(tree)
        return (content.entries[Event.self].first { $0.slug.text == "fete-du-jeu" }?.title, said)
    }

    @Test(
        "a byte order mark and Windows or old Mac line ends change nothing", arguments: [false, true],
        ["\n", "\r\n", "\r", "\r\r\n"])
    func lineEnds(hasMark: Bool, lineEnd: String) async {
        let text = (hasMark ? "\u{FEFF}" : "") + Self.text.replacing("\n", with: lineEnd)
        let (title, said) = await load(Data(text.utf8))
        #expect(title == "Fête du jeu")
        #expect(said == [])
    }

    @Test("places are the same whatever the line ends", arguments: ["\n", "\r\n", "\r"])
    func samePlaces(lineEnd: String) async {
        let text = "\u{FEFF}" + Self.text.replacing("Vaour", with: "Vaoour").replacing("\n", with: lineEnd)
        let (_, said) = await load(Data(text.utf8))
        #expect(
            said == [
                "7:10 valeur-inconnue « Vaoour » n’est pas une commune du territoire. → Vouliez-vous dire « Vaour » ?"
            ])
    }

    @Test("Windows-1252 is told at the first byte that is not UTF-8, with the line as it was meant")
    func windows() async throws {
        let bytes = try #require(Self.text.data(using: .windowsCP1252))
        let (title, said) = await load(bytes)
        #expect(title == nil)
        #expect(
            said == [
                "2:9 encodage Ce fichier n’est pas en UTF-8 ; lue en Windows-1252, la ligne dit « titre: Fête du jeu ». "
                    + "→ Enregistrez-le en UTF-8 : « Enregistrer sous », puis encodage UTF-8 (sans rien changer d’autre)."
            ])
    }

    @Test("one wrong byte is found wherever it is", arguments: [0, 1, 3, 4, 100])
    func oneByte(offset: Int) async throws {
        var bytes = Data(
            "---\nélan vers la ludothèque, tous ensemble et sans attendre, puis encore un peu plus loin que cela\n".utf8
        )
        bytes.insert(0xFF, at: offset)
        let lineStart = offset > 3 ? 4 : 0
        let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
        let (_, said) = await load(bytes)
        #expect(
            said.first?.hasPrefix("\(offset > 3 ? 2 : 1):\(before.unicodeScalars.count + 1) encodage") == true,
            "\(said)")
    }

    @Test("a sequence cut at the end of the file is not UTF-8")
    func cutSequence() async {
        let (_, said) = await load(Data("---\na".utf8) + [0xE2, 0x80])
        #expect(places(said) == ["2:2 encodage"])
    }

    @Test("UTF-16 is named", arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
    func utf16(encoding: String.Encoding) async throws {
        let bytes = try #require(("\u{FEFF}" + Self.text).data(using: encoding))
        let (_, said) = await load(bytes)
        #expect(
            said == [
                "1:1 encodage Ce fichier est en UTF-16, que le portail ne lit pas. "
                    + "→ Enregistrez-le en UTF-8 : « Enregistrer sous », puis encodage UTF-8."
            ])
    }

    @Test("a NUL is told at its place")
    func nul() async {
        let (_, said) = await load(Data("---\ntitre: A\u{0}B\n---\n".utf8))
        #expect(
            said == [
                "2:9 caractere-nul Un caractère nul se trouve ici : ce fichier n’est pas du texte, ou il a été abîmé. "
                    + "→ Ouvrez-le dans un éditeur de texte, copiez ce qui est lisible dans un fichier neuf."
            ])
    }
}
