/// Tables as text, the way portals and spreadsheets write them (RFC 4180, with any delimiter and line end).
///
/// SwiftCSV, which reads the tables of `seeds/`, does not say where a line starts and ends; here lines keep their
/// place, so that all others can be left as they are.
struct DelimitedText {
    /// One line of the table.
    struct Line {
        /// Where it starts in the file, from 1.
        let line: Int
        /// Its cells, without quotes; one empty cell for an empty line.
        var cells: [String]
        /// Its bytes in the file, line end included.
        let range: Range<Int>
    }

    /// Bytes of a cell above which the file is no table of figures.
    static let longestCell = 100_000

    /// All lines of a text.
    ///
    /// - Throws: what makes the text no table: a quote left open, a cell too long.
    static func records(of bytes: [UInt8], delimiter: UInt8) throws(ImportError) -> [Line] {
        var reader = DelimitedReader(bytes: bytes, delimiter: delimiter)
        var records: [Line] = []
        while let record = try reader.record() { records.append(record) }
        return records
    }

    /// The delimiter of a table: the one that divides its first line most often; `;` when none does.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == .quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == .newline || byte == .carriageReturn { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ";")
    }

    /// A line of comma-separated cells, quoted where they need it, without line end.
    ///
    /// Scalar by scalar: a quote followed by a combining mark is still a quote.
    static func line(_ cells: [String]) -> String {
        cells.map { cell in
            guard cell.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return cell }
            return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        }.joined(separator: ",")
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}

private struct DelimitedReader {
    let bytes: [UInt8]
    let delimiter: UInt8
    var position = 0
    var line = 1

    init(bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    mutating func record() throws(ImportError) -> DelimitedText.Line? {
        guard position < bytes.count else { return nil }
        let (start, first) = (position, line)
        var cells = [try cell()]
        while position < bytes.count, bytes[position] == delimiter {
            position += 1
            cells.append(try cell())
        }
        skipLineEnd()
        return DelimitedText.Line(line: first, cells: cells, range: start..<position)
    }

    private mutating func cell() throws(ImportError) -> String {
        guard position < bytes.count, bytes[position] == .quote else { return try plainCell() }
        let opened = line
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == .quote {
                let isDoubled = position < bytes.count && bytes[position] == .quote
                // What follows a closing quote up to the delimiter still belongs to the cell.
                guard isDoubled else { return String(decoding: content, as: UTF8.self) + (try plainCell()) }
                position += 1
            }
            if byte == .newline { line += 1 }
            content.append(byte)
            if content.count > DelimitedText.longestCell { throw .longCell(line: opened) }
        }
        throw .openQuote(line: opened)
    }

    private mutating func plainCell() throws(ImportError) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == .newline || byte == .carriageReturn { break }
            position += 1
        }
        if position - start > DelimitedText.longestCell { throw .longCell(line: line) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        if bytes[position] == .carriageReturn { position += 1 }
        if position < bytes.count, bytes[position] == .newline { position += 1 }
        line += 1
    }
}
