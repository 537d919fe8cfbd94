import Compression
import Foundation

/// Grey pictures that decoders read.
public enum PlainPicture {
    /// A PNG file, grey from left to right, in blocks that are not compressed.
    ///
    /// - Parameters:
    ///   - shade: tells pictures of one size apart.
    public static func png(width: Int, height: Int, shade: Int = 0) -> Data {
        let row = [0] + (0..<width).map { UInt8(($0 * 255 / width + shade) & 0xFF) }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
                + chunk("IHDR", four(width) + four(height) + [8, 0, 0, 0, 0])
                + chunk("IDAT", zlib(Array(repeating: row, count: height).flatMap { $0 })) + chunk("IEND", []))
    }

    private static func four(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 255) } }

    private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(kind.utf8) + content
        return four(content.count) + checked + four(Int(Checksum.crc32(of: checked)))
    }

    /// RFC 1950 and 1951, in blocks as they are.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var (a, b) = (1, 0)
        for byte in bytes { (a, b) = ((a + Int(byte)) % 65_521, (b + a + Int(byte)) % 65_521) }
        var result: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let part = bytes[start..<min(start + 65_535, bytes.count)]
            let (low, high) = (UInt8(part.count & 0xFF), UInt8(part.count >> 8))
            result += [start + 65_535 >= bytes.count ? 1 : 0, low, high, ~low, ~high] + part
        }
        return result + four(b << 16 | a)
    }
}
