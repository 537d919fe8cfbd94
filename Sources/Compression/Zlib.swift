import CDeflate

/// The zlib format (RFC 1950).
public enum Zlib {
    /// What was compressed.
    ///
    /// - Parameter most: bytes of the result; what would be longer is not read.
    /// - Returns: nil when it is longer, damaged, or there is no memory left.
    public static func expand(_ bytes: some Collection<UInt8>, atMost most: Int) -> [UInt8]? {
        guard let pointer = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(pointer) }
        let given = Array(bytes)
        var isWhole = false
        let expanded = [UInt8](unsafeUninitializedCapacity: most) { room, count in
            let result = libdeflate_zlib_decompress(pointer, given, given.count, room.baseAddress, most, &count)
            isWhole = result == LIBDEFLATE_SUCCESS
            if !isWhole { count = 0 }
        }
        return isWhole ? expanded : nil
    }
}
