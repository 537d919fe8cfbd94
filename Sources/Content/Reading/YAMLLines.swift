import Yams

/// The lines of a YAML text, measured once, for what the library does not say of a scalar.
struct YAMLLines {
    /// Places on a line, in Unicode scalars from 0.
    private struct Line {
        /// Of the first scalar that is no space.
        var start = 0
        /// Behind the last one, the comment left out.
        var end = 0
        /// Of the `#` of the first comment that follows words.
        var comment: Int?
    }

    private let lines: [Line]

    init(_ text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.measure)
    }

    private static func measure(_ text: Substring.UTF8View) -> Line {
        var line = Line()
        var (column, hasWords, wasSpace) = (0, false, true)
        for byte in text where byte & 0xC0 != 0x80 {
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            if byte == UInt8(ascii: "#"), wasSpace, hasWords {
                line.comment = column
                break
            }
            if !isSpace {
                if !hasWords { line.start = column }
                (hasWords, line.end) = (true, column + 1)
            }
            wasSpace = isSpace
            column += 1
        }
        return line
    }

    /// Columns before the first line of a block that has something on it.
    ///
    /// - Parameter line: the line of `|`, from 1.
    func indentation(after line: Int) -> Int {
        guard lines.count > line else { return 0 }
        return lines[line...].first { $0.end > 0 }?.start ?? 0
    }

    /// Where a comment follows a plain scalar on its line, from 1; nil for all others.
    func comment(behind node: Node) -> (line: Int, column: Int)? {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any, let mark = node.mark,
            lines.indices.contains(mark.line - 1)
        else { return nil }
        // A plain scalar is as long as it is written, but for the fold of each line, which is one space.
        var left = scalar.string.unicodeScalars.count
        var start = mark.column - 1
        for number in (mark.line - 1)..<lines.count where lines[number].end > 0 {
            let line = lines[number]
            let length = line.end - max(start, line.start)
            guard left >= length, length > 0 else { return nil }
            if let comment = line.comment { return left == length ? (number + 1, comment + 1) : nil }
            left -= length + 1
            if left <= 0 { return nil }
            start = 0
        }
        return nil
    }
}
