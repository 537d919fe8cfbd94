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

    private struct Chunk {
        let kind: String
        let content: ArraySlice<UInt8>
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
