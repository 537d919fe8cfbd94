import Foundation
import Testing

@testable import Pictures

@Suite("Pictures fit to be published")
struct CleanPictureTests {
    private static let laden: [(format: PictureFormat, bytes: Data, turn: UInt8)] = [
        (.jpeg, LadenPicture.jpeg, 6), (.png, LadenPicture.png, 3), (.webp, LadenPicture.webp, 8),
    ]

    @Test("no place, name, comment, date, or film behind the end is left", arguments: laden)
    func secrets(format: PictureFormat, bytes: Data, turn: UInt8) throws {
        #expect(bytes.contains("SECRET"))
        let picture = try CleanPicture(bytes)
        #expect(picture.format == format)
        for secret in ["SECRET", "GPS", "Photoshop", "xmp", "Author"] { #expect(!picture.bytes.contains(secret)) }
        #expect(picture.bytes.count < bytes.count)
    }

    @Test("how it is to be turned is kept, and nothing else of Exif", arguments: laden)
    func orientation(format: PictureFormat, bytes: Data, turn: UInt8) throws {
        let cleaned = try CleanPicture(bytes).bytes
        let mark = Data([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn])
        let place = try #require(cleaned.range(of: mark))
        // One entry in the only directory, and no other directory behind it.
        #expect(cleaned[(place.lowerBound - 2)..<place.lowerBound].elementsEqual([0, 1]))
        #expect(cleaned[(place.upperBound + 2)..<(place.upperBound + 6)].elementsEqual([0, 0, 0, 0]))
    }

    @Test("a clean picture stays as it is, to the byte", arguments: laden)
    func twice(format: PictureFormat, bytes: Data, turn: UInt8) throws {
        let once = try CleanPicture(bytes).bytes
        #expect(try CleanPicture(once).bytes == once)
    }

    @Test("an AVIF is published as it is, or refused when it carries more than a picture")
    func avif() throws {
        #expect(try CleanPicture(LadenPicture.avif).bytes == LadenPicture.avif)
        #expect(throws: PictureFault.laden(.avif)) { try CleanPicture(LadenPicture.avifWithExif) }
    }

    @Test("cut anywhere, a picture is damaged or whole, and reading it ends", arguments: laden)
    func cut(format: PictureFormat, bytes: Data, turn: UInt8) {
        for length in 0..<bytes.count {
            do {
                let picture = try CleanPicture(bytes.prefix(length))
                // Only what follows the end of the picture may be missing.
                #expect(picture.bytes == (try? CleanPicture(bytes))?.bytes)
            } catch {
                #expect([.empty, .unknown, .damaged(format)].contains(error))
            }
        }
    }

    @Test("bytes changed at random never stop the reading, nor let a secret of Exif through", arguments: laden)
    func changed(format: PictureFormat, bytes: Data, turn: UInt8) {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<2_000 {
            var changed = bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 24)
            }
            _ = try? CleanPicture(changed)
        }
    }

    @Test(
        "what is no picture, or none that portals publish, is named",
        arguments: [
            (Data(), PictureFault.empty), (Data("Une affiche".utf8), .unknown), (Data([0xFF, 0xD8]), .unknown),
            (Data([0xFF, 0xD8, 0xFF]), .damaged(.jpeg)), (Data("GIF89a".utf8), .unusable(.gif)),
            (Data("%PDF-1.7\n".utf8), .unusable(.pdf)), (Data("<svg xmlns=\"…\"/>".utf8), .unusable(.svg)),
            (Data([0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8)), .unusable(.heic)),
            (Data("MM\0*".utf8), .unusable(.tiff)), (Data("[core]\n\trepositoryformatversion = 0\n".utf8), .unknown),
        ])
    func faults(bytes: Data, fault: PictureFault) {
        #expect(throws: fault) { try CleanPicture(bytes) }
    }

    @Test("a JPEG thumbnail in its first segment is cut out")
    func thumbnail() throws {
        let jpeg = [UInt8](try CleanPicture(LadenPicture.jpeg).bytes)
        let thumbnail: [UInt8] = [0xFF, 0xE0, 0, 19] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + [9, 9, 9]
        let cleaned = try CleanPicture(Data([0xFF, 0xD8] + thumbnail + jpeg.dropFirst(2))).bytes
        #expect(cleaned.range(of: Data([9, 9, 9])) == nil)
        #expect(cleaned.range(of: Data(Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])) != nil)
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
