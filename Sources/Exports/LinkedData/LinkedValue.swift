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
        switch self {
        case .text(let text): "\"\(Self.escaped(text))\""
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .null: "null"
        case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .node(let properties):
            "{" + properties.map { "\"\(Self.escaped($0.name))\":\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }

    /// What JSON asks to escape, and besides: `<`, `>` and `&`, so that no text can close the element it stands in
    /// or open a comment; quotation marks as numbers, so that none can end an attribute either; U+2028 and U+2029;
    /// the code points that HTML forbids (HTML standard §13.2.3.5).
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"", "'", "<", ">", "&", "\u{2028}", "\u{2029}": result += hexadecimal(scalar)
            case _ where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value): result += hexadecimal(scalar)
            case _ where (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
                result += hexadecimal(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
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
    var linked: LinkedValue? { flatMap(\.linked) }
}

/// A list of one is written as its element: JSON-LD makes no difference.
extension Array: LinkedDatum where Element: LinkedDatum {
    var linked: LinkedValue? {
        let values = compactMap(\.linked)
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
