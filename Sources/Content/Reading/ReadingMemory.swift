import Diagnostics
import Foundation
import Synchronization

/// What was read before, for those who read again and again while somebody writes: files that the system says are the
/// same are not read again, and texts that are the same to the letter are not understood again.
///
/// It says what reading from nothing would say. What a text means depends on the settings and the tables too: when one
/// of them changes, all of it is forgotten.
public final class ReadingMemory: Sendable {
    /// What tells a file from what it was before: also when size and time are kept, an edit changes the second time or
    /// the number.
    struct Stamp: Equatable {
        let device: UInt64
        let number: UInt64
        let size: Int
        let modified: [Int]
        let changed: [Int]

        init(_ info: stat) {
            device = UInt64(info.st_dev)
            number = UInt64(info.st_ino)
            size = Int(info.st_size)
            #if canImport(Darwin)
                let (first, second) = (info.st_mtimespec, info.st_ctimespec)
            #else
                let (first, second) = (info.st_mtim, info.st_ctim)
            #endif
            modified = [first.tv_sec, first.tv_nsec]
            changed = [second.tv_sec, second.tv_nsec]
        }

        /// Whether it changed so long ago that another change would surely have another time: clocks of disks tick
        /// slowly.
        func isSettled(at now: Date) -> Bool { now.timeIntervalSince1970 - Double(changed[0]) > 2 }
    }

    private struct Understood {
        let file: SourceFile
        let result: any Sendable
        let findings: Report
    }

    private let files = Mutex<[String: (stamp: Stamp, file: SourceFile)]>([:])
    private let understood = Mutex<[String: Understood]>([:])
    private let foundation = Mutex<(files: [SourceFile], basis: (any Sendable)?)>(([], nil))

    /// Nothing yet.
    public init() {}

    /// The file as it was read, when it is still the same.
    func file(_ path: String, _ stamp: Stamp) -> SourceFile? {
        files.withLock { $0[path].flatMap { $0.stamp == stamp ? $0.file : nil } }
    }

    func keep(_ file: SourceFile, _ stamp: Stamp) {
        guard stamp.isSettled(at: Date()) else { return }
        files.withLock { $0[file.path] = (stamp, file) }
    }

    /// Forgets what files meant when the settings or a table are not what they were.
    func compare(_ tree: SourceTree) {
        let now = tree.files.filter { !$0.path.hasPrefix("content/") }
        let isSame = foundation.withLock { known in
            guard known.files != now else { return true }
            known = (now, nil)
            return false
        }
        if !isSame { understood.withLock { $0 = [:] } }
    }

    /// What the settings and the tables were understood as; nil when they are not what they were.
    func basis<Basis: Sendable>() -> Basis? { foundation.withLock { $0.basis as? Basis } }

    func keep(basis: some Sendable) { foundation.withLock { $0.basis = basis } }

    /// What a file means, understood again unless it is the same to the letter.
    ///
    /// - Parameter task: what is asked of it; answers to different tasks are kept apart.
    ///
    /// - Parameter memory: nil when nothing is remembered.
    static func understand<Result: Sendable>(
        _ file: SourceFile, _ task: String, in memory: ReadingMemory?, _ read: (SourceFile, inout Report) -> Result
    ) -> (result: Result, findings: Report) {
        guard let memory else {
            var findings = Report()
            let result = read(file, &findings)
            return (result, findings)
        }
        return memory.understand(file, task, read)
    }

    private func understand<Result: Sendable>(
        _ file: SourceFile, _ task: String, _ read: (SourceFile, inout Report) -> Result
    ) -> (result: Result, findings: Report) {
        let key = task + "\0" + file.path
        if let known = understood.withLock({ $0[key] }), known.file == file, let result = known.result as? Result {
            return (result, known.findings)
        }
        var findings = Report()
        let result = read(file, &findings)
        let new = Understood(file: file, result: result, findings: findings)
        understood.withLock { $0[key] = new }
        return (result, findings)
    }
}
