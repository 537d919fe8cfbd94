extension Array where Element: Sendable {
    /// Transforms every element, several at once; the results keep the order of the elements.
    ///
    /// - Parameter jobs: how many are transformed at once, 1 or more.
    public func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        guard jobs > 1, count > 1 else { return map(transform) }
        // A few chunks per job: enough to share unequal work, few enough to cost nothing.
        let size = Swift.max(1, count / (jobs * 4))
        let chunks = stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            var results: [[Result]] = Array<[Result]>(repeating: [], count: chunks.count)
            var next = 0
            func start(_ group: inout TaskGroup<(Int, [Result])>) {
                guard next < chunks.count else { return }
                let (index, chunk) = (next, chunks[next])
                group.addTask { (index, chunk.map(transform)) }
                next += 1
            }
            for _ in 0..<jobs { start(&group) }
            for await (index, chunk) in group {
                results[index] = chunk
                start(&group)
            }
            return results.flatMap { $0 }
        }
    }
}
