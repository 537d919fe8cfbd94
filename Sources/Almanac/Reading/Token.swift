import Diagnostics

/// A word, a number or a sign of a text, and where it stands.
struct Token: Hashable {
    enum Kind: Hashable {
        /// A run of letters.
        case word
        /// A run of ASCII digits; nil when it is longer than four.
        case number(Int?)
        /// Anything else, one scalar.
        case sign
        /// Text between straight quotes.
        case quoted(closed: Bool)
    }

    let kind: Kind
    /// As written; for a quoted text, what stands between the quotes.
    let raw: String
    /// `raw` folded to lower case without accents; dashes and apostrophes folded to `-` and `'`.
    let folded: String
    /// 1-based, in Unicode scalars.
    let column: Int
    /// In Unicode scalars, quotes included.
    let length: Int
    /// Whether white space stands before it.
    let spaceBefore: Bool

    /// The column just after it.
    var endColumn: Int { column + length }
    var isWord: Bool { kind == .word }
    var isNumber: Bool {
        if case .number = kind { true } else { false }
    }
    /// The value of a number of at most four digits.
    var value: Int? {
        if case .number(let value) = kind { value } else { nil }
    }
    func isSign(_ sign: String) -> Bool { kind == .sign && folded == sign }
}

extension Token {
    /// Texts longer than this, in Unicode scalars, are refused rather than read.
    static let longestText = AlmanacLimits.scalars

    /// Cuts a text into tokens; never fails.
    static func read(_ text: String) -> [Token] {
        let scalars = Array(text.unicodeScalars.prefix(longestText + 1))
        var tokens: [Token] = []
        var index = 0
        var spaceBefore = false
        while index < scalars.count {
            let start = index
            let first = scalars[index]
            index += 1
            if isSpace(first) {
                spaceBefore = true
                continue
            }
            let kind: Kind
            var raw: String?
            if isDigit(first) {
                while index < scalars.count, isDigit(scalars[index]) { index += 1 }
                kind = .number(Int(string(scalars[start..<min(index, start + 5)])).flatMap { $0 < 10_000 ? $0 : nil })
            } else if isLetter(first) {
                while index < scalars.count, isLetter(scalars[index]) { index += 1 }
                kind = .word
            } else if first == "\"" {
                while index < scalars.count, scalars[index] != "\"" { index += 1 }
                raw = string(scalars[(start + 1)..<index])
                let closed = index < scalars.count
                if closed { index += 1 }
                kind = .quoted(closed: closed)
            } else {
                kind = .sign
            }
            let written = raw ?? string(scalars[start..<index])
            tokens.append(
                Token(
                    kind: kind, raw: written, folded: fold(written, kind), column: start + 1, length: index - start,
                    spaceBefore: spaceBefore))
            spaceBefore = false
        }
        return tokens
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func fold(_ raw: String, _ kind: Kind) -> String {
        switch kind {
        case .number, .quoted: raw
        case .sign:
            switch raw {
            case "–", "—", "‐", "‑", "−": "-"
            case "’", "ʼ": "'"
            default: raw
            }
        case .word: raw.utf8.allSatisfy { $0 < 0x80 } ? raw.lowercased() : raw.folded
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }
}
