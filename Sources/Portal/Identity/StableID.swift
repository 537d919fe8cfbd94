import Compression
import Content

/// What others know an entry by: the same whatever the address of the site, the day and the rest of the portal.
///
/// A UUID of version 8 (RFC 9562 §5.8) made from the SIREN of the intercommunalité and the path of the entry.
public struct StableID: Hashable, Sendable {
    /// Eight, four, four, four and twelve hexadecimal digits.
    public let uuid: String

    /// - Parameters:
    ///   - subject: a path within the portal, such as that of an entry's page, with a suffix when one entry needs
    ///     several identifiers.
    ///   - settings: those of the portal, for its SIREN.
    public init(_ subject: String, in settings: Settings) {
        var bytes = Array(SHA256.hash(Array("\(settings.territory.siren)/\(subject)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
        uuid = groups.map { $0.joined() }.joined(separator: "-")
    }

    /// The identifier as a number, for formats that want one: its first 48 bits, exact in JSON.
    public var number: Int { Int(uuid.replacing("-", with: "").prefix(12), radix: 16) ?? 0 }

    /// The identifier as an address: `urn:uuid:…`.
    public var urn: String { "urn:uuid:" + uuid }
}
