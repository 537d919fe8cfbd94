#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The tags and texts of a page, in one pass over its bytes: whoever reads what was drawn reads it with this.
///
/// Pages come from templates whose names and values are escaped: a `<` is always a tag.
package struct MarkupTokens {
    /// A piece of a page; names are in lower case.
    package enum Token {
        case doctype
        case text(String)
        case start(name: String, attributes: MarkupAttributes, closesItself: Bool)
        case end(name: String)
        /// A script or a style, whole, and where in the page what stands in it is.
        case raw(name: String, attributes: MarkupAttributes, content: Range<Int>)
    }

    private let bytes: [UInt8]
    private var place = 0

    /// - Parameter bytes: a page, UTF-8.
    package init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

    private static let less = UInt8(ascii: "<")
    private static let more = UInt8(ascii: ">")

    /// The next piece; nil at the end.
    package mutating func next() -> Token? {
        while place < bytes.count {
            guard bytes[place] == Self.less else { return .text(text(until: Self.less)) }
            guard starts(with: "<!--") else { return tag() }
            place = min(bytes.count, first("-->", from: place + 4) + 3)
        }
        return nil
    }

    /// The next element of some names, whatever stands between; nil when none comes.
    ///
    /// - Parameter names: in lower case.
    package mutating func next(of names: MarkupNamesByStart) -> Token? {
        let found = bytes.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var place = place
            while place < bytes.count,
                let sign = memchr(base + place, Int32(Self.less), bytes.count - place)
            {
                let start = base.distance(to: sign)
                place = start + 1
                if names.hasOne(at: place, in: bytes, isOfName: Self.isOfName) { return start }
            }
            return nil
        }
        place = found ?? bytes.count
        return found.map { _ in tag() }
    }

    /// What stands somewhere in the page.
    package func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether these bytes stand there.
    package func has(_ text: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count == text.count else { return false }
        return bytes.withUnsafeBytes { page in
            text.withUnsafeBytes { text in
                guard let page = page.baseAddress, let text = text.baseAddress else { return true }
                return memcmp(page + range.lowerBound, text, range.count) == 0
            }
        }
    }

    /// What begins with the `<` that stands here.
    private mutating func tag() -> Token {
        if starts(with: "<!") {
            place = min(bytes.count, index(of: Self.more) + 1)
            return .doctype
        }
        place += 1
        let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        let name = word()
        guard !name.isEmpty else { return .text("<" + text(until: Self.less)) }
        let (attributes, closesItself) = self.attributes()
        if isEnd { return .end(name: name) }
        guard name == "script" || name == "style" else {
            return .start(name: name, attributes: attributes, closesItself: closesItself)
        }
        let start = place
        let end = first("</\(name)", from: place)
        place = end
        place = min(bytes.count, index(of: Self.more) + 1)
        return .raw(name: name, attributes: attributes, content: start..<end)
    }

    private mutating func attributes() -> (attributes: MarkupAttributes, closesItself: Bool) {
        var found = MarkupAttributes()
        var closesItself = false
        while place < bytes.count, bytes[place] != Self.more {
            closesItself = bytes[place] == UInt8(ascii: "/")
            let name = word()
            guard !name.isEmpty else {
                place += 1
                continue
            }
            found.add(name, value())
        }
        place = min(bytes.count, place + 1)
        return (found, closesItself)
    }

    /// What stands after `=`, without its quotes; an empty text where there is none.
    private mutating func value() -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
        place += 1
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while place < bytes.count, bytes[place] > 0x20, bytes[place] != Self.more { place += 1 }
            return text(in: start..<place)
        }
        place += 1
        let text = text(until: quote)
        place = min(bytes.count, place + 1)
        return text
    }

    /// Letters, digits and what names are made of, in lower case.
    private mutating func word() -> String {
        let start = place
        var isLower = true
        while place < bytes.count, Self.isOfName(bytes[place]) {
            if (0x41...0x5A).contains(bytes[place]) { isLower = false }
            place += 1
        }
        let word = text(in: start..<place)
        return isLower ? word : word.lowercased()
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private mutating func text(until byte: UInt8) -> String {
        let start = place
        place = index(of: byte)
        return text(in: start..<place)
    }

    /// The next place of a byte; the end when it does not come.
    private func index(of byte: UInt8) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard place < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + place, Int32(byte), bytes.count - place)
            else { return bytes.count }
            return base.distance(to: found)
        }
    }

    private func starts(with text: StaticString) -> Bool {
        place + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    /// The place of a text; the end when it does not come.
    ///
    /// - Parameter text: in lower case; case does not matter.
    private func first(_ text: String, from start: Int) -> Int {
        let text = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            var place = start
            while place + text.count <= bytes.count,
                let found = memchr(base + place, Int32(text[0]), bytes.count - place - text.count + 1)
            {
                place = base.distance(to: found)
                let isThere = text.indices.allSatisfy { offset in
                    let (byte, letter) = (bytes[place + offset], text[offset])
                    return byte == letter || (0x61...0x7A).contains(letter) && byte == letter - 0x20
                }
                if isThere { return place }
                place += 1
            }
            return bytes.count
        }
    }
}

/// The attributes of a tag, few and short: of one written twice, the first.
package struct MarkupAttributes: Sendable {
    private var items: [(name: String, value: String)] = []

    /// None.
    package init() {}

    mutating func add(_ name: String, _ value: String) {
        if self[name] == nil { items.append((name, value)) }
    }

    /// The value of an attribute, as written; nil when it is not there.
    package subscript(name: String) -> String? { items.first { $0.name == name }?.value }

    /// Their names, in lower case.
    package var names: [String] { items.map(\.name) }

    var isEmpty: Bool { items.isEmpty }
}

/// Names of elements to look for.
package struct MarkupNamesByStart: Sendable {
    /// In bytes, by the first of them.
    private let names: [[[UInt8]]]

    /// - Parameter names: in lower case, of ASCII letters and digits.
    package init(_ names: [String]) {
        self.names = (0..<128).map { start in names.map { Array($0.utf8) }.filter { Int($0[0]) == start } }
    }

    /// Whether one of the names, whole, stands at a place, in whatever case.
    fileprivate func hasOne(at place: Int, in bytes: UnsafeRawBufferPointer, isOfName: (UInt8) -> Bool) -> Bool {
        guard place < bytes.count else { return false }
        let first = bytes[place] | 0x20
        guard first < 128 else { return false }
        return names[Int(first)].contains { name in
            let end = place + name.count
            guard end <= bytes.count, end == bytes.count || !isOfName(bytes[end]) else { return false }
            return name.indices.allSatisfy { bytes[place + $0] | 0x20 == name[$0] }
        }
    }
}
