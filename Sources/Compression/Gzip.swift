import CZlib
import Foundation

/// The gzip format (RFC 1952) at level 9, without a date: the same bytes give the same result with the same version
/// of zlib.
public enum Gzip {
    /// How many bytes a file takes on its way to a visitor, when the host compresses it.
    ///
    /// - Returns: nil when zlib refuses to work, which is want of memory.
    public static func size(of data: Data) -> Int? {
        var size = 0
        return deflated(data) { size += $0.count } ? size : nil
    }

    /// The data in the gzip format.
    ///
    /// - Returns: nil when zlib refuses to work, which is want of memory.
    public static func compress(_ data: Data) -> Data? {
        var result = Data()
        return deflated(data) { result.append(contentsOf: $0) } ? result : nil
    }

    /// Compresses to the end, piece by piece; whether the end was reached.
    private static func deflated(_ data: Data, each piece: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        var stream = z_stream()
        let opened = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzipFormat, memoryLevel, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return false }
        defer { deflateEnd(&stream) }
        var input = [UInt8](data)
        var output = [UInt8](repeating: 0, count: 16_384)
        return input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                while true {
                    stream.next_out = output.baseAddress
                    stream.avail_out = uInt(output.count)
                    let state = deflate(&stream, Z_FINISH)
                    guard state == Z_OK || state == Z_STREAM_END else { return false }
                    piece(UnsafeBufferPointer(rebasing: output[..<(output.count - Int(stream.avail_out))]))
                    if state == Z_STREAM_END { return true }
                }
            }
        }
    }

    /// Added to the window’s size, it asks for the gzip format (zlib.h).
    private static let gzipFormat: Int32 = 16
    /// zlib’s own default.
    private static let memoryLevel: Int32 = 8
}
