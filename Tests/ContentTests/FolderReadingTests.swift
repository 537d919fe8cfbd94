import Foundation
import SmallPortals
import Testing

@testable import Content

@Suite("A portal’s folder on a disk")
struct FolderReadingTests {
    /// A folder of its own, which is removed when the test ends.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")

        init(_ files: [String: String]) throws {
            for (path, text) in files { try write(path, text) }
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        func write(_ path: String, _ text: String) throws {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        func link(_ path: String, to destination: String) throws {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: destination)
        }

        func read() throws -> SourceTree { try SourceTree(reading: url) }
    }

    @Test("files are read, hidden ones and the rest of the repository are not")
    func files() throws {
        let folder = try Folder([
            "guichet.yaml": "nom: A", "content/agenda/a.md": "a", "content/.git/config": "secret", "README.md": "x",
            "content/agenda/.brouillon.md": "x", "seeds/ages.csv": "b", "themes/t/css/base.css": "c",
        ])
        let tree = try folder.read()
        #expect(
            tree.files.map(\.path) == [
                "content/agenda/a.md", "guichet.yaml", "seeds/ages.csv", "themes/t/css/base.css",
            ])
        #expect(tree.unread == [])
    }

    @Test(
        "no link is followed, wherever it stands and wherever it leads",
        arguments: [
            "content/agenda/p.jpg", "content/agenda/fiche.md", "content/agenda/dossier", "seeds/ages.csv",
            "themes/t/statique/p.png", "content", "seeds", "themes", "guichet.yaml",
        ],
        ["../../.git/config", "/etc/passwd", "a.md", "absent", "..", "."])
    func links(path: String, destination: String) throws {
        let folder = try Folder([".git/config": "secret", "content-vrai/a.md": "a"])
        try folder.link(path, to: destination)
        let tree = try folder.read()
        #expect(tree.files == [])
        #expect(tree.unread == [UnreadFile(path: path, reason: .link)])
    }

    @Test("the folder’s own path may lead through links")
    func rootThroughLink() throws {
        let folder = try Folder(["vrai/content/agenda/a.md": "a"])
        try folder.link("lien", to: "vrai")
        let tree = try SourceTree(reading: folder.url.appending(path: "lien"))
        #expect(tree.files.map(\.path) == ["content/agenda/a.md"])
    }

    @Test("a pipe is named, and nobody waits for it")
    func pipe() throws {
        let folder = try Folder(["content/agenda/a.md": "a"])
        #expect(mkfifo(folder.url.appending(path: "content/agenda/b.md").path, 0o600) == 0)
        let tree = try folder.read()
        #expect(tree.files.map(\.path) == ["content/agenda/a.md"])
        #expect(tree.unread == [UnreadFile(path: "content/agenda/b.md", reason: .special)])
    }

    #if os(Linux)
        @Test("a name that is not UTF-8 is told, its bytes are not")
        func oddName() throws {
            let folder = try Folder(["content/agenda/a.md": "a"])
            let name =
                folder.url.path.utf8CString.dropLast()
                + "/content/agenda/b\u{1}.md".utf8CString.map {
                    $0 == 1 ? CChar(bitPattern: 0xE9) : $0
                }
            let file = open(Array(name), O_CREAT | O_WRONLY, 0o600)
            #expect(file >= 0)
            close(file)
            let tree = try folder.read()
            #expect(tree.files.map(\.path) == ["content/agenda/a.md"])
            #expect(tree.unread == [UnreadFile(path: "content/agenda/b\u{FFFD}.md", reason: .name)])
        }
    #endif

    @Test("two names that differ by their Unicode form alone: one is kept, both are named")
    func twins() async {
        let composed = "content/agenda/\u{E9}.md"
        let decomposed = "content/agenda/e\u{301}.md"
        let event = SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? ""
        let files = [decomposed, composed].map { SourceFile(path: $0, bytes: Data(event.utf8)) }
        for order in [files, files.reversed()] {
            let tree = SmallPortal.base.overlaid(by: SourceTree(files: order))
            #expect(tree.file(composed)?.path.unicodeScalars.elementsEqual(decomposed.unicodeScalars) == true)
            let said = await load(tree).said.filter { $0.contains("jumeaux") }
            #expect(
                said == [
                    "1:1 noms-jumeaux « \(decomposed) » (e + U+0301) et « \(composed) » (U+00E9) ont le même nom."
                        + " → Gardez un seul des deux fichiers, sous un nom sans accent."
                ])
        }
    }

    @Test(
        "twins are told in every folder",
        arguments: ["content/agenda/X.jpg", "themes/x/css/X.css", "seeds/X.csv", "content/X/a.md"])
    func twinsEverywhere(path: String) {
        let paths = ["\u{E9}", "e\u{301}"].map { path.replacing("X", with: $0) }
        let tree = SourceTree(files: paths.map { SourceFile(path: $0, bytes: Data()) })
        #expect(tree.files.count == 1)
        #expect(tree.unread.map(\.reason) == [.twin])
    }
}
