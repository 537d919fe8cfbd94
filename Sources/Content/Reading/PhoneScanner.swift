import Diagnostics
import Markdown

/// Finds telephone numbers in any text, front matter and prose alike.
enum PhoneScanner {
    /// The ten-digit French numbers of a text, with their places.
    static func numbers(in text: String, file: String) -> [Located<PhoneNumber>] {
        var found: [Located<PhoneNumber>] = []
        for (index, line) in Self.lines(of: text) {
            let scalars = Array(line.unicodeScalars)
            var position = 0
            while position < scalars.count {
                guard scalars[position] == "0" || scalars[position] == "+",
                    let end = numberEnd(in: scalars, from: position)
                else {
                    position += 1
                    continue
                }
                var characters = String.UnicodeScalarView()
                characters.append(contentsOf: scalars[position..<end])
                if let number = PhoneNumber(String(characters)) {
                    let location = SourceLocation(file: file, line: index + 1, column: position + 1)
                    found.append(Located(number, at: location, length: end - position))
                }
                position = end
            }
        }
        return found
    }

    /// The lines in which a number may begin, and their places among all lines, from 0.
    private static func lines(of text: String) -> [(Int, Substring)] {
        var lines: [(Int, Substring)] = []
        var (number, start, mayBegin) = (0, text.utf8.startIndex, false)
        for place in text.utf8.indices {
            switch text.utf8[place] {
            case UInt8(ascii: "0"), UInt8(ascii: "+"): mayBegin = true
            case UInt8(ascii: "\n"):
                if mayBegin { lines.append((number, text[start..<place])) }
                (number, start, mayBegin) = (number + 1, text.utf8.index(after: place), false)
            default: break
            }
        }
        if mayBegin { lines.append((number, text[start...])) }
        return lines
    }

    /// The places of a word in a text.
    static func occurrences(of word: String, in text: String, file: String) -> [SourceLocation] {
        guard text.hasBytes(of: word) else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            line.ranges(of: word).map { range in
                let column = line[..<range.lowerBound].unicodeScalars.count + 1
                return SourceLocation(file: file, line: index + 1, column: column)
            }
        }
    }

    /// End of a number that starts at `start`: `0`, `+33`, `+33 (0)` or `0033`, and nine digits, single separators
    /// between them.
    private static func numberEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        if start > 0, isDigit(scalars[start - 1]) || scalars[start - 1] == "." || scalars[start - 1] == "-" {
            return nil
        }
        var position = start
        var wanted = 10
        if scalars[start] == "+" {
            guard scalars[start...].starts(with: ["+", "3", "3"]) else { return nil }
            position = start + 3
            wanted = 9
            for optional in ["(0)", " (0)"] where scalars[position...].starts(with: optional.unicodeScalars) {
                position += optional.unicodeScalars.count
            }
        } else if scalars[start...].starts(with: ["0", "0", "3", "3"]) {
            position = start + 4
            wanted = 9
        } else if scalars[start] != "0" {
            return nil
        }
        var digits = 0
        while position < scalars.count, digits < wanted {
            if isDigit(scalars[position]) {
                digits += 1
            } else if !isSeparator(scalars[position]) || isSeparator(scalars[position - 1]) {
                return nil
            }
            position += 1
        }
        guard digits == wanted, position == scalars.count || !isDigit(scalars[position]) else { return nil }
        return position
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        [" ", ".", "-", "\u{A0}", "\u{202F}"].contains(scalar)
    }
}
