import Foundation

/// The elements of a page that make a browser ask for more, or run something; found in one pass over its bytes.
///
/// Pages come from templates whose names and values are escaped: a `<` is always a tag. What is looked for is a dozen
/// kinds of elements, and building a tree for them would take longer than drawing the pages.
struct MarkupScanner {
    private let bytes: [UInt8]
    private var place = 0

    /// An element of interest.
    struct Element {
        /// Its name, in lower case.
        let name: String
        /// Its attributes as written, names in lower case; without a value, an empty text.
        var attributes: [String: String]
        /// For styles and scripts, where what stands in it is.
        var content = 0..<0
    }

    private static let wanted = [
        "animate", "animatemotion", "animatetransform", "audio", "embed", "iframe", "image", "img", "input", "link",
        "object", "script", "source", "style", "track", "use", "video",
    ]
    /// The same, in bytes, by their first one.
    private static let wantedByStart: [[[UInt8]]] = (0..<128).map { start in
        wanted.map { Array($0.utf8) }.filter { Int($0[0]) == start }
    }

    init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

    /// The next element of interest; nil at the end.
    mutating func next() -> Element? {
        guard let start = nextTag() else {
            place = bytes.count
            return nil
        }
        place = start
        let name = word()
        var element = Element(name: name, attributes: attributes())
        if name == "style" || name == "script" { element.content = raw(until: name) }
        return element
    }

    /// Where the name of the next tag of interest begins.
    private func nextTag() -> Int? {
        bytes.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var place = place
            while let found = memchr(base + place, Int32(UInt8(ascii: "<")), bytes.count - place) {
                place = base.distance(to: found) + 1
                guard place < bytes.count else { return nil }
                let first = bytes[place] | 0x20
                guard first < 128 else { continue }
                for name in Self.wantedByStart[Int(first)] where place + name.count <= bytes.count {
                    let end = place + name.count
                    guard end == bytes.count || !Self.isWord(bytes[end]) else { continue }
                    if name.indices.allSatisfy({ bytes[place + $0] | 0x20 == name[$0] }) { return place }
                }
            }
            return nil
        }
    }

    /// The attributes of the tag, up to its `>`.
    private mutating func attributes() -> [String: String] {
        var found: [String: String] = [:]
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            let name = word()
            guard !name.isEmpty else {
                place += 1
                continue
            }
            found[name] = value()
        }
        return found
    }

    /// What stands after `=`, without its quotes.
    private mutating func value() -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
        place += 1
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return text(until: bytes[place...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") })
        }
        place += 1
        defer { place = min(place + 1, bytes.count) }
        return text(until: bytes[place...].firstIndex(of: quote))
    }

    /// Letters, digits, hyphens and colons, in lower case.
    private mutating func word() -> String {
        let end = bytes[place...].firstIndex { !Self.isWord($0) } ?? bytes.count
        defer { place = end }
        return String(decoding: bytes[place..<end], as: UTF8.self).lowercased()
    }

    /// What stands in an element whose content is no markup.
    private mutating func raw(until name: String) -> Range<Int> {
        let start = place
        let close = Array("</\(name)".utf8)
        let end = bytes.withUnsafeBufferPointer { bytes in
            (start..<bytes.count).first { place in
                bytes[place] == close[0] && place + close.count <= bytes.count
                    && zip(bytes[place..<(place + close.count)], close).allSatisfy { $0 | 0x20 == $1 | 0x20 }
            }
        }
        place = end ?? bytes.count
        return start..<place
    }

    /// What stands in a style or a script.
    func text(of element: Element) -> String { String(decoding: bytes[element.content], as: UTF8.self) }

    /// Whether this is what stands in a style or a script.
    func isText(of element: Element, _ text: [UInt8]) -> Bool { bytes[element.content].elementsEqual(text) }

    private mutating func text(until end: Int?) -> String {
        let end = end ?? bytes.count
        defer { place = end }
        return String(decoding: bytes[place..<end], as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
