import Content
import Markdown

/// Addresses that the readers of data·inclusion accept: they are stricter than browsers and mail programs.
enum InclusionContact {
    /// A number as it is dialled from anywhere (E.164); short numbers have no such form.
    static func phone(_ number: PhoneNumber?) -> String? { number.map { $0.e164 ?? $0.digits } }

    /// Nil for domains nobody can write to (RFC 6761, RFC 6762, RFC 7686), or that only machines could have written.
    static func email(_ address: EmailAddress?) -> String? {
        guard let text = address?.text else { return nil }
        let labels = text.drop { $0 != "@" }.dropFirst().split(separator: ".")
        guard let last = labels.last, last.last?.isLetter == true, !reserved.contains(String(last)),
            !labels.contains(where: { $0.dropFirst(2).hasPrefix("--") })
        else { return nil }
        return text
    }

    /// Nil when the address is longer than 2 083 characters, or its host written as only machines do.
    static func web(_ address: String?) -> String? {
        guard let address, address.utf8.count <= 2_083, let safe = SafeAddress(address), let host = safe.host,
            !host.split(separator: ".").contains(where: { $0.hasPrefix("xn--") }),
            host.split(separator: ".").last?.first?.isLetter == true
        else { return nil }
        return safe.text
    }

    private static let reserved: Set = ["arpa", "invalid", "local", "localhost", "onion", "test"]
}
