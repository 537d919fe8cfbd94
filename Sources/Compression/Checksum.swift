import CZlib

/// Checksums that formats ask for.
public enum Checksum {
    /// The CRC-32 of ISO 3309, as gzip and PNG use it.
    public static func crc32(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: CZlib.crc32(0, $0.baseAddress, uInt($0.count))) }
    }
}
