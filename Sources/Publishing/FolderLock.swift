import Foundation

/// Keeps two builds from writing to one site at once.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// - Throws: `PublishingError.busy` when another build holds the folder.
    init(_ folder: URL) throws {
        descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        // An error thrown from here on leads through `deinit`, which closes the folder.
        guard descriptor >= 0 else { throw PublishingError.last("ouvrir", folder.path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw PublishingError.busy(folder.path) }
    }

    /// Does something while the folder is held.
    borrowing func held<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

    deinit {
        guard descriptor >= 0 else { return }
        // A program that is being started holds all open files for a moment: to close one’s own would not be enough.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
