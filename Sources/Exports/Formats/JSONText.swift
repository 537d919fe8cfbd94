import Foundation

/// Values as JSON (RFC 8259), the same bytes for the same values: keys sorted, slashes as they are.
enum JSONText {
    /// The text, with a line feed at its end.
    ///
    /// - Parameter value: anything but numbers that are no numbers (NaN, infinite), which no export holds.
    static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        guard let data = try? encoder.encode(value) else { return "null\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
