/// An e-mail address: one mailbox, no name, no header (RFC 5321 §4.1.2, the part of it that people use).
public struct EmailAddress: Sendable, Hashable {
    /// `contact@mairie.fr`, the domain in lower case.
    public let text: String

    /// - Parameter text: ASCII letters, digits and `. _ + -` before the `@` (at most 64), a domain with a dot after
    ///   it; at most 254 in all. Nil for anything else, spaces around included.
    public init?(_ text: String) {
        guard text.utf8.count <= 254 else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return nil }
        let mailbox = parts[0]
        let isPlain = mailbox.utf8.allSatisfy { byte in
            byte.isASCIILetterOrDigit || Self.marks.contains(byte)
        }
        guard isPlain, mailbox.first != ".", mailbox.last != ".", !mailbox.utf8.containsTwoDots else { return nil }
        let domain = parts[1].lowercased()
        guard domain.utf8.allSatisfy({ $0 < 0x80 }), WebHost.isDomain(domain) else { return nil }
        self.text = "\(mailbox)@\(domain)"
    }

    /// `mailto:contact@mairie.fr`
    public var uri: String { "mailto:\(text)" }

    /// Whether the domain is kept for examples (RFC 2606).
    public var isExample: Bool { WebHost.isExample(String(text.drop { $0 != "@" }.dropFirst())) }

    private static let marks = Array("._+-".utf8)
}

extension Substring.UTF8View {
    fileprivate var containsTwoDots: Bool {
        zip(self, dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
    }
}
