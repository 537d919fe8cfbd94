import CDeflate

/// Checksums that formats ask for.
public enum Checksum {
    /// The CRC-32 of ISO 3309, as gzip and PNG use it.
    public static func crc32(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}
