import Foundation
import Testing

@testable import Pictures

@Suite("Photos that are refused before they are decoded")
struct PictureFileTests {
    private func png(_ width: Int, _ height: Int, extra: [UInt8] = []) -> Data {
        let header: [UInt8] = .big32(width) + .big32(height) + [8, 2, 0, 0, 0]
        let points = SamplePicture.chunk("IDAT", [0x78, 0x01, 0x03, 0x00]) + SamplePicture.chunk("IEND", [])
        let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return Data(start + SamplePicture.chunk("IHDR", header) + extra + points)
    }

    /// A frame of this size and kind, and a scan without points.
    private func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC0, colours: UInt8 = 3) -> Data {
        func two(_ number: Int) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }
        let parts: [UInt8] = (1...colours).flatMap { number -> [UInt8] in [number, 0x11, 0] }
        let content: [UInt8] = [8] + two(height) + two(width) + [colours] + parts
        let start: [UInt8] = [0xFF, 0xD8, 0xFF, frame] + two(content.count + 2)
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0xFF, 0xD9]
        return Data(start + content + scan)
    }

    private func animatedWebP() -> Data {
        let head: [UInt8] = Array("VP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 9, 0, 0]
        let animation: [UInt8] = Array("ANIM".utf8) + [6, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let body: [UInt8] = head + animation + Array("ANMF".utf8) + [0, 0, 0, 0]
        let start: [UInt8] = Array("RIFF".utf8) + .little32(body.count + 4) + Array("WEBP".utf8)
        return Data(start + body)
    }

    @Test("a small file that announces a picture to fill the memory")
    func bombs() {
        func size(_ width: Int, _ height: Int) -> PictureSize { PictureSize(width: width, height: height) }
        for (bytes, fault) in [
            (png(60_000, 60_000), PictureFault.long(size(60_000, 60_000))),
            (png(12_000, 12_000), .large(size(12_000, 12_000), most: 40_000_000)),
            (jpeg(10_000, 10_000), .large(size(10_000, 10_000), most: 40_000_000)),
            // Progressive: all its coefficients are held at once.
            (jpeg(6_000, 5_000, frame: 0xC2), .large(size(6_000, 5_000), most: 24_000_000)),
            (Data([0xFF, 0xD8, 0xFF]) + Data(count: 15_000_000), .heavy(15_000_003)),
        ] {
            #expect(throws: fault) { try PictureFile(bytes) }
        }
        #expect(throws: Never.self) { try PictureFile(jpeg(6_000, 5_000)) }
        #expect(throws: Never.self) { try PictureFile(png(8_000, 5_000)) }
    }

    @Test("what moves, what is for printers, and formats without a decoder")
    func kinds() {
        let control = SamplePicture.chunk("acTL", .big32(2) + .big32(0))
        for (bytes, fault) in [
            (png(10, 10, extra: control), PictureFault.animated(.png)), (animatedWebP(), .animated(.webp)),
            (jpeg(10, 10, colours: 4), .printColours), (LadenPicture.avif, .unusable(.avif)),
            (Data([0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8)), .unusable(.heic)), (Data(), .empty),
            (Data("Une affiche".utf8), .unknown), (jpeg(0, 10), .damaged(.jpeg)),
        ] {
            #expect(throws: fault) { try PictureFile(bytes) }
        }
    }

    @Test("a profile that swells beyond measure is none")
    func swollenProfile() throws {
        // A megabyte of zeros in a thousand bytes would be possible; five are too many, however they are packed.
        let swollen = SamplePicture.zlib([UInt8](repeating: 0, count: 5_000_000))
        let bytes = png(10, 10, extra: SamplePicture.chunk("iCCP", Array("p\0\0".utf8) + swollen))
        #expect(try PictureFile(bytes).profile == nil)
    }
}
