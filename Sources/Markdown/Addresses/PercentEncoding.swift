/// Percent escapes of addresses (RFC 3986 §2.1).
enum PercentEncoding {
    /// The text with its escapes decoded; nil when an escape is incomplete or the result is not UTF-8.
    static func decode(_ text: some StringProtocol) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The text with every byte escaped that a URL may not hold as it stands; sound escapes stay.
    /// - Parameter kept: marks that keep their meaning, besides letters, digits and `-._~`.
    static func encode(_ text: some StringProtocol, keeping kept: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        let marks = Array("-._~".utf8) + Array(kept.utf8)
        for (index, byte) in bytes.enumerated() {
            let isEscape = byte == UInt8(ascii: "%") && isEscape(bytes, at: index)
            if byte.isASCIILetterOrDigit || marks.contains(byte) || isEscape {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexadecimal[Int(byte >> 4)])
                result.append(hexadecimal[Int(byte & 15)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1].hexadecimalValue != nil
            && bytes[index + 2].hexadecimalValue != nil
    }
}
