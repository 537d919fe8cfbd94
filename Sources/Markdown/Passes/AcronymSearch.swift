/// Finds a glossary's acronyms in a text.
enum AcronymSearch {
    /// The bytes of each acronym that stands as a whole word and not in an address, in order.
    /// - Parameters:
    ///   - after: the character before the text, when something stands before it.
    ///   - before: the character after the text.
    static func ranges(
        in bytes: [UInt8], of glossary: Glossary, after: Unicode.Scalar?, before: Unicode.Scalar?
    ) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        var startsWord = after.map { !WordCharacter.matches($0) } ?? true
        var tokenEnd = 0
        var inAddress = false
        while index < bytes.count {
            if index >= tokenEnd { (tokenEnd, inAddress) = AddressToken.scan(bytes, from: index) }
            if startsWord, !inAddress, let end = match(bytes, at: index, in: glossary, before: before) {
                result.append(index..<end)
                index = end
                startsWord = false
                continue
            }
            let (scalar, length) = WordCharacter.scalar(bytes, at: index)
            startsWord = !WordCharacter.matches(scalar)
            index += length
        }
        return result
    }

    /// The end of the longest acronym that begins here and ends with its word.
    private static func match(
        _ bytes: [UInt8], at index: Int, in glossary: Glossary, before: Unicode.Scalar?
    ) -> Int? {
        guard let acronyms = glossary.acronymsByFirstByte[bytes[index]] else { return nil }
        for acronym in acronyms where bytes[index...].starts(with: acronym) {
            let end = index + acronym.count
            let next = end < bytes.count ? WordCharacter.scalar(bytes, at: end).scalar : before
            if next.map({ !WordCharacter.matches($0) }) ?? true { return end }
        }
        return nil
    }
}

/// Runs of characters without space that hold an address.
enum AddressToken {
    /// Where the run that begins here ends, and whether `://`, `@` or a leading `www.` makes it an address.
    static func scan(_ bytes: [UInt8], from start: Int) -> (end: Int, isAddress: Bool) {
        var end = start
        var isAddress = bytes[start...].starts(with: "www.".utf8)
        while end < bytes.count, bytes[end] > 0x20 {
            let byte = bytes[end]
            if byte == UInt8(ascii: "@") { isAddress = true }
            if byte == UInt8(ascii: ":"), bytes[end...].starts(with: "://".utf8) { isAddress = true }
            end += 1
        }
        return (max(end, start + 1), isAddress)
    }
}
