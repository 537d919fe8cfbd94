import Foundation

/// Files read and written whole, by the system’s own calls: tens of thousands of them.
enum FileBytes {
    /// The bytes of a file; nil when it cannot be read, or is no file. A link is not followed.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(info.st_size)) { buffer, count in
            while count < buffer.count {
                let read = Foundation.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    isWhole = false
                    return
                }
                count += read
            }
        }
        return isWhole ? bytes : nil
    }

    /// Whether both hold the same.
    static func areSame(_ bytes: [UInt8], _ data: Data) -> Bool {
        bytes.withUnsafeBytes { bytes in
            data.withUnsafeBytes { data in
                guard bytes.count == data.count else { return false }
                guard let first = bytes.baseAddress, let second = data.baseAddress else { return true }
                return memcmp(first, second, bytes.count) == 0
            }
        }
    }

    /// Writes a file by way of another: at every moment, whoever reads it finds the old bytes or the new ones, whole.
    ///
    /// - Parameter near: the other file, on the same disk; nothing is left of it.
    /// - Throws: `PublishingError`.
    static func replace(_ bytes: Data, at path: String, by near: String) throws {
        do {
            try write(bytes, to: near)
            guard rename(near, path) == 0 else { throw PublishingError.last("remplacer", path) }
        } catch {
            unlink(near)
            throw error
        }
    }

    /// Writes a file that may be there already.
    ///
    /// - Throws: `PublishingError`.
    static func write(_ bytes: Data, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw PublishingError.last("écrire", path) }
        defer { close(file) }
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw PublishingError.last("écrire", path) }
                rest = rest.dropFirst(count)
            }
        }
    }
}
