import CDeflate
import Foundation

/// The gzip format (RFC 1952), without a date: the same bytes give the same result with the same version of
/// libdeflate.
public enum Gzip {
    /// How hard to look for patterns.
    public enum Effort: Int32, Sendable {
        /// Several times faster than `best`, for a result about a tenth longer.
        case quick = 1
        /// Half the time of `best`, for a result about a hundredth longer.
        case good = 7
        /// What hosts and `gzip -9` give, to one in a thousand.
        case best = 9
    }

    /// How many bytes a file takes on its way to a visitor, when the host compresses it.
    ///
    /// - Returns: nil when there is no memory left.
    public static func size(of data: Data, _ effort: Effort = .best) -> Int? {
        written(data, effort) { $0.count }
    }

    /// The data in the gzip format.
    ///
    /// - Returns: nil when there is no memory left.
    public static func compress(_ data: Data, _ effort: Effort = .best) -> Data? { written(data, effort) { Data($0) } }

    private static func written<Result>(
        _ data: Data, _ effort: Effort, _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard let compressor = libdeflate_alloc_compressor(effort.rawValue) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let room = libdeflate_gzip_compress_bound(compressor, data.count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { output in
            let count = data.withUnsafeBytes {
                libdeflate_gzip_compress(compressor, $0.baseAddress, $0.count, output.baseAddress, room)
            }
            return count == 0 ? nil : read(UnsafeBufferPointer(rebasing: output[..<count]))
        }
    }
}
