import Diagnostics

/// The text as bytes and lines, to say where in the file something stands.
struct SourceText {
    let bytes: [UInt8]
    /// Where the text begins in the file.
    let origin: SourceLocation
    /// The byte at which each line begins, the first included.
    let lineStarts: [Int]

    /// How many scalars begin before each 256th byte, so that a column costs little however long its line.
    private let scalarsBefore: [Int]
    private static let step = 256

    init(_ text: String, origin: SourceLocation) { self.init(Array(text.utf8), origin: origin) }

    init(_ bytes: [UInt8], origin: SourceLocation) {
        self.bytes = bytes
        self.origin = origin
        var starts = [0]
        var counts: [Int] = []
        starts.reserveCapacity(bytes.count / 32 + 1)
        counts.reserveCapacity(bytes.count / Self.step + 1)
        var scalars = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.step == 0 { counts.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            starts.append(index + 1)
        }
        lineStarts = starts
        scalarsBefore = counts
    }

    /// The first byte of a line counted from 1, forced into the text.
    func start(ofLine line: Int) -> Int {
        lineStarts[min(max(line, 1), lineStarts.count) - 1]
    }

    /// The byte after the last of a line counted from 1, line ending included, forced into the text.
    func end(ofLine line: Int) -> Int {
        line < lineStarts.count ? lineStarts[max(line, 0)] : bytes.count
    }

    /// The place in the file of a byte of the text.
    ///
    /// Every line is taken to be indented as far as the first, as in a block text of the front matter.
    func location(ofByte byte: Int) -> SourceLocation {
        let byte = min(max(byte, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= byte { low = middle } else { high = middle }
        }
        let column = scalars(before: byte) - scalars(before: lineStarts[low])
        return origin.moved(lines: low, columns: column)
    }

    private func scalars(before byte: Int) -> Int {
        guard byte > 0 else { return 0 }
        let checkpoint = (byte - 1) / Self.step
        return scalarsBefore[checkpoint] + bytes[(checkpoint * Self.step)..<byte].count { $0 & 0xC0 != 0x80 }
    }

    /// The place of a line and a column in bytes, both counted from 1, forced into the text.
    func location(line: Int, byteColumn: Int) -> SourceLocation {
        let start = start(ofLine: line)
        return location(ofByte: min(start + max(byteColumn, 1) - 1, max(start, end(ofLine: line) - 1)))
    }

    /// The first place of a needle within a range of bytes.
    func first(_ needle: [UInt8], in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<bytes.count)
        guard let head = needle.first, range.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            let last = range.upperBound - needle.count
            while index <= last {
                if bytes[index] == head, bytes[index..<(index + needle.count)].elementsEqual(needle) { return index }
                index += 1
            }
            return nil
        }
    }
}
