import Foundation
import Portal
import Testing

@testable import Publishing

@Suite("Replacing file by file, where folders cannot be exchanged")
struct InPlaceTests {
    /// Publishes without the exchange of folders.
    private func replace(_ site: Site, with pages: [String: String]) throws {
        let outputs = pages.map { Output(path: $0.key, text: $0.value) }
        let inspection = try Inspection.inspect(outputs, in: site.url)
        let manifest = Manifest.output(outputs)
        let staging = try Staging(beside: site.url)
        defer { staging.discard() }
        try staging.fill(inspection, from: site.url, manifest: manifest)
        try InPlace(site: site.url).replace(inspection, manifest: manifest, staged: staging.folder)
    }

    @Test("the site becomes what an exchange would have made of it")
    func sameResult() throws {
        let site = try Site(["CNAME": "ici", "images/logo.png": "logo"])
        try replace(site, with: ["index.html": "un", "images/a.jpg": "a", "agenda/2026/11/index.html": "novembre"])
        #expect(site.record == ["agenda/2026/11/index.html", "images/a.jpg", "index.html"])
        let before = site.trace("index.html")
        try replace(site, with: ["index.html": "un", "agenda/index.html": "agenda"])
        #expect(site.paths == ["CNAME", "agenda/", "agenda/index.html", "images/", "images/logo.png", "index.html"])
        #expect(site.record == ["agenda/index.html", "index.html"])
        #expect(site.trace("index.html") == before)
        #expect(site.neighbours == ["site"])
    }

    @Test("a file may become a folder, and a folder a file")
    func changedKind() throws {
        let site = try Site([:])
        try replace(site, with: ["guide": "une page", "agenda/index.html": "agenda"])
        try replace(site, with: ["guide/index.html": "un dossier", "agenda": "une page"])
        #expect(site.paths == ["agenda", "guide/", "guide/index.html"])
    }

    @Test("stopped half-way, the next build knows its own files and ends the work")
    func stoppedHalfway() throws {
        let site = try Site([:])
        try replace(site, with: ["a.html": "un", "z.html": "un"])
        // A folder of somebody else stands where z.html goes: the second replacement stops there.
        try FileManager.default.removeItem(at: site.place("z.html"))
        try site.put("z.html/autre.txt", "autre")
        let outputs = [Output(path: "a.html", text: "deux"), Output(path: "z.html", text: "deux")]
        let inspection = Inspection(changed: outputs, removed: [], manifestChanged: true)
        let staging = try Staging(beside: site.url)
        try staging.fill(inspection, from: site.url, manifest: Manifest.output(outputs))
        #expect(throws: PublishingError.self) {
            try InPlace(site: site.url).replace(inspection, manifest: Manifest.output(outputs), staged: staging.folder)
        }
        staging.discard()
        #expect(site["a.html"] == "deux")
        #expect(site.record == ["a.html", "z.html"])

        try FileManager.default.removeItem(at: site.place("z.html"))
        try replace(site, with: ["a.html": "trois", "z.html": "trois"])
        #expect(site["a.html"] == "trois")
        #expect(site["z.html"] == "trois")
    }

    @Test("works when the next site was made on another disk", .enabled(if: OtherDisk.exists, "needs a second disk"))
    func otherDisk() throws {
        let site = try Site(["CNAME": "ici"])
        let staged = URL(fileURLWithPath: OtherDisk.path).appendingPathComponent("publishing-\(UUID().uuidString)/site")
        try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: staged.deletingLastPathComponent()) }
        let outputs = [Output(path: "guide/index.html", text: "guide")]
        let inspection = try Inspection.inspect(outputs, in: site.url)
        let staging = try Staging(beside: staged)
        try staging.fill(inspection, from: site.url, manifest: Manifest.output(outputs))
        #expect(!Swap.exchange(staging.folder, site.url))
        try InPlace(site: site.url).replace(inspection, manifest: Manifest.output(outputs), staged: staging.folder)
        #expect(site.paths == ["CNAME", "guide/", "guide/index.html"])
    }
}

/// A disk that is not the one of temporary files: Linux keeps one in memory.
private enum OtherDisk {
    static let path = "/dev/shm"

    static var exists: Bool {
        func device(_ path: String) -> dev_t? {
            var info = stat()
            return stat(path, &info) == 0 && access(path, W_OK) == 0 ? info.st_dev : nil
        }
        guard let here = device(FileManager.default.temporaryDirectory.path), let there = device(path) else {
            return false
        }
        return here != there
    }
}
