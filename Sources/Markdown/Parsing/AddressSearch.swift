/// Finds addresses that stand bare in a text, where GitHub’s Markdown finds them: `https://…`, `www.…`, `nom@domaine.fr`.
///
/// Every question is about bytes and costs as much as the address is long.
enum AddressSearch {
    /// An address in a text.
    struct Found {
        /// What people read.
        let range: Range<Int>
        /// What stands before it in the destination: nothing, `http://` or `mailto:`.
        let scheme: String
    }

    private static let schemes = ["http://", "https://", "ftp://"].map { Array($0.utf8) }
    private static let www = Array("www.".utf8)
    /// Bytes of a host’s name, with room for letters of several bytes; what is longer is looked at no further.
    private static let longestHost = 1_024

    // MARK: Web addresses

    /// The web address that begins at a byte.
    static func web(at start: Int, in bytes: [UInt8]) -> Found? {
        if bytes.starts(with: www, at: start) {
            guard start == 0 || isBefore(bytes[start - 1]), let domain = domain(from: start, in: bytes, isShort: false)
            else { return nil }
            return Found(range: start..<trimmed(start..<blank(from: domain, in: bytes), in: bytes), scheme: "http://")
        }
        guard start == 0 || !bytes[start - 1].isASCIILetter,
            let scheme = schemes.first(where: { bytes.startsFolded(with: $0, at: start) })
        else { return nil }
        let host = start + scheme.count
        guard host < bytes.count, isHostCharacter(at: host, in: bytes),
            let domain = domain(from: host, in: bytes, isShort: true)
        else { return nil }
        let end = trimmed(start..<blank(from: domain, in: bytes), in: bytes)
        return end > host ? Found(range: start..<end, scheme: "") : nil
    }

    /// The end of an address, or of its part before a parenthesis that nothing in it opens: there the destination of a
    /// link ends.
    static func end(ofBalanced range: Range<Int>, in bytes: [UInt8]) -> Int {
        var open = 0
        return range.first { index in
            if bytes[index] == UInt8(ascii: "(") { open += 1 }
            if bytes[index] == UInt8(ascii: ")") { open -= 1 }
            return open < 0
        } ?? range.upperBound
    }

    /// What may stand right before `www.`.
    private static func isBefore(_ byte: UInt8) -> Bool {
        byte.isASCIISpace || "*_~(".utf8.contains(Veil.shown(byte))
    }

    /// The byte after a name of a host. Its last two parts have no `_`; `isShort` lets it do without a point.
    private static func domain(from start: Int, in bytes: [UInt8], isShort: Bool) -> Int? {
        var (points, inPart, inPartBefore) = (0, 0, 0)
        var index = start + 1
        let limit = min(bytes.count, start + longestHost)
        while index < limit {
            let byte = Veil.shown(bytes[index])
            if byte == UInt8(ascii: "_") {
                inPart += 1
                index += 1
            } else if byte == UInt8(ascii: ".") {
                (inPartBefore, inPart, points) = (inPart, 0, points + 1)
                index += 1
            } else if byte == UInt8(ascii: "-") {
                index += 1
            } else if isHostCharacter(at: index, in: bytes) {
                index = bytes.index(afterScalarAt: index)
            } else {
                break
            }
        }
        if inPart + inPartBefore > 0, points <= 10 { return nil }
        return isShort || points > 0 ? index : nil
    }

    /// Neither a space nor a sign.
    private static func isHostCharacter(at index: Int, in bytes: [UInt8]) -> Bool {
        let byte = Veil.shown(bytes[index])
        if byte < 0x80 { return byte.isASCIILetterOrDigit }
        guard let scalar = bytes.scalar(at: index) else { return false }
        return !scalar.isSpaceOrSign
    }

    private static func blank(from start: Int, in bytes: [UInt8]) -> Int {
        var index = start
        while index < bytes.count, !bytes[index].isASCIISpace, bytes[index] != UInt8(ascii: "<"),
            !NoteMark.begins(at: index, in: bytes)
        {
            index += 1
        }
        return index
    }

    /// The end of an address without the signs that belong to the sentence around it.
    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
        var open = 0
        for index in range {
            if bytes[index] == UInt8(ascii: "(") { open += 1 }
            if bytes[index] == UInt8(ascii: ")") { open -= 1 }
        }
        var end = range.upperBound
        while end > range.lowerBound {
            switch Veil.shown(bytes[end - 1]) {
            case UInt8(ascii: ")"):
                if open >= 0 { return end }
                open += 1
                end -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var start = end - 2
                while start > range.lowerBound, bytes[start].isASCIILetter { start -= 1 }
                end =
                    start >= range.lowerBound && start < end - 2 && bytes[start] == UInt8(ascii: "&") ? start : end - 1
            default: return end
            }
        }
        return end
    }

    // MARK: Addresses of mail

    /// The address of mail around the `@` at a byte.
    ///
    /// - Parameter limit: the byte before which another address ends.
    static func mail(around sign: Int, in bytes: [UInt8], from limit: Int) -> Found? {
        var start = sign
        while start > limit, isMailCharacter(Veil.shown(bytes[start - 1])) { start -= 1 }
        guard start < sign else { return nil }
        var end = sign + 1
        var points = 0
        while end < bytes.count {
            let byte = Veil.shown(bytes[end])
            if byte == UInt8(ascii: "@") { return nil }
            if byte == UInt8(ascii: ".") {
                guard end + 1 < bytes.count, bytes[end + 1].isASCIILetterOrDigit else { break }
                points += 1
            } else if !byte.isASCIILetterOrDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard end - sign >= 2, points > 0, bytes[end - 1].isASCIILetter else { return nil }
        end = trimmed(start..<end, in: bytes)
        return end > sign + 1 ? Found(range: start..<end, scheme: "mailto:") : nil
    }

    private static func isMailCharacter(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || ".+-_".utf8.contains(byte)
    }
}

extension UInt8 {
    fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
    fileprivate func starts(with prefix: [UInt8], at start: Int) -> Bool {
        count - start >= prefix.count && self[start..<(start + prefix.count)].elementsEqual(prefix)
    }

    fileprivate func startsFolded(with prefix: [UInt8], at start: Int) -> Bool {
        count - start >= prefix.count
            && zip(self[start..<(start + prefix.count)], prefix).allSatisfy { byte, wanted in
                byte == wanted || (wanted.isASCIILetter && byte | 0x20 == wanted && byte.isASCIILetter)
            }
    }

    fileprivate func index(afterScalarAt index: Int) -> Int {
        var next = index + 1
        while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    fileprivate func scalar(at index: Int) -> Unicode.Scalar? {
        String(decoding: self[index..<self.index(afterScalarAt: index)], as: UTF8.self).unicodeScalars.first
    }
}
