/// A value of JSON-LD as it is written into a page: compact, properties in the order they were given.
enum LinkedValue: Sendable, Equatable {
    case text(String)
    /// Never infinite, never NaN: figures of a portal are read from text.
    case number(Double)
    case flag(Bool)
    case null
    case list([LinkedValue])
    case node([Property])

    /// A property of a node.
    struct Property: Sendable, Equatable {
        let name: String
        let value: LinkedValue
    }

    /// The value as JSON (RFC 8259) that may stand in an HTML page.
    var json: String {
        var json: [UInt8] = []
        append(to: &json)
        return String(decoding: json, as: UTF8.self)
    }

    private func append(to json: inout [UInt8]) {
        switch self {
        case .text(let text): Self.append(text, to: &json)
        case .number(let number):
            json.append(contentsOf: (Int(exactly: number).map(String.init) ?? String(number)).utf8)
        case .flag(let flag): json.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: json.append(contentsOf: "null".utf8)
        case .list(let values):
            json.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { json.append(UInt8(ascii: ",")) }
                value.append(to: &json)
            }
            json.append(UInt8(ascii: "]"))
        case .node(let properties):
            json.append(UInt8(ascii: "{"))
            for (place, property) in properties.enumerated() {
                if place > 0 { json.append(UInt8(ascii: ",")) }
                Self.append(property.name, to: &json)
                json.append(UInt8(ascii: ":"))
                property.value.append(to: &json)
            }
            json.append(UInt8(ascii: "}"))
        }
    }

    /// Appends a string. What JSON asks to escape is escaped, and besides: `<`, `>` and `&`, so that no text can close
    /// the element it stands in or open a comment; quotation marks as numbers, so that none can end an attribute either;
    /// U+2028 and U+2029; the code points that HTML forbids (HTML standard §13.2.3.5).
    private static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: mayNeedCare) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\\": json.append(contentsOf: "\\\\".utf8)
                case "\n": json.append(contentsOf: "\\n".utf8)
                case _ where needsCare(scalar): json.append(contentsOf: hexadecimal(scalar).utf8)
                default: UTF8.encode(scalar).map { json.append(contentsOf: $0) }
                }
            }
        } else {
            json.append(contentsOf: text.utf8)
        }
        json.append(UInt8(ascii: "\""))
    }

    /// Bytes without which nothing is to be escaped: the last ones begin characters of which a few are.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...: true
        default: byte < 32
        }
    }

    private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "<", ">", "&", "\u{2028}", "\u{2029}": true
        default:
            scalar.value < 32 || (0x7F...0x9F).contains(scalar.value) || (0xFDD0...0xFDEF).contains(scalar.value)
                || scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// `\u003c`; two of them for what lies beyond the basic plane.
    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar).map { units in
            units.map { "\\u" + String(0x1_0000 + UInt32($0), radix: 16).dropFirst() }.joined()
        } ?? ""
    }
}

/// What a property of a node may be given; nothing is written of what is nil or empty.
protocol LinkedDatum {
    /// The value; nil when there is nothing to say.
    var linked: LinkedValue? { get }
}

extension String: LinkedDatum {
    var linked: LinkedValue? { isEmpty ? nil : .text(self) }
}

extension Bool: LinkedDatum {
    var linked: LinkedValue? { .flag(self) }
}

extension Int: LinkedDatum {
    var linked: LinkedValue? { .number(Double(self)) }
}

extension Double: LinkedDatum {
    var linked: LinkedValue? { .number(self) }
}

extension Optional: LinkedDatum where Wrapped: LinkedDatum {
    // A key path would be made anew at each call, as it depends on the type.
    var linked: LinkedValue? { flatMap { $0.linked } }
}

/// A list of one is written as its element: JSON-LD makes no difference.
extension Array: LinkedDatum where Element: LinkedDatum {
    var linked: LinkedValue? {
        let values = compactMap { $0.linked }
        return values.count > 1 ? .list(values) : values.first
    }
}

/// A thing of schema.org, and what is known of it.
struct LinkedNode: LinkedDatum, Sendable {
    private var properties: [LinkedValue.Property]

    /// - Parameters:
    ///   - type: a type of schema.org; nil for a node that only points to another by its identifier.
    ///   - id: what other nodes call it by.
    ///   - properties: those of schema.org; what is nil or empty is left out.
    init(_ type: String? = nil, id: String? = nil, _ properties: KeyValuePairs<String, any LinkedDatum> = [:]) {
        let head: KeyValuePairs<String, any LinkedDatum> = ["@type": type, "@id": id]
        self.properties = Self.known(head) + Self.known(properties)
    }

    /// The node with more properties.
    func with(_ properties: KeyValuePairs<String, any LinkedDatum>) -> LinkedNode {
        var node = self
        node.properties += Self.known(properties)
        return node
    }

    var linked: LinkedValue? { .node(properties) }

    private static func known(_ properties: KeyValuePairs<String, any LinkedDatum>) -> [LinkedValue.Property] {
        properties.compactMap { name, datum in datum.linked.map { .init(name: name, value: $0) } }
    }
}
