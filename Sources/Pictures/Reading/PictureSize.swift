import Foundation

/// Width and height of a picture, read from the first bytes of its file.
public struct PictureSize: Equatable, Sendable {
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    /// - Parameters:
    ///   - width: in pixels.
    ///   - height: in pixels.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Width and height in each other’s place.
    var turned: PictureSize { PictureSize(width: height, height: width) }

    /// The same proportions in another width, a point high at least.
    func scaled(toWidth other: Int) -> PictureSize {
        PictureSize(width: other, height: max(1, (height * other + width / 2) / width))
    }

    /// Nil for other formats than PNG and JPEG, and for files that are not what they say.
    public init?(_ bytes: Data) {
        let bytes = [UInt8](bytes)
        guard let size = Self.png(bytes) ?? Self.jpeg(bytes), size.width > 0, size.height > 0 else { return nil }
        self = size
    }

    /// The header comes first (PNG §11.2.2).
    private static func png(_ bytes: [UInt8]) -> PictureSize? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        return PictureSize(width: number(bytes[16..<20]), height: number(bytes[20..<24]))
    }

    /// The frame header is one of the segments that come before the picture (ITU-T T.81 §B.2.2).
    private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var start = 2
        while start + 9 <= bytes.count, bytes[start] == 0xFF {
            let marker = bytes[start + 1]
            // C4, C8 and CC are tables and extensions among the markers of frames.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return PictureSize(
                    width: number(bytes[(start + 7)..<(start + 9)]), height: number(bytes[(start + 5)..<(start + 7)]))
            }
            start += 2 + max(2, number(bytes[(start + 2)..<(start + 4)]))
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
