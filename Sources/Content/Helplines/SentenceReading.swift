import Markdown

/// A file cut into sentences, its Markdown blanked so that only words are left; every scalar keeps its place.
struct SentenceReading {
    /// A link that calls a number, at its destination.
    struct Call {
        let range: Range<Int>
        let line: Helplines.Line
    }

    /// The words; signs of markup and destinations of links are spaces.
    let text: [Unicode.Scalar]
    /// The sentences, in order.
    let sentences: [Range<Int>]
    /// The links that call helplines, in order.
    let calls: [Call]

    init(_ source: [Unicode.Scalar], helplines: Helplines) {
        var blanking = Blanking(source, helplines: helplines)
        blanking.run()
        text = blanking.text
        calls = blanking.calls
        sentences = Self.sentences(of: blanking.text)
    }

    private static func sentences(of text: [Unicode.Scalar]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for place in text.indices {
            let ends =
                text[place] == "\n" ? SentenceEnd.isLineEnd(place, in: text) : SentenceEnd.isStop(place, in: text)
            guard ends else { continue }
            sentences.append(start..<(place + 1))
            start = place + 1
        }
        if start < text.count { sentences.append(start..<text.count) }
        return sentences
    }
}

/// Puts spaces in place of markup.
private struct Blanking {
    var text: [Unicode.Scalar]
    var calls: [SentenceReading.Call] = []
    let helplines: Helplines
    /// Where each bracket that is open closes on its line, by its place.
    private let ends: [Int: Int]

    init(_ source: [Unicode.Scalar], helplines: Helplines) {
        text = source
        ends = Self.ends(in: source)
        self.helplines = helplines
    }

    mutating func run() {
        var place = 0
        var isLineStart = true
        while place < text.count {
            let wasLineStart = isLineStart
            isLineStart = text[place] == "\n" || wasLineStart && text[place].properties.isWhitespace
            switch text[place] {
            case ">" where wasLineStart:
                text[place] = " "
                isLineStart = true
                place += 1
            case "*" where wasLineStart && place + 1 < text.count && text[place + 1] == " ":
                text[place] = "-"
                place += 1
            case "]" where place + 1 < text.count && text[place + 1] == "(":
                place = blankDestination(from: place + 2)
            case "<": place = blankDestination(from: place + 1)
            case "*", "_", "~", "`", "[", "]", "\\":
                text[place] = " "
                place += 1
            default: place += 1
            }
        }
    }

    /// Where `](…)` and `<…>` end on their line, in one pass.
    private static func ends(in text: [Unicode.Scalar]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var (round, angled): ([Int], [Int]) = ([], [])
        for place in text.indices {
            switch text[place] {
            case "\n": (round, angled) = ([], [])
            case "(": round.append(place)
            case "<": angled.append(place)
            case ")":
                guard let start = round.popLast(), start > 0, text[start - 1] == "]" else { continue }
                ends[start] = place
            case ">": if let start = angled.popLast() { ends[start] = place }
            default: break
            }
        }
        return ends
    }

    /// Blanks `](…)` or `<…>`; what is not closed on its line is left.
    private mutating func blankDestination(from start: Int) -> Int {
        if text[start - 1] == "(" { text[start - 2] = " " }
        guard let end = ends[start - 1] else { return start }
        note(start..<end)
        for index in (start - 1)...end { text[index] = " " }
        return end + 1
    }

    private mutating func note(_ range: Range<Int>) {
        var destination = String.UnicodeScalarView()
        destination.append(contentsOf: text[range])
        let written = String(destination)
        let scheme = written.prefix { $0 != ":" }.lowercased()
        let rest = String(written.dropFirst(scheme.count + 1))
        let line =
            switch scheme {
            case "numero": helplines[rest]
            case "tel": PhoneNumber(rest).flatMap { helplines[$0] }
            default: Helplines.Line?.none
            }
        if let line { calls.append(SentenceReading.Call(range: range, line: line)) }
    }
}

/// Where sentences end.
private enum SentenceEnd {
    private static let abbreviations = ["tel", "tél", "Tel", "Tél", "ex", "etc", "n", "st", "ste", "M", "Mme"]
        .map { Array($0.unicodeScalars) }

    /// A full stop, or its like, with a space behind it.
    static func isStop(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
        switch text[place] {
        case ".", "!", "?", "…": break
        default: return false
        }
        let next = text[(place + 1)...].first { !"»”\")".unicodeScalars.contains($0) }
        guard next?.properties.isWhitespace != false else { return false }
        guard text[place] == "." else { return true }
        let word = text[..<place].suffix(while: \.properties.isAlphabetic)
        return !abbreviations.contains { $0.elementsEqual(word) }
    }

    /// A line end that is more than a fold: a blank line, a title, an item, a row, a field come next.
    static func isLineEnd(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
        let before = text[..<place].suffix(while: { $0 != "\n" }).first { $0 != " " && $0 != ">" }
        if before == nil || before == "#" || before == "|" { return true }
        let line = text[(place + 1)...].prefix { $0 != "\n" }.drop { $0 == " " || $0 == ">" || $0 == "\t" }
        guard let first = line.first else { return true }
        if "#|".unicodeScalars.contains(first) { return true }
        let rest = line.dropFirst()
        if "-+".unicodeScalars.contains(first), rest.first == " " || rest.first == "-" { return true }
        if first.isDigit {
            let mark = rest.drop(while: \.isDigit)
            return (mark.first == "." || mark.first == ")") && mark.dropFirst().first == " "
        }
        let key = line.prefix { ("a"..."z").contains($0) || $0 == "_" || $0 == " " }
        return !key.isEmpty && key.last != " " && line.dropFirst(key.count).first == ":"
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The longest end of which every scalar is such.
    fileprivate func suffix(while isSuch: (Unicode.Scalar) -> Bool) -> Self {
        self[(lastIndex { !isSuch($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
