#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

// What is asked of every text of a portal, on its bytes: characters and Unicode's tables cost many times more.
extension String {
    /// The text with one space wherever white space stood between words, none around it.
    ///
    /// White space is that of Unicode: lines, tabs, no-break spaces among it.
    package var collapsingSpaces: String {
        var text = self
        return text.withUTF8 { bytes in
            if Self.isCollapsed(bytes) { return nil }
            var words: [UInt8] = []
            words.reserveCapacity(bytes.count)
            var place = 0
            var isApart = false
            while place < bytes.count {
                let space = Self.space(bytes, at: place)
                if space > 0 {
                    isApart = !words.isEmpty
                    place += space
                    continue
                }
                if isApart { words.append(UInt8(ascii: " ")) }
                isApart = false
                words.append(bytes[place])
                place += 1
            }
            return String(decoding: words, as: UTF8.self)
        } ?? self
    }

    /// Whether no white space has to go, or become one space.
    private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasSpace = true
        for place in bytes.indices {
            let space = space(bytes, at: place)
            if space > 1 || space == 1 && (wasSpace || bytes[place] != UInt8(ascii: " ")) { return false }
            wasSpace = space == 1
        }
        return bytes.isEmpty || !wasSpace
    }

    /// How many bytes of white space (Unicode's White_Space) begin at a place; 0 when a word does.
    private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        guard byte == 0xC2 || (0xE1...0xE3).contains(byte), place + 1 < bytes.count else { return 0 }
        let next = bytes[place + 1]
        if byte == 0xC2 { return next == 0x85 || next == 0xA0 ? 2 : 0 }
        guard place + 2 < bytes.count else { return 0 }
        let isSpace =
            switch (byte, next, bytes[place + 2]) {
            case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
                (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
                true
            default: false
            }
        return isSpace ? 3 : 0
    }

    /// Whether a control of C0 or C1 stands in it (Unicode's category Cc), line feeds and tabs among them.
    package var hasControls: Bool {
        var text = self
        return text.withUTF8 { bytes in
            bytes.indices.contains { place in
                let byte = bytes[place]
                return byte < 0x20 || byte == 0x7F
                    || byte == 0xC2 && place + 1 < bytes.count && (0x80...0x9F).contains(bytes[place + 1])
            }
        }
    }

    /// Whether another text stands in it, to the byte: `é` in one sign is not found as `e` and its accent.
    package func hasBytes(of word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, let wanted = word.baseAddress else { return true }
                guard let start = text.baseAddress else { return false }
                var place = 0
                while place + word.count <= text.count,
                    let found = memchr(start + place, Int32(first), text.count - word.count - place + 1)
                {
                    if memcmp(found, wanted, word.count) == 0 { return true }
                    place = UnsafeRawPointer(start).distance(to: found) + 1
                }
                return false
            }
        }
    }
}
