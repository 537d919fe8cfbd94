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
        guard let chunks = chunks(in: bytes), chunks.first?.kind == "IHDR",
            chunks.contains(where: { $0.kind == "IDAT" })
        else { return nil }
        var result = Array(bytes.prefix(8))
        for part in chunks {
            if kept.contains(part.kind) {
                result += bytes[part.whole]
            } else if part.kind == "eXIf", let orientation = Orientation(exif: bytes[part.content]) {
                result += chunk("eXIf", orientation.exif)
            }
        }
        return result
    }

    /// What the file says of its picture; nil when it is damaged.
    static func head(_ bytes: [UInt8]) -> PictureHead? {
        guard let chunks = chunks(in: bytes), let first = chunks.first, first.kind == "IHDR",
            let width = bytes.big32(first.content.lowerBound), let height = bytes.big32(first.content.lowerBound + 4),
            chunks.contains(where: { $0.kind == "IDAT" })
        else { return nil }
        var head = PictureHead(size: PictureSize(width: width, height: height))
        for chunk in chunks {
            switch chunk.kind {
            case "acTL": head.isAnimated = true
            case "eXIf": head.orientation = Orientation(exif: bytes[chunk.content])
            case "iCCP": head.profile = profile(bytes[chunk.content])
            default: continue
            }
        }
        return head
    }

    /// The file with nothing but the points, for the decoder: it has less to go wrong with. How bright the numbers are
    /// meant (gAMA) is left to it where nothing else says what they stand for.
    static func bare(_ bytes: [UInt8]) -> [UInt8]? {
        guard let chunks = chunks(in: bytes) else { return nil }
        let isTold = chunks.contains { ["iCCP", "sRGB", "cICP"].contains($0.kind) }
        let kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"] + (isTold ? [] : ["gAMA"])
        return bytes.prefix(8) + chunks.filter { kept.contains($0.kind) }.flatMap { bytes[$0.whole] }
    }

    private struct Chunk {
        let kind: String
        let content: Range<Int>
        var whole: Range<Int> { (content.lowerBound - 8)..<(content.upperBound + 4) }
    }

    /// From the header to the end; nil when it does not come, or a chunk is cut short.
    private static func chunks(in bytes: [UInt8]) -> [Chunk]? {
        var found: [Chunk] = []
        var place = 8
        while let length = bytes.big32(place), place + 12 + length <= bytes.count {
            let kind = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            found.append(Chunk(kind: kind, content: (place + 8)..<(place + 8 + length)))
            place += 12 + length
            if kind == "IEND" { return found }
        }
        return nil
    }

    /// A name, a zero, a method, and the profile compressed (§11.3.2.3).
    private static func profile(_ content: ArraySlice<UInt8>) -> [UInt8]? {
        guard let end = content.prefix(80).firstIndex(of: 0), content.dropFirst(end + 1 - content.startIndex).first == 0
        else { return nil }
        return Zlib.expand(content[(end + 2)...], atMost: mostOfProfile)
    }

    /// Bytes; profiles of screens and cameras have some thousands.
    private static let mostOfProfile = 4_000_000

    private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(kind.utf8) + content
        return .big32(content.count) + checked + .big32(Int(Checksum.crc32(of: checked)))
    }
}
