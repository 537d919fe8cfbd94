import CLittleCMS
import Compression
import Foundation

@testable import Pictures

/// Pictures made from colours, as cameras and programs would file them.
enum SamplePicture {
    /// Blue, green, red as one number, nothing showing through.
    static func colour(_ red: Int, _ green: Int, _ blue: Int, opacity: Int = 255) -> UInt32 {
        UInt32(opacity << 24 | red << 16 | green << 8 | blue)
    }

    /// Points from a rule.
    static func points(_ width: Int, _ height: Int, _ colour: (_ x: Int, _ y: Int) -> UInt32) -> Pixels {
        let points = Pixels(PictureSize(width: width, height: height)) { room in
            for y in 0..<height { for x in 0..<width { room[y * width + x] = colour(x, y) } }
            return true
        }
        guard let points else { fatalError("an empty picture") }
        return points
    }

    /// Six squares of thirty-two points, named A to F row by row.
    static let squares: [Character: UInt32] = [
        "A": colour(230, 30, 30), "B": colour(30, 200, 30), "C": colour(30, 30, 230), "D": colour(230, 220, 30),
        "E": colour(20, 20, 20), "F": colour(240, 240, 240),
    ]

    static func letters(_ rows: [String]) -> Pixels {
        let rows = rows.map(Array.init)
        return points(rows[0].count * 32, rows.count * 32) { squares[rows[$1 / 32][$0 / 32]] ?? 0 }
    }

    /// What the middle of each square shows, as the letter whose colour is nearest.
    static func read(_ pixels: Pixels) -> [String] {
        (0..<pixels.size.height / 32).map { row in
            String(
                (0..<pixels.size.width / 32).map { column -> Character in
                    let point = pixels[column * 32 + 16, row * 32 + 16]
                    return squares.min { distance($0.value, point) < distance($1.value, point) }?.key ?? "?"
                })
        }
    }

    static func channels(_ point: UInt32) -> [Int] { [16, 8, 0].map { Int(point >> UInt32($0) & 0xFF) } }

    static func distance(_ one: UInt32, _ other: UInt32) -> Int {
        zip(channels(one), channels(other)).reduce(0) { $0 + abs($1.0 - $1.1) }
    }

    /// A TIFF block that says how to turn, and names an author.
    static func exif(_ turn: Int) -> [UInt8] {
        let orientation: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(turn), 0, 0]
        let author: [UInt8] = [0x01, 0x3B, 0, 2, 0, 0, 0, 7, 0, 0, 0, 38, 0, 0, 0, 0]
        return Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 2] + orientation + author + Array("SECRET\0".utf8)
    }

    static func jpeg(_ pixels: Pixels, turn: Int? = nil, profile: [UInt8]? = nil) -> Data {
        let plain = [UInt8](pixels.jpeg(quality: 95) ?? Data())
        var segments: [UInt8] = []
        if let turn { segments += segment(0xE1, Array("Exif\0\0".utf8) + exif(turn)) }
        if let profile { segments += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile) }
        segments += segment(0xFE, Array("SECRET".utf8))
        return Data(plain.prefix(2) + segments + plain.dropFirst(2))
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + [UInt8]([UInt8].big32(content.count + 2).suffix(2)) + content
    }

    /// With eight bits a colour and transparency, in blocks that are not compressed.
    static func png(_ pixels: Pixels, turn: Int? = nil, extra: [UInt8] = []) -> Data {
        let (width, height) = (pixels.size.width, pixels.size.height)
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width {
                let point = pixels[x, y]
                rows += channels(point).map(UInt8.init) + [UInt8(point >> 24)]
            }
        }
        let header = [UInt8].big32(width) + .big32(height) + [8, 6, 0, 0, 0]
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + extra
        if let turn { bytes += chunk("eXIf", exif(turn)) }
        return Data(bytes + chunk("tEXt", Array("Author\0SECRET".utf8)) + chunk("IDAT", zlib(rows)) + chunk("IEND", []))
    }

    static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(kind.utf8) + content
        return .big32(content.count) + checked + .big32(Int(Checksum.crc32(of: checked)))
    }

    /// RFC 1950 and 1951, in blocks as they are.
    static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        var (a, b) = (1, 0)
        for byte in bytes { (a, b) = ((a + Int(byte)) % 65_521, (b + a + Int(byte)) % 65_521) }
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let part = bytes[start..<min(start + 65_535, bytes.count)]
            let isLast: UInt8 = start + 65_535 >= bytes.count ? 1 : 0
            let (low, high) = (UInt8(part.count & 0xFF), UInt8(part.count >> 8))
            result += [isLast, low, high, ~low, ~high] + part
        }
        return result + .big32(b << 16 | a)
    }

    /// To the point, in the extended format.
    static func webp(_ pixels: Pixels, turn: Int) -> Data {
        let plain = [UInt8](pixels.webp(.lossless(effort: 1)) ?? Data())
        let (width, height) = (pixels.size.width - 1, pixels.size.height - 1)
        func three(_ number: Int) -> [UInt8] { [0, 8, 16].map { UInt8(number >> $0 & 0xFF) } }
        func part(_ kind: String, _ content: [UInt8]) -> [UInt8] {
            Array(kind.utf8) + .little32(content.count) + content + (content.count % 2 == 1 ? [0] : [])
        }
        let head: [UInt8] = part("VP8X", [0b1000, 0, 0, 0] + three(width) + three(height))
        let body: [UInt8] = head + plain.dropFirst(12) + part("EXIF", exif(turn))
        let start: [UInt8] = Array("RIFF".utf8) + .little32(body.count + 4) + Array("WEBP".utf8)
        return Data(start + body)
    }

    /// A profile of these primaries (x and y of red, green, blue), under the white of screens.
    static func profile(_ primaries: [Double], gamma: Double?) -> [UInt8] {
        var white = cmsCIExyY(x: 0.3127, y: 0.3290, Y: 1)
        var colours = cmsCIExyYTRIPLE(
            Red: cmsCIExyY(x: primaries[0], y: primaries[1], Y: 1),
            Green: cmsCIExyY(x: primaries[2], y: primaries[3], Y: 1),
            Blue: cmsCIExyY(x: primaries[4], y: primaries[5], Y: 1))
        let screens = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
        let curve = gamma.map { cmsBuildGamma(nil, $0) } ?? cmsBuildParametricToneCurve(nil, 4, screens)
        var curves = [curve, curve, curve]
        let profile = cmsCreateRGBProfile(&white, &colours, &curves)
        var size: UInt32 = 0
        cmsSaveProfileToMem(profile, nil, &size)
        var bytes = [UInt8](repeating: 0, count: Int(size))
        cmsSaveProfileToMem(profile, &bytes, &size)
        cmsCloseProfile(profile)
        cmsFreeToneCurve(curve)
        return bytes
    }
}

extension Pixels {
    subscript(_ x: Int, _ y: Int) -> UInt32 { points[y * size.width + x] }

    /// What a published file shows.
    init?(published bytes: Data) {
        guard let file = try? PictureFile(bytes) else { return nil }
        let read = file.format == .webp ? Pixels.webp(file, bytes) : Pixels.jpeg(file, bytes, least: file.size)
        guard let read else { return nil }
        self = read
    }
}
