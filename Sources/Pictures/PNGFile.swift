import Compression

/// The chunks of a PNG file (W3C PNG, third edition, §5).
enum PNGFile {
    /// What draws the picture: the critical chunks, transparency, colours, proportions, animation.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
        "pHYs", "acTL", "fcTL", "fdAT",
    ]

    /// The file with nothing but what draws the picture; nil when it is damaged.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var result = Array(bytes.prefix(8))
        var place = 8
        var hasPoints = false
        while let length = bytes.big32(place), place + 12 + length <= bytes.count {
            let kind = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            guard place > 8 || kind == "IHDR" else { return nil }
            let content = bytes[(place + 8)..<(place + 8 + length)]
            if kept.contains(kind) {
                result += bytes[place..<(place + 12 + length)]
            } else if kind == "eXIf", let orientation = Orientation(exif: content) {
                result += chunk("eXIf", orientation.exif)
            }
            place += 12 + length
            if kind == "IDAT" { hasPoints = true }
            if kind == "IEND" { return hasPoints ? result : nil }
        }
        return nil
    }

    private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(kind.utf8) + content
        return .big32(content.count) + checked + .big32(Int(Checksum.crc32(of: checked)))
    }
}
