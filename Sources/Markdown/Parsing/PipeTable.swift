/// A table written with pipes, found in the lines of a paragraph.
///
/// The CommonMark parser reads it as text; its cells are read again, each as a text of its own.
struct PipeTable {
    /// A line of the paragraph.
    struct Line {
        /// Counted from 1 in the text.
        let number: Int
        /// Without the marks of quotes and the indentation before it, veiled.
        let bytes: ArraySlice<UInt8>
    }

    /// The lines of the paragraph that stand before the table.
    let before: ArraySlice<Line>
    let alignments: [Table.Alignment]
    /// The line of the header, then those of the rows: each with as many cells as the header.
    let rows: [(line: Int, cells: [[UInt8]])]
    /// The lines behind the table: from the first that begins something else.
    let after: ArraySlice<Line>

    /// The first table of some lines; nil when there is none.
    ///
    /// - Parameters:
    ///   - last: one more line behind them, which is not the one under a header.
    ///   - outside: lines behind these, which are no rows: they stand outside what the table stands in.
    init?(_ lines: [Line], last: Line?, outside: [Line]) {
        guard lines.count > 1,
            let delimiter = lines.indices.dropFirst().first(where: { index in
                guard let columns = Self.alignments(lines[index].bytes) else { return false }
                let header = lines[index - 1].bytes
                return Self.cells(of: header).count == columns.count && !Self.isNoRow(header)
            }), let alignments = Self.alignments(lines[delimiter].bytes)
        else { return nil }
        before = lines[..<(delimiter - 1)]
        self.alignments = alignments
        let behind = lines[(delimiter + 1)...] + (last.map { [$0] } ?? [])
        let end = behind.firstIndex { Self.isNoRow($0.bytes) } ?? behind.endIndex
        after = behind[end...] + outside
        rows = ([lines[delimiter - 1]] + behind[..<end]).map { line in
            let cells = Self.cells(of: line.bytes).prefix(alignments.count)
            return (line.number, cells + Array(repeating: [], count: alignments.count - cells.count))
        }
    }

    // MARK: The line under the header

    /// `|:--|--:|`: how each column is set; nil for another line.
    private static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
        guard line.allSatisfy({ isBlank($0) || "|:-".utf8.contains($0) }) else { return nil }
        var rest = trimmed(line)
        if rest.first == pipe { rest = rest.dropFirst() }
        if rest.last == pipe { rest = rest.dropLast() }
        let marks = rest.split(separator: pipe, omittingEmptySubsequences: false).map { alignment(trimmed($0)) }
        return marks.contains { $0 == nil } ? nil : marks.compactMap { $0 }
    }

    private static func alignment(_ mark: ArraySlice<UInt8>) -> Table.Alignment? {
        let (left, right) = (mark.first == colon, mark.count > 1 && mark.last == colon)
        let dashes = mark.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return switch (left, right) {
        case (true, true): .center
        case (true, false): .left
        case (false, true): .right
        case (false, false): .unspecified
        }
    }

    // MARK: Rows

    /// What cannot interrupt a paragraph ends a table all the same: an empty item, a numbered one. A pipe alone is a text.
    private static func isNoRow(_ line: ArraySlice<UInt8>) -> Bool {
        let text = trimmed(line)
        if text.count == 1, let only = text.first { return "|-+*".utf8.contains(only) }
        let digits = text.prefix { $0.isASCIIDigit }
        guard (1...9).contains(digits.count), let mark = text.dropFirst(digits.count).first else { return false }
        let behind = text.dropFirst(digits.count + 1).first
        return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")) && (behind.map(isBlank) ?? true)
    }

    /// The cells of a line, without the blanks around them; `\|` is a pipe in a cell.
    private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
        var rest = trimmed(line)
        if rest.first == pipe { rest = rest.dropFirst() }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var index = rest.startIndex
        while index < rest.endIndex {
            let byte = rest[index]
            index += 1
            if byte == pipe {
                cells.append(Array(trimmed(cell[...])))
                cell = []
            } else if byte == UInt8(ascii: "\\"), index < rest.endIndex {
                if rest[index] != pipe { cell.append(byte) }
                cell.append(rest[index])
                index += 1
            } else {
                cell.append(byte)
            }
        }
        // What stands behind the last pipe is a cell, when something does.
        if !trimmed(cell[...]).isEmpty || cells.isEmpty { cells.append(Array(trimmed(cell[...]))) }
        return cells
    }

    private static let pipe = UInt8(ascii: "|")
    private static let colon = UInt8(ascii: ":")

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return [] }
        return start[...last]
    }
}
