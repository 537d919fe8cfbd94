/// Hides from the CommonMark parser the signs it would take for its own, where GitHub’s habits give them to something
/// else: a bare address with `_` in it, a tilde that is escaped, the mark of a note.
///
/// A veiled text is as long as the text, so that places stay where they are: each sign of an address is replaced by a
/// byte that UTF-8 never uses, an escaped tilde by a sign of punctuation as long as both (U+07F7, of N’Ko); for marks
/// of notes, see `NoteMark`. All that comes out of the parser is unveiled.
enum Veil {
    /// Stands for `*` in an address.
    private static let star: UInt8 = 0xF8
    /// Stands for `_` in an address.
    private static let underscore: UInt8 = 0xF9
    /// Stands for `~` in an address.
    private static let tilde: UInt8 = 0xFA
    /// U+07F7, which stands for `\~`: a text that holds this sign itself shows a tilde in its place.
    private static let pair: UInt8 = 0xDF
    private static let escapedTilde: UInt8 = 0xB7

    /// The text with these signs hidden.
    static func veiling(_ bytes: [UInt8]) -> [UInt8] {
        var veiled = bytes
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "~") {
                    (veiled[index], veiled[index + 1]) = (pair, escapedTilde)
                }
                index += 2
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "w"):
                // Between `<` and `>` an address is the parser’s own.
                guard index == 0 || bytes[index - 1] != UInt8(ascii: "<"),
                    let found = AddressSearch.web(at: index, in: bytes)
                else {
                    index += 1
                    continue
                }
                let end = AddressSearch.end(ofBalanced: found.range, in: bytes)
                for place in index..<end { veiled[place] = hidden(bytes[place]) }
                index = end
            case UInt8(ascii: "["):
                guard let end = NoteMark.end(from: index, in: bytes) else {
                    index += 1
                    continue
                }
                NoteMark.veil(index..<end, in: &veiled)
                index = end
            default: index += 1
            }
        }
        return veiled
    }

    /// What stands for a sign of an address or of a note’s name.
    static func hidden(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "*"): star
        case UInt8(ascii: "_"): underscore
        case UInt8(ascii: "~"): tilde
        default: byte
        }
    }

    // MARK: Behind the parser

    /// What was written, backslashes included: for code, HTML and addresses.
    static func unveiled(_ bytes: some RandomAccessCollection<UInt8>) -> String {
        guard bytes.contains(where: { $0 == pair || $0 >= star }) else { return String(decoding: bytes, as: UTF8.self) }
        let bytes = Array(bytes)
        var shown: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if isEscapedTilde(at: index, in: bytes) {
                shown += "\\~".utf8
                index += 2
            } else if let mark = NoteMark(at: index, in: bytes) {
                mark.removeBullet(from: &shown)
                shown += mark.written.utf8
                index = mark.end
            } else {
                shown.append(Veil.shown(bytes[index]))
                index += 1
            }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// The sign that a byte of an address or of a note’s name stands for.
    static func shown(_ byte: UInt8) -> UInt8 {
        switch byte {
        case star: UInt8(ascii: "*")
        case underscore: UInt8(ascii: "_")
        case tilde: UInt8(ascii: "~")
        default: byte
        }
    }

    /// Whether an escaped tilde begins at a byte.
    static func isEscapedTilde(at index: Int, in bytes: [UInt8]) -> Bool {
        bytes[index] == pair && index + 1 < bytes.count && bytes[index + 1] == escapedTilde
    }
}
