import Dispatch
import Synchronization

/// Work on many files at once, where most of the time is the disk’s and the system’s.
enum SideBySide {
    /// What comes of each item, in their order.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) -> Result
    ) -> [Result] {
        let size = max(16, items.count / 64)
        let chunks = stride(from: 0, to: items.count, by: size).map { items[$0..<min($0 + size, items.count)] }
        let results = Mutex<[Int: [Result]]>([:])
        DispatchQueue.concurrentPerform(iterations: chunks.count) { number in
            let made = chunks[number].map(transform)
            results.withLock { $0[number] = made }
        }
        let made = results.withLock { $0 }
        return chunks.indices.flatMap { made[$0] ?? [] }
    }

    /// Does something with each item.
    ///
    /// - Throws: the first error, in the order of the items; what others did is done.
    static func forEach<Item: Sendable>(_ items: [Item], _ work: @Sendable (Item) throws -> Void) throws {
        let failures = map(items) { item -> (any Error)? in
            do { try work(item) } catch { return error }
            return nil
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    }
}
