import Foundation

/// Text → the words a search compares: lower case, no accents, no ligatures, only `a-z0-9`.
///
/// `themes/…/scripts/recherche-mots.js` does the same to what people type; `Tests/Vectors/repli.json` holds the two
/// together. Everything that is neither a letter nor a digit separates words: apostrophes, so that an elided article
/// is a word of its own (`l`, `qu`), and hyphens.
struct SearchFolding {
    /// A word as it was written, and folded; the folded word is never empty.
    struct Word: Hashable {
        let written: Substring
        let folded: String
        /// Whether only a hyphen stands between this word and the one before.
        let isJoined: Bool
    }

    /// What scalars other than ASCII fold to; nil for those that separate words.
    private var known: [Unicode.Scalar: [UInt8]?] = [:]

    /// The words of a text, in their order.
    mutating func words(of text: String) -> [Word] {
        var words: [Word] = []
        var folded: [UInt8] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var gap = 0
        var onlyHyphen = false

        func close(at end: String.Index) {
            guard !folded.isEmpty else { return }
            words.append(
                Word(
                    written: text[start..<end], folded: String(decoding: folded, as: UTF8.self),
                    isJoined: onlyHyphen && gap == 1))
            folded.removeAll(keepingCapacity: true)
            gap = 0
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            if let byte = Self.foldedASCII(scalar) {
                if folded.isEmpty { start = index }
                folded.append(byte)
                continue
            }
            guard !scalar.isASCII, let bytes = fold(scalar) else {
                close(at: index)
                gap += 1
                onlyHyphen = scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
                continue
            }
            if folded.isEmpty { start = index }
            folded += bytes
        }
        close(at: scalars.endIndex)
        return words
    }

    /// What a letter or a digit of ASCII adds to a word; nil for all other scalars.
    private static func foldedASCII(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: UInt8(scalar.value)
        case 0x41...0x5A: UInt8(scalar.value) | 0x20
        default: nil
        }
    }

    /// What one scalar beyond ASCII adds to a word; nothing for accents on their own and for what is not seen; nil when it
    /// separates words.
    private mutating func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
        if let result = known[scalar] { return result }
        let result = Self.look(up: scalar)
        known[scalar] = .some(result)
        return result
    }

    private static func look(up scalar: Unicode.Scalar) -> [UInt8]? {
        var bytes: [UInt8] = []
        for part in String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch part {
            case "œ": bytes += [0x6F, 0x65]
            case "æ": bytes += [0x61, 0x65]
            case "a"..."z", "0"..."9": bytes.append(UInt8(part.value))
            default:
                switch part.properties.generalCategory {
                case .nonspacingMark, .spacingMark, .enclosingMark, .format: continue
                default: return nil
                }
            }
        }
        return bytes
    }
}
