/// The lines that define a link's destination apart: `[label]: destination` (CommonMark §4.7).
enum ReferenceDefinitions {
    /// The byte at which each destination begins; the first definition of a destination counts.
    static func find(in source: SourceText) -> [String: Int] {
        var result: [String: Int] = [:]
        for line in 1...source.lineStarts.count {
            let range = source.start(ofLine: line)..<source.end(ofLine: line)
            guard let destination = destination(in: source.bytes[range]) else { continue }
            let text = String(decoding: source.bytes[destination], as: UTF8.self)
            if result[text] == nil { result[text] = destination.lowerBound }
        }
        return result
    }

    private static func destination(in line: ArraySlice<UInt8>) -> Range<Int>? {
        guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x3E }), line[first] == UInt8(ascii: "[")
        else { return nil }
        // What `[^` begins is a note.
        guard line[first...].dropFirst().first != UInt8(ascii: "^") else { return nil }
        guard let bracket = line[first...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let colon = bracket + 1
        guard colon < line.endIndex, line[colon] == UInt8(ascii: ":") else { return nil }
        let rest = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        let isBracketed = rest.first == UInt8(ascii: "<")
        let inner = isBracketed ? rest.dropFirst() : rest
        let end = inner.firstIndex { $0 <= 0x20 || (isBracketed && $0 == UInt8(ascii: ">")) } ?? inner.endIndex
        return inner.startIndex < end ? inner.startIndex..<end : nil
    }
}
