import CDeflate
import Foundation
import Synchronization

/// The gzip format (RFC 1952), without a date: the same bytes give the same result with the same version of
/// libdeflate.
public enum Gzip {
    /// The version of libdeflate this program was compiled with.
    public static var libraryVersion: String { LIBDEFLATE_VERSION_STRING }

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
    public static func size(of bytes: some ContiguousBytes, _ effort: Effort = .best) -> Int? {
        written(bytes, effort) { $0.count }
    }

    /// The data in the gzip format.
    ///
    /// - Returns: nil when there is no memory left.
    public static func compress(_ bytes: some ContiguousBytes, _ effort: Effort = .best) -> Data? {
        written(bytes, effort) { Data($0) }
    }

    private static func written<Result>(
        _ bytes: some ContiguousBytes, _ effort: Effort, _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        bytes.withUnsafeBytes { written($0, effort, read) }
    }

    private static func written<Result>(
        _ bytes: UnsafeRawBufferPointer, _ effort: Effort, _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard let compressor = Compressor.taken(effort) else { return nil }
        defer { compressor.giveBack() }
        let pointer = compressor.pointer
        let room = libdeflate_gzip_compress_bound(pointer, bytes.count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { output in
            let count = libdeflate_gzip_compress(pointer, bytes.baseAddress, bytes.count, output.baseAddress, room)
            return count == 0 ? nil : read(UnsafeBufferPointer(rebasing: output[..<count]))
        }
    }
}

/// One of libdeflate’s compressors. Each is hundreds of kilobytes, which the system would have to find and clear for
/// every page: those that are free wait for the next.
private struct Compressor: @unchecked Sendable {
    // Only one task has it at a time: between `taken` and `giveBack`.
    let pointer: OpaquePointer
    private let effort: Gzip.Effort

    private static let free = Mutex<[Gzip.Effort: [Compressor]]>([:])

    /// One that nobody else has until it is given back; nil when there is no memory left.
    static func taken(_ effort: Gzip.Effort) -> Compressor? {
        free.withLock { $0[effort]?.popLast() }
            ?? libdeflate_alloc_compressor(effort.rawValue).map { Compressor(pointer: $0, effort: effort) }
    }

    func giveBack() { Self.free.withLock { $0[effort, default: []].append(self) } }
}
