/// The text as HTML that shows it, safe between tags and inside quoted attributes.
///
/// `& < > " '` become references; characters that HTML forbids (controls but tab and line feed, and the
/// noncharacters of the basic plane; HTML standard §13.2.3.5) are left out.
public func escapeHTML(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    HTMLEscaping.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Escaping on UTF-8 bytes: runs that need nothing are copied whole.
public enum HTMLEscaping {
    /// Appends the text as `escapeHTML` gives it.
    public static func append(_ text: String, to output: inout [UInt8]) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
    }

    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard needsCare(byte), let change = replacement(in: bytes, at: index) else {
                index += 1
                continue
            }
            output.append(contentsOf: bytes[copied..<index])
            output.append(contentsOf: change.reference.utf8)
            index += change.length
            copied = index
        }
        output.append(contentsOf: bytes[copied..<bytes.count])
    }

    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: true
        default: byte < 0x20
        }
    }

    /// What replaces the character that begins here, and its length in bytes; nil when it may stay.
    private static func replacement(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (reference: String, length: Int)? {
        switch bytes[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case 0x09, 0x0A: nil
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0 ? ("", 2) : nil
        case 0xEF: isNoncharacter(bytes, at: index) ? ("", 3) : nil
        default: ("", 1)
        }
    }

    /// U+FDD0…U+FDEF, U+FFFE and U+FFFF.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return switch bytes[index + 1] {
        case 0xB7: (0x90...0xAF).contains(bytes[index + 2])
        case 0xBF: bytes[index + 2] >= 0xBE
        default: false
        }
    }
}
