/// Finds anchors and aliases (`&nom`, `*nom`) in YAML before it is parsed: a few of them can stand for values without
/// end.
///
/// One pass over the bytes. It follows what decides where a value may begin: indentation, quotes, block scalars,
/// comments, lists in brackets.
struct YAMLReferences {
    /// The first anchor or alias: its sign, line and column, both from 1.
    struct Found: Equatable {
        let sign: UInt8
        let line: Int
        let column: Int
    }

    private let bytes: [UInt8]
    private var place = 0
    private var lineStart = 0
    private var line = 1
    /// Brackets that are open.
    private var depth = 0
    /// The quote that is open.
    private var quote: UInt8?
    /// The column of what holds the value that goes on over the next lines: lines further right belong to it.
    private var owner = -1
    private var goesOn = GoesOn.nothing
    /// Whether a value may begin on the next line, within brackets: words go on over lines there.
    private var mayBeginInBrackets = true

    /// What goes on over the next lines.
    private enum GoesOn {
        case nothing, plain, block
    }

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The first anchor or alias of a text, or nil.
    static func first(in text: String) -> Found? {
        guard text.utf8.contains(where: { $0 == .ampersand || $0 == .star }) else { return nil }
        var search = YAMLReferences(text)
        while search.place < search.bytes.count {
            if let found = search.searchLine() { return found }
        }
        return nil
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }
    private var column: Int { place - lineStart }
    private var isLineEnd: Bool { byte == nil || byte == .newline }

    /// Whether what stands here is the last byte of a word.
    private func isApart(_ place: Int) -> Bool {
        place >= bytes.count || [.newline, .space, .tab].contains(bytes[place])
            || depth > 0 && [.comma, .closedBracket, .closedBrace].contains(bytes[place])
    }

    private mutating func skip(while isSuch: (UInt8) -> Bool) {
        while place < bytes.count, isSuch(bytes[place]) { place += 1 }
    }

    private mutating func searchLine() -> Found? {
        lineStart = place
        defer {
            skip { $0 != .newline }
            place += 1
            line += 1
        }
        if quote == nil {
            skip { $0 == .space }
            if isLineEnd { return nil }
            if goesOn != .nothing, column > owner { return nil }
            if depth == 0, goesOn != .nothing { (goesOn, owner) = (.nothing, -1) }
            if column == 0, bytes[place...].starts(with: "--- ".utf8) { place += 4 }
        }
        return searchValues()
    }

    /// The values that begin on the line.
    private mutating func searchValues() -> Found? {
        var holder = depth == 0 && quote == nil ? max(owner, -1) : owner
        var mayBegin = quote == nil && (depth == 0 || mayBeginInBrackets)
        // Where a tag stands in front of a key.
        var tag: Int?
        defer { mayBeginInBrackets = mayBegin }
        while !isLineEnd {
            if quote != nil {
                endQuote()
                mayBegin = false
                continue
            }
            skip { $0 == .space || $0 == .tab }
            guard let byte, byte != .newline else { break }
            if byte == .hash, place == lineStart || isApart(place - 1) { break }
            guard mayBegin else {
                mayBegin = pass(byte)
                continue
            }
            switch byte {
            case .ampersand, .star:
                if !isApart(place + 1) { return Found(sign: byte, line: line, column: scalars + 1) }
                mayBegin = pass(byte)
            case .dash where isApart(place + 1), .question where isApart(place + 1):
                if depth == 0 { holder = column }
                place += 1
            case .exclamation:
                tag = tag ?? column
                skip { ![.space, .newline].contains($0) }
            case .doubleQuote, .singleQuote:
                let key = tag ?? column
                tag = nil
                quote = byte
                place += 1
                endQuote()
                mayBegin = false
                if quote == nil, self.byte == .colon, depth == 0 { holder = key }
            case .bar, .greater:
                if depth == 0 {
                    (goesOn, owner) = (.block, holder)
                    return nil
                }
                mayBegin = pass(byte)
            default:
                let key = tag ?? column
                tag = nil
                let isOpening = [.openBracket, .openBrace, .comma].contains(byte)
                mayBegin = pass(byte)
                if !isOpening, mayBegin, depth == 0 { holder = key }
                if !mayBegin, isLineEnd, depth == 0, !isOpening { (goesOn, owner) = (.plain, holder) }
            }
        }
        if mayBegin, depth == 0 { owner = holder }
        return nil
    }

    /// Goes past a sign of a list, or past plain words; says whether a value may begin behind.
    private mutating func pass(_ first: UInt8) -> Bool {
        switch first {
        case .openBracket, .openBrace:
            depth += 1
            place += 1
            return true
        case .closedBracket, .closedBrace:
            depth = max(0, depth - 1)
            place += 1
            return false
        case .comma where depth > 0:
            place += 1
            return true
        default: return passWords()
        }
    }

    /// Goes past plain words, to the end of their line or behind `: `, which makes them a key.
    private mutating func passWords() -> Bool {
        while let byte, byte != .newline {
            if byte == .colon, isApart(place + 1) {
                place += 1
                return true
            }
            if byte == .hash, place > lineStart, isApart(place - 1) { return false }
            if depth > 0, [.comma, .openBracket, .openBrace, .closedBracket, .closedBrace].contains(byte) {
                return false
            }
            place += 1
        }
        return false
    }

    /// Goes behind the quote that closes, or to the end of the line.
    private mutating func endQuote() {
        while let byte, byte != .newline {
            place += 1
            if byte == .backslash, quote == .doubleQuote, !isLineEnd { place += 1 }
            guard byte == quote else { continue }
            if quote == .singleQuote, self.byte == .singleQuote {
                place += 1
                continue
            }
            quote = nil
            return
        }
    }

    /// Unicode scalars before this place on its line.
    private var scalars: Int { bytes[lineStart..<place].count { $0 & 0xC0 != 0x80 } }
}

extension UInt8 {
    fileprivate static let ampersand = UInt8(ascii: "&")
    fileprivate static let star = UInt8(ascii: "*")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let tab = UInt8(ascii: "\t")
    fileprivate static let hash = UInt8(ascii: "#")
    fileprivate static let dash = UInt8(ascii: "-")
    fileprivate static let question = UInt8(ascii: "?")
    fileprivate static let exclamation = UInt8(ascii: "!")
    fileprivate static let doubleQuote = UInt8(ascii: "\"")
    fileprivate static let singleQuote = UInt8(ascii: "'")
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let bar = UInt8(ascii: "|")
    fileprivate static let greater = UInt8(ascii: ">")
    fileprivate static let colon = UInt8(ascii: ":")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let openBracket = UInt8(ascii: "[")
    fileprivate static let closedBracket = UInt8(ascii: "]")
    fileprivate static let openBrace = UInt8(ascii: "{")
    fileprivate static let closedBrace = UInt8(ascii: "}")
}
