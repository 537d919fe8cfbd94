import CDeflate
import Foundation

/// Checksums: what formats ask for, and what tells one content from another.
public enum Checksum {
    /// The CRC-32 of ISO 3309, as gzip and PNG use it.
    public static func crc32(of bytes: some ContiguousBytes) -> UInt32 {
        bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }

    /// Sixteen hexadecimal digits that change with the bytes: their CRC-32 and their Adler-32 (RFC 1950). They tell
    /// versions of one file apart; they do not withstand somebody who looks for two files with the same digits.
    public static func digits(of bytes: some ContiguousBytes) -> String {
        let adler = bytes.withUnsafeBytes { libdeflate_adler32(1, $0.baseAddress, $0.count) }
        return [crc32(of: bytes), adler].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }
}
