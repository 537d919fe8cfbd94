/// The boxes of an AVIF file (ISO/IEC 23008-12). Cutting one out would move the others, whose places the file holds:
/// a file that carries more than a picture is refused.
enum AVIFFile {
    /// The kinds of items that draw a picture, its transparency, its parts.
    private static let drawn: Set<String> = ["av01", "grid", "iovl", "tmap"]

    /// The file as it is; nil when it is damaged.
    ///
    /// - Throws: `PictureFault.laden` when it carries Exif, XMP, or boxes that draw nothing.
    static func checked(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8]? {
        guard let boxes = boxes(in: bytes, from: 0), let meta = boxes.first(where: { $0.kind == "meta" }),
            let inner = self.boxes(in: Array(bytes[meta.content]), from: 4)
        else { return nil }
        let content = Array(bytes[meta.content])
        guard let list = inner.first(where: { $0.kind == "iinf" }), let items = items(in: Array(content[list.content]))
        else { return nil }
        let isPicture = boxes.allSatisfy { ["ftyp", "meta", "mdat"].contains($0.kind) }
        guard isPicture, items.allSatisfy(drawn.contains) else { throw .laden(.avif) }
        return bytes
    }

    private struct Box {
        let kind: String
        let content: Range<Int>
    }

    private static func boxes(in bytes: [UInt8], from start: Int) -> [Box]? {
        var found: [Box] = []
        var place = start
        while place < bytes.count {
            guard let size = bytes.big32(place), place + 8 <= bytes.count else { return nil }
            // Zero: to the end of the file. One: a size of eight bytes, which no picture needs.
            let length = size == 0 ? bytes.count - place : size
            guard length >= 8, place + length <= bytes.count else { return nil }
            let kind = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            found.append(Box(kind: kind, content: (place + 8)..<(place + length)))
            place += length
        }
        return found
    }

    /// The kinds of the items (§8.11.6 of ISO/IEC 14496-12); nil when their list cannot be read.
    private static func items(in list: [UInt8]) -> [String]? {
        guard let version = list.first, let entries = boxes(in: list, from: version == 0 ? 6 : 8) else { return nil }
        var kinds: [String] = []
        for entry in entries {
            let bytes = Array(list[entry.content])
            guard entry.kind == "infe", let version = bytes.first, version == 2 || version == 3 else { return nil }
            let place = version == 2 ? 8 : 10
            guard place + 4 <= bytes.count else { return nil }
            kinds.append(String(decoding: bytes[place..<(place + 4)], as: UTF8.self))
        }
        return kinds
    }
}
