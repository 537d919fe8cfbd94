/// The tags and texts of a page, in one pass over its bytes.
struct MarkupTokens {
    /// A piece of a page.
    enum Token {
        case doctype
        case text(String)
        case start(name: String, attributes: [String: String], closesItself: Bool)
        case end(name: String)
        /// A script or a style, whole.
        case raw(name: String, attributes: [String: String], text: String)
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

    private static let less = UInt8(ascii: "<")
    private static let more = UInt8(ascii: ">")

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        guard place < bytes.count else { return nil }
        guard bytes[place] == Self.less else { return .text(text(until: Self.less)) }
        if starts(with: "<!--") {
            place = find("-->", from: place + 4)
            return next()
        }
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
        if name == "script" || name == "style" {
            let start = place
            place = find("</\(name)>", from: place)
            let end = max(start, place - name.utf8.count - 3)
            return .raw(name: name, attributes: attributes, text: String(decoding: bytes[start..<end], as: UTF8.self))
        }
        return .start(name: name, attributes: attributes, closesItself: closesItself)
    }

    private mutating func attributes() -> (attributes: [String: String], closesItself: Bool) {
        var found: [String: String] = [:]
        var closesItself = false
        while place < bytes.count, bytes[place] != Self.more {
            closesItself = bytes[place] == UInt8(ascii: "/")
            let name = word()
            guard !name.isEmpty else {
                place += 1
                continue
            }
            found[name] = value()
        }
        place = min(bytes.count, place + 1)
        return (found, closesItself)
    }

    private mutating func value() -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
        place += 1
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while place < bytes.count, bytes[place] > 0x20, bytes[place] != Self.more { place += 1 }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        place += 1
        let text = text(until: quote)
        place = min(bytes.count, place + 1)
        return text
    }

    /// Letters, digits and what names are made of, in lower case.
    private mutating func word() -> String {
        let start = place
        while place < bytes.count, Self.isOfName(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private mutating func text(until byte: UInt8) -> String {
        let start = place
        place = index(of: byte)
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private func index(of byte: UInt8) -> Int { bytes[place...].firstIndex(of: byte) ?? bytes.count }

    private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    /// The place after a text; the end when it does not come.
    private func find(_ text: String, from start: Int) -> Int {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
                return index + wanted.count
            }
            index += 1
        }
        return bytes.count
    }
}
