import Diagnostics

/// The words around a number, which tell a helpline from a year, a price, a count or a house number.
struct NumberContext {
    private let before: [TextPiece]
    private let after: [TextPiece]

    /// - Parameters:
    ///   - text: the text, of which a few words are read.
    ///   - range: the number.
    init(_ text: [Unicode.Scalar], around range: Range<Int>) {
        before = TextPiece.before(range.lowerBound, in: text, count: 3)
        after = TextPiece.after(range.upperBound, in: text, count: 2)
    }

    /// How sure it is that the number is one to call; nil when it is something else.
    var certainty: ShortNumberSearch.Certainty? {
        guard let certainty = certaintyOfWordsBefore else { return nil }
        switch after.first {
        case nil: return certainty
        case .mark(let mark):
            if "€$£%+=×°".unicodeScalars.contains(mark) { return nil }
            // « au 1250, route de Cordes »: a house.
            if mark == ",", case .word(let next)? = after.dropFirst().first, NumberWords.streets.contains(next) {
                return nil
            }
            return certainty
        case .word(let next):
            if NumberWords.counted.contains(next) || NumberWords.streets.contains(next) { return nil }
            if next == "pour", case .word("cent")? = after.dropFirst().first { return nil }
            if next.count == 3, next.unicodeScalars.allSatisfy(\.isTextDigit) { return nil }
            if case .word("numero")? = before.first, ["de", "du", "des", "d"].contains(next) { return nil }
            return certainty > .possible || NumberWords.followers.contains(next) ? certainty : nil
        }
    }

    private var certaintyOfWordsBefore: ShortNumberSearch.Certainty? {
        let second = before.dropFirst().first
        switch before.first {
        case nil: return .possible
        case .mark("☎"), .mark("📞"): return .called
        case .mark(let mark):
            if mark == ":" || mark == ".", case .word(let word)? = second, NumberWords.phone.contains(word) {
                return .called
            }
            return "(«“\":|,;–—-!?.…→".unicodeScalars.contains(mark) ? .possible : nil
        case .word("le"):
            switch second {
            case .word(let word)?: return NumberWords.calling.contains(word) ? .called : .likely
            case .mark("☎")?, .mark("📞")?: return .called
            case .mark?, nil: return .likely
            }
        case .word("au"):
            guard case .word(let word)? = second else { return .called }
            return NumberWords.places.contains(word) || word.unicodeScalars.allSatisfy(\.isTextDigit) ? nil : .called
        case .word("du"), .word("ce"): return .likely
        case .word(let word):
            return NumberWords.calling.contains(word) || NumberWords.phone.contains(word) ? .called : nil
        }
    }
}

/// A word, folded, or a sign between words.
public enum TextPiece: Hashable, Sendable {
    case word(String)
    case mark(Unicode.Scalar)

    /// The pieces that end here, the nearest first.
    static func before(_ end: Int, in text: [Unicode.Scalar], count: Int) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var place = end
        while place > 0, pieces.count < count {
            let start = text[..<place].lastIndex { !WordCharacter.matches($0) }.map { $0 + 1 } ?? 0
            if start < place {
                pieces.append(.word(folded(text[start..<place])))
                place = start
            } else {
                place -= 1
                if let mark = sign(text[place]) { pieces.append(mark) }
            }
        }
        return pieces
    }

    /// The pieces that begin here, in order.
    static func after(_ start: Int, in text: [Unicode.Scalar], count: Int) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var place = start
        while place < text.count, pieces.count < count {
            let end = text[place...].firstIndex { !WordCharacter.matches($0) } ?? text.count
            if end > place {
                pieces.append(.word(folded(text[place..<end])))
                place = end
            } else {
                if let mark = sign(text[place]) { pieces.append(mark) }
                place += 1
            }
        }
        return pieces
    }

    /// All pieces of a part of a text, in order.
    public static func all(in text: ArraySlice<Unicode.Scalar>) -> [TextPiece] {
        after(0, in: Array(text), count: .max)
    }

    /// Spaces, apostrophes and what only changes the look of a sign are nothing.
    private static func sign(_ scalar: Unicode.Scalar) -> TextPiece? {
        scalar.properties.isWhitespace || "'’*_~[]`\u{FE0F}".unicodeScalars.contains(scalar) ? nil : .mark(scalar)
    }

    private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars)
        return String(word).folded
    }
}
