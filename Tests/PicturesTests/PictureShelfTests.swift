import Foundation
import Testing

@testable import Pictures

@Suite("Photos kept between builds")
struct PictureShelfTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("photos-\(UUID().uuidString)")
    private let bytes = SamplePicture.jpeg(SamplePicture.letters(["ABC", "DEF"]), turn: 6)

    private func names() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    private func picture(_ shelf: PictureShelf, _ bytes: Data) throws -> MadePicture {
        try shelf.picture(PictureFile(bytes), bytes)
    }

    @Test("what is kept is given back, under a name of its own for each photo and each set of libraries")
    func kept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try picture(PictureShelf(folder, libraries: "1"), bytes)
        let name = try #require(names().first)
        // Another content under the same name, whole: nothing else tells that it was read rather than made.
        let other = MadePicture(files: made.files.mapValues { $0 + Data([0]) })
        try other.kept.write(to: folder.appendingPathComponent(name))
        #expect(try picture(PictureShelf(folder, libraries: "1"), bytes) == other)
        #expect(names() == [name])
        #expect(try picture(PictureShelf(folder, libraries: "2"), bytes) == made)
        #expect(names().count == 2)
        _ = try picture(PictureShelf(folder, libraries: "1"), bytes + Data([0]))
        #expect(names().count == 3)
    }

    @Test("what is not whole is made again")
    func spoilt() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try picture(PictureShelf(folder, libraries: "1"), bytes)
        let place = folder.appendingPathComponent(try #require(names().first))
        let whole = try Data(contentsOf: place)
        var changed = whole
        changed[whole.count - 9] ^= 1
        let ofAnother = MadePicture(files: [.small: Data([1])]).kept
        for spoilt in [Data(), Data("guichet-images 1".utf8), whole.prefix(whole.count - 1), changed, ofAnother] {
            try spoilt.write(to: place)
            #expect(try picture(PictureShelf(folder, libraries: "1"), bytes) == made)
            #expect(try Data(contentsOf: place) == whole)
        }
    }

    @Test("photos nobody asked for are forgotten; what others put there stays")
    func forgotten() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = PictureShelf(folder, libraries: "1")
        _ = try picture(first, bytes)
        _ = try picture(first, bytes + Data([0]))
        try Data().write(to: folder.appendingPathComponent("notes.txt"))
        first.forgetOthers()
        #expect(names().count == 3)
        let second = PictureShelf(folder, libraries: "1")
        _ = try picture(second, bytes)
        second.forgetOthers()
        #expect(names().count == 2 && names().contains("notes.txt"))
    }

    @Test("where nothing can be kept, photos are made all the same")
    func unkept() throws {
        let made = try picture(PictureShelf(URL(fileURLWithPath: "/proc/nulle-part"), libraries: "1"), bytes)
        #expect(try picture(.none, bytes) == made)
    }

    @Test("a damaged photo is not kept")
    func damaged() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let half = bytes.prefix(bytes.count / 2) + Data([0xFF, 0xD9])
        #expect(throws: PictureFault.damaged(.jpeg)) { try picture(PictureShelf(folder, libraries: "1"), half) }
        #expect(names() == [])
    }
}
