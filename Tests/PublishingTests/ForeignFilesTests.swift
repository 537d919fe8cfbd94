import Foundation
import Publishing
import Testing

@Suite("What others put in the site")
struct ForeignFilesTests {
    @Test("files, folders, links and empty folders that Guichet did not make stay as they are")
    func kept() throws {
        let site = try Site(["CNAME": "portail.example", "statistiques/2026.csv": "jour,visites"])
        try FileManager.default.createDirectory(at: site.place("depot/vide"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: site.place("actuel").path, withDestinationPath: "statistiques")
        try FileManager.default.createSymbolicLink(atPath: site.place("perdu").path, withDestinationPath: "nulle/part")
        let before = ["CNAME", "statistiques/2026.csv", "actuel", "perdu"].map(site.trace)
        try site.publish(["index.html": "un"])
        try site.publish(["index.html": "deux"])
        #expect(
            site.paths == [
                "CNAME", "actuel", "depot/", "depot/vide/", "index.html", "perdu", "statistiques/",
                "statistiques/2026.csv",
            ])
        #expect(["CNAME", "statistiques/2026.csv", "actuel", "perdu"].map(site.trace) == before)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.place("perdu").path) == "nulle/part")
    }

    @Test("a folder that others use stays when Guichet leaves it")
    func sharedFolder() throws {
        let site = try Site(["images/logo.png": "logo"])
        try site.publish(["images/fete.jpg": "fête", "index.html": "un"])
        try site.publish(["index.html": "un"])
        #expect(site.paths == ["images/", "images/logo.png", "index.html"])
    }

    @Test("a folder of others keeps its rights, and so does a file")
    func rights() throws {
        let site = try Site(["prive/notes.txt": "notes"])
        #expect(chmod(site.place("prive").path, 0o700) == 0)
        #expect(chmod(site.place("prive/notes.txt").path, 0o600) == 0)
        try site.publish(["index.html": "un"])
        #expect(site.trace("prive/notes.txt").map { $0.mode & 0o777 } == 0o600)
        #expect(site.trace("prive").map { $0.mode & 0o777 } == 0o700)
    }

    @Test("the site's folder keeps its rights")
    func rightsOfTheSite() throws {
        let site = try Site([:])
        #expect(chmod(site.url.path, 0o2770) == 0)
        try site.publish(["index.html": "un"])
        #expect(site.trace("").map { $0.mode & 0o7777 } == 0o2770)
    }

    @Test("a file with other bytes where a page must go is an error that names it, and nothing moves")
    func inTheWay() throws {
        let site = try Site(["index.html": "une autre page", "guide/index.html": "un autre guide", "CNAME": "ici"])
        let before = site.paths.map(site.trace)
        #expect(throws: PublishingError.foreignFiles(["guide/index.html", "index.html"])) {
            try site.publish(["index.html": "un", "guide/index.html": "deux", "agenda/index.html": "trois"])
        }
        #expect(site.paths.map(site.trace) == before)
        #expect(site.record == [])
        #expect(site.neighbours == ["site"])
    }

    @Test("so is a file of others where a folder is needed, or a folder of others where a page must go")
    func otherKindInTheWay() throws {
        let file = try Site(["guide": "un fichier"])
        #expect(throws: PublishingError.foreignFiles(["guide/index.html"])) {
            try file.publish(["guide/index.html": "page"])
        }
        let folder = try Site(["guide/notes.txt": "un dossier"])
        #expect(throws: PublishingError.foreignFiles(["guide"])) { try folder.publish(["guide": "page"]) }
        #expect(folder.paths == ["guide/", "guide/notes.txt"])
    }

    @Test("an empty folder of others where a page must go is in the way too")
    func emptyFolderInTheWay() throws {
        let site = try Site([:])
        try FileManager.default.createDirectory(at: site.place("guide"), withIntermediateDirectories: true)
        #expect(throws: PublishingError.foreignFiles(["guide"])) { try site.publish(["guide": "page"]) }
        #expect(site.paths == ["guide/"])
    }

    @Test("a link of others is in the way even when it leads to the same bytes")
    func linkInTheWay() throws {
        let site = try Site(["ailleurs.html": "page"])
        try FileManager.default.createSymbolicLink(
            atPath: site.place("index.html").path, withDestinationPath: "ailleurs.html")
        #expect(throws: PublishingError.foreignFiles(["index.html"])) { try site.publish(["index.html": "page"]) }
    }

    @Test("no page is written through a link that leads out of the site")
    func linkOut() throws {
        let site = try Site([:])
        let outside = site.parent.appendingPathComponent("dehors")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: site.place("guide"), withDestinationURL: outside)
        #expect(throws: PublishingError.foreignFiles(["guide/index.html"])) {
            try site.publish(["guide/index.html": "page"])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [])
    }

    @Test("the message names the files and says what to do")
    func message() {
        #expect(
            PublishingError.foreignFiles(["index.html", "guide/index.html"]).localizedDescription == """
                Guichet n’a pas écrit ces fichiers, et le site en a besoin à leur place :
                  index.html
                  guide/index.html
                Déplacez-les, ou choisissez un autre dossier avec « --output ».
                """)
    }
}
