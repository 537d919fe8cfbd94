/// The chunks of a WebP file (RFC 9649 §2).
enum WebPFile {
    /// What draws the picture.
    private static let kept: Set<String> = ["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"]
    /// What a frame of an animation is made of.
    private static let keptInFrame: Set<String> = ["ALPH", "VP8 ", "VP8L"]

    /// The file with nothing but what draws the picture; nil when it is damaged.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard let size = bytes.little32(4), size >= 4, 8 + size <= bytes.count,
            let chunks = Self.chunks(in: bytes[12..<(8 + size)]),
            chunks.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.kind) })
        else { return nil }
        let orientation = chunks.first { $0.kind == "EXIF" }.flatMap { Self.orientation(in: $0.content) }
        var body: [UInt8] = []
        for chunk in chunks where kept.contains(chunk.kind) {
            switch chunk.kind {
            case "VP8X": body += Self.chunk("VP8X", flags(chunk.content, hasExif: orientation != nil))
            case "ANMF":
                guard let frame = frame(chunk.content) else { return nil }
                body += Self.chunk("ANMF", frame)
            default: body += Self.chunk(chunk.kind, chunk.content)
            }
        }
        // Without the extended header, a file is one picture and nothing else.
        if let orientation, chunks.first?.kind == "VP8X" { body += Self.chunk("EXIF", orientation.exif[...]) }
        return Array("RIFF".utf8) + .little32(body.count + 4) + Array("WEBP".utf8) + body
    }

    /// What the file says of its picture; nil when it is damaged.
    static func head(_ bytes: [UInt8]) -> PictureHead? {
        guard let size = bytes.little32(4), size >= 4, 8 + size <= bytes.count,
            let chunks = Self.chunks(in: bytes[12..<(8 + size)]),
            chunks.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.kind) }),
            let first = chunks.first, let picture = Self.size(first)
        else { return nil }
        return PictureHead(
            size: picture, orientation: content(of: "EXIF", in: chunks).flatMap(orientation),
            profile: content(of: "ICCP", in: chunks).map(Array.init),
            isAnimated: chunks.contains { ["ANIM", "ANMF"].contains($0.kind) }, isHeldWhole: true)
    }

    private struct Chunk {
        let kind: String
        let content: ArraySlice<UInt8>
    }

    private static func content(of kind: String, in chunks: [Chunk]) -> ArraySlice<UInt8>? {
        chunks.first { $0.kind == kind }?.content
    }

    /// The chunks one after the other; nil when one is cut short.
    private static func chunks(in bytes: ArraySlice<UInt8>) -> [Chunk]? {
        var found: [Chunk] = []
        var rest = bytes
        while !rest.isEmpty {
            let head = Array(rest.prefix(8))
            guard let size = head.little32(4), rest.count >= 8 + size else { return nil }
            let content = rest.dropFirst(8).prefix(size)
            found.append(Chunk(kind: String(decoding: head[..<4], as: UTF8.self), content: content))
            rest = rest.dropFirst(8 + size + size % 2)
        }
        return found
    }

    /// Width and height, as the first chunk says them: the extended header (§2.7), the frame of lossy points (RFC 6386
    /// §9.1), or the header of lossless ones (§3.4).
    private static func size(_ chunk: Chunk) -> PictureSize? {
        let content = Array(chunk.content.prefix(10))
        switch chunk.kind {
        case "VP8X":
            guard content.count == 10 else { return nil }
            func side(_ place: Int) -> Int { content[place..<(place + 3)].reversed().reduce(0) { $0 << 8 | Int($1) } }
            return PictureSize(width: side(4) + 1, height: side(7) + 1)
        case "VP8 ":
            guard content.count == 10, content[3..<6].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
            func side(_ place: Int) -> Int { (Int(content[place + 1]) << 8 | Int(content[place])) & 0x3FFF }
            return PictureSize(width: side(6), height: side(8))
        case "VP8L":
            guard content.first == 0x2F, let bits = content.little32(1) else { return nil }
            return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        default: return nil
        }
    }

    private static func chunk(_ kind: String, _ content: ArraySlice<UInt8>) -> [UInt8] {
        Array(kind.utf8) + .little32(content.count) + content + (content.count % 2 == 1 ? [0] : [])
    }

    /// The flags of the extended header: no XMP, and Exif only for how to turn.
    private static func flags(_ content: ArraySlice<UInt8>, hasExif: Bool) -> ArraySlice<UInt8> {
        guard let first = content.first else { return content }
        return [first & ~0b1100 | (hasExif ? 0b1000 : 0)] + content.dropFirst()
    }

    private static func frame(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard content.count >= 16, let parts = Self.chunks(in: content.dropFirst(16)) else { return nil }
        return content.prefix(16)
            + parts.filter { keptInFrame.contains($0.kind) }.flatMap { chunk($0.kind, $0.content) }
    }

    /// Some programs write the mark of JPEG’s segment before the block.
    private static func orientation(in exif: ArraySlice<UInt8>) -> Orientation? {
        Orientation(exif: exif.starts(with: "Exif\0\0".utf8) ? exif.dropFirst(6) : exif)
    }
}
