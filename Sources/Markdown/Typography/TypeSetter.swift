/// Goes through a text once, and sets its spaces and marks.
struct TypeSetter {
    let text: [Unicode.Scalar]
    /// The character after the text, in other markup.
    let before: Unicode.Scalar?
    /// The last character written, or the one before the text.
    private(set) var previous: Unicode.Scalar?
    private var output: [UInt8] = []
    private var index = 0
    private var tokenEnd = 0
    private var inAddress = false
    private var groups: DigitGroups

    init(_ text: [Unicode.Scalar], after: Unicode.Scalar?, before: Unicode.Scalar?) {
        self.text = text
        self.before = before
        previous = after
        groups = DigitGroups(text)
        output.reserveCapacity(text.count + text.count / 8)
    }

    /// The whole text, set.
    mutating func set() -> String {
        while index < text.count {
            if text[index].isTextSpace {
                setSpaces()
                continue
            }
            if index >= tokenEnd { scanToken() }
            copyPlain()
            if index < tokenEnd { setCharacter() }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Writes what stands as it is up to the next sign that may not, or the end of the run: most of a text.
    private mutating func copyPlain() {
        let start = index
        while index < tokenEnd {
            let scalar = text[index]
            if !inAddress, scalar.maySet { break }
            if scalar.isASCII {
                output.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                output.append(contentsOf: String(scalar).utf8)
            }
            index += 1
        }
        if index > start { previous = text[index - 1] }
    }

    /// The character at a place; the one after the text just behind its end.
    func scalar(at place: Int) -> Unicode.Scalar? {
        if place < 0 { return nil }
        if place < text.count { return text[place] }
        return place == text.count ? before : nil
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            output.append(UInt8(ascii: scalar))
        } else {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        previous = scalar
    }

    /// Writes a sign that may need another beside it, or another in its place.
    private mutating func setCharacter() {
        let scalar = text[index]
        defer { index += 1 }
        switch scalar {
        case "«":
            write(scalar)
            if let next = self.scalar(at: index + 1), !next.isTextSpace { write(.narrowNoBreakSpace) }
        case "»":
            if let previous, !previous.isTextSpace { write(.narrowNoBreakSpace) }
            write(scalar)
        case "!", "?", ";":
            let endsWord = self.scalar(at: index + 1).map { $0.isTextSpace || $0 == "»" } ?? true
            if endsWord, let previous, previous.isWordScalar || previous == "»" {
                write(.narrowNoBreakSpace)
            }
            write(scalar)
        case "'":
            let isInWord = previous?.isLetter ?? false && self.scalar(at: index + 1)?.isLetter ?? false
            write(isInWord ? "’" : "'")
        case ".": setDots()
        default:
            groups.enter(at: index, after: previous)
            write(scalar)
        }
    }

    /// Three dots, neither more nor less, are one character.
    private mutating func setDots() {
        let run = text[index...].prefix(4).prefix { $0 == "." }.count
        guard run == 3, previous != ".", scalar(at: index + 3) != "." else { return write(".") }
        write("…")
        index += 2
    }

    /// Spaces are kept, or become the one unbroken space that belongs there.
    private mutating func setSpaces() {
        let end = text[index...].firstIndex { !$0.isTextSpace } ?? text.count
        if let space = unbrokenSpace(from: index, to: end) {
            write(space)
        } else {
            for place in index..<end { write(text[place]) }
        }
        index = end
    }

    /// The unbroken space that belongs between two characters, if any.
    private func unbrokenSpace(from start: Int, to end: Int) -> Unicode.Scalar? {
        guard let previous, let next = scalar(at: end) else { return nil }
        if previous == "«" { return .narrowNoBreakSpace }
        let follows = scalar(at: end + 1)
        switch next {
        case "»", "€": return .narrowNoBreakSpace
        case "!", "?": return follows?.continuesAddress ?? false ? nil : .narrowNoBreakSpace
        case ";": return follows?.endsClause ?? true ? .narrowNoBreakSpace : nil
        case ":": return follows?.endsClause ?? true ? .noBreakSpace : nil
        case "%":
            let isPercentage = previous.isTextDigit && !(follows?.isWordScalar ?? false)
            return isPercentage ? .narrowNoBreakSpace : nil
        default: break
        }
        if previous.isTextDigit {
            if next.isTextDigit { return end == start + 1 && groups.joins(start) ? .narrowNoBreakSpace : nil }
            return Units.stands(in: self, at: end) ? .narrowNoBreakSpace : nil
        }
        guard next.isTextDigit else { return nil }
        if previous == "°", start >= 2, text[start - 2] == "n" || text[start - 2] == "N" { return .noBreakSpace }
        return Units.isHour(text, endingAt: start) ? .narrowNoBreakSpace : nil
    }

    /// A run without space or guillemet is an address when it has `://`, `@` or begins with `www.`.
    private mutating func scanToken() {
        var end = index
        inAddress = text[index] == "w" && text[index...].starts(with: "www.".unicodeScalars)
        while end < text.count, !text[end].isTextSpace, text[end] != "«", text[end] != "»" {
            if text[end] == "@" { inAddress = true }
            if text[end] == ":", text[end...].starts(with: "://".unicodeScalars) { inAddress = true }
            end += 1
        }
        if end == index { inAddress = false }
        tokenEnd = max(end, index + 1)
    }
}
