import Foundation
import Testing

@testable import Publishing

@Suite("Exchanging folders")
struct ExchangeTests {
    @Test("two folders change places")
    func exchange() throws {
        let site = try Site(["a": "publié"])
        let next = site.parent.appendingPathComponent("suivant")
        try FileManager.default.createDirectory(at: next, withIntermediateDirectories: true)
        #expect(Swap.exchange(next, site.url))
        #expect(site.paths == [])
        #expect(FileManager.default.fileExists(atPath: next.appendingPathComponent("a").path))
    }

    @Test("what does not exist cannot be exchanged, and stays away")
    func missing() throws {
        let site = try Site(["a": "publié"])
        #expect(!Swap.exchange(site.parent.appendingPathComponent("absent"), site.url))
        #expect(site.paths == ["a"])
    }

    @Test("a reader never finds the site missing, nor two pages of different publications side by side")
    func neverMixed() async throws {
        let site = try Site()
        func pages(_ version: Int) -> [String: String] {
            // The pages that matter come first and last, with others to write between them.
            let others = (0..<40).map { ("milieu/\($0).html", "\(version) \($0)") }
            return Dictionary(uniqueKeysWithValues: [("aaa.html", "\(version)"), ("zzz.html", "\(version)")] + others)
        }
        try site.publish(pages(0))
        let reader = Task.detached { Reader(site: site.url).readUntil("50") }
        defer { reader.cancel() }
        for version in 1...50 { try site.publish(pages(version)) }
        let seen = await reader.value
        #expect(seen.missing == 0)
        #expect(seen.mixed == [])
        #expect(seen.together >= 1)
    }
}

/// Reads the first and the last page of one and the same folder, over and over.
private struct Reader {
    struct Seen {
        /// How often the site's folder was not there.
        var missing = 0
        /// How often both pages were read together.
        var together = 0
        /// Pairs of pages that do not belong together.
        var mixed: [String] = []
    }

    let site: URL

    func readUntil(_ last: String) -> Seen {
        var seen = Seen()
        while !Task.isCancelled {
            let folder = open(site.path, O_RDONLY | O_DIRECTORY)
            guard folder >= 0 else {
                seen.missing += 1
                continue
            }
            defer { close(folder) }
            // A folder that is no longer the site may already be losing its pages: that is no mix.
            guard let first = read("aaa.html", in: folder), let second = read("zzz.html", in: folder) else { continue }
            seen.together += 1
            if first != second { seen.mixed.append("\(first) \(second)") }
            if first == last, second == last { break }
        }
        return seen
    }

    private func read(_ name: String, in folder: Int32) -> String? {
        let file = openat(folder, name, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return FileHandle(fileDescriptor: file, closeOnDealloc: false).readDataToEndOfFile().text
    }
}

extension Data {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
