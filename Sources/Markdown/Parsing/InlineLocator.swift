import Diagnostics

/// Finds inlines in the source.
///
/// libcmark's own positions are wrong in quotes, lists and cells; the written destination or tag is searched
/// instead, from where the last one was found, within the lines of the block.
struct InlineLocator {
    /// How many bytes ahead something is searched, so that hostile texts stay cheap.
    private static let reach = 8_192

    private let source: SourceText
    private var cursor = 0
    private var block = 0..<0
    private var definitions: [String: Int]?

    init(_ source: SourceText) {
        self.source = source
    }

    /// Where the parser says that an inline stands.
    struct Hint {
        /// Counted from 1; 0 when it does not say.
        let line: Int
        /// In bytes, counted from 1; nil when it does not say.
        let column: Int?
    }

    /// From here on, inlines belong to these lines (counted from 1).
    mutating func enter(lines: ClosedRange<Int>) {
        let start = source.start(ofLine: lines.lowerBound)
        block = start..<max(start, source.end(ofLine: lines.upperBound))
        cursor = max(cursor, start)
    }

    /// Where a tag, or any other text written as it is, stands; `hint` says where to fall back.
    mutating func place(of literal: String, near hint: Hint) -> SourceLocation {
        guard let found = find(Array(literal.utf8), near: hint) else { return fallback(hint) }
        cursor = found + literal.utf8.count
        return source.location(ofByte: found)
    }

    /// Where a link stands.
    struct LinkPlace {
        /// The first character of the destination.
        let destination: SourceLocation
        /// The bracket that opens the link's text, or the best that is known.
        let opening: SourceLocation
    }

    /// Where a link's destination stands: between the parentheses, in the definition the link refers to,
    /// or in the text when the address stands bare.
    mutating func place(ofDestination destination: String, near hint: Hint) -> LinkPlace {
        let bytes = Array(destination.utf8)
        if let found = find(Array("](".utf8) + bytes, near: hint) {
            cursor = found + 2 + bytes.count
            let opening = openingBracket(before: found) ?? found
            return LinkPlace(
                destination: source.location(ofByte: found + 2), opening: source.location(ofByte: opening))
        }
        guard let definition = definition(of: destination) else {
            let place = bytes.isEmpty ? fallback(hint) : place(of: destination, near: hint)
            return LinkPlace(destination: place, opening: place)
        }
        return LinkPlace(destination: source.location(ofByte: definition), opening: fallback(hint))
    }

    /// The byte of the bracket that the one at `closing` closes.
    private func openingBracket(before closing: Int) -> Int? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var open = 0
            for index in stride(from: closing, through: max(block.lowerBound, closing - Self.reach), by: -1) {
                if bytes[index] == UInt8(ascii: "]") { open += 1 }
                if bytes[index] == UInt8(ascii: "[") { open -= 1 }
                if open == 0 { return index }
            }
            return nil
        }
    }

    /// The best that is known of a node's place when its text is not found.
    private func fallback(_ hint: Hint) -> SourceLocation {
        let line = hint.line
        let start = source.start(ofLine: line)
        guard line > 0, block.contains(start) else { return source.location(ofByte: firstLetter(from: block)) }
        if block.lowerBound == start, let column = hint.column, column > 0 {
            return source.location(line: line, byteColumn: column)
        }
        return source.location(ofByte: firstLetter(from: start..<source.end(ofLine: line)))
    }

    /// The first match from the cursor on.
    private func find(_ pattern: [UInt8], near hint: Hint) -> Int? {
        var from = max(cursor, block.lowerBound)
        let claimed = source.start(ofLine: hint.line)
        if hint.line > 0, block.contains(claimed) { from = max(from, claimed) }
        let end = min(block.upperBound, from + Self.reach)
        return from < end ? source.first(pattern, in: from..<end) : nil
    }

    /// The byte at which a reference definition's destination begins.
    private mutating func definition(of destination: String) -> Int? {
        if let known = definitions { return known[destination] }
        let known = ReferenceDefinitions.find(in: source)
        definitions = known
        return known[destination]
    }

    /// The first byte of a range that is neither space nor a quote's mark.
    private func firstLetter(from range: Range<Int>) -> Int {
        source.bytes[range.clamped(to: 0..<source.bytes.count)].firstIndex { $0 > 0x20 && $0 != 0x3E }
            ?? range.lowerBound
    }
}
