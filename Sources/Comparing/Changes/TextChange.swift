/// What became of a text, word by word.
public struct TextChange: Sendable, Equatable {
    /// Words that stood there and stand no more, with those in their place.
    public struct Passage: Sendable, Equatable {
        /// What went.
        public var removed: String
        /// What came.
        public var added: String
    }

    /// How many words went.
    public let removed: Int
    /// How many words came.
    public let added: Int
    /// Each place that changed, in order.
    public let passages: [Passage]

    /// Nil when both say the same, whatever their spaces and line ends.
    init?(from old: String, to new: String) {
        let (before, after) = (Self.paragraphs(old), Self.paragraphs(new))
        let passages = Self.passages(before, after).flatMap { passage in
            Self.passages(passage.removed.flatMap { $0 }, passage.added.flatMap { $0 })
        }
        guard !passages.isEmpty else { return nil }
        self.passages = passages.map {
            Passage(removed: $0.removed.joined(separator: " "), added: $0.added.joined(separator: " "))
        }
        removed = passages.reduce(0) { $0 + $1.removed.count }
        added = passages.reduce(0) { $0 + $1.added.count }
    }

    /// The words of each line.
    private static func paragraphs(_ text: String) -> [[Substring]] {
        text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }.filter { !$0.isEmpty }
    }

    /// Beyond so many pairs, what lies between is one passage: finding more would take too long.
    private static let mostPairs = 400_000

    private static func passages<Item: Hashable>(
        _ old: [Item], _ new: [Item]
    ) -> [(removed: [Item], added: [Item])] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (old, new) = (Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        guard !old.isEmpty || !new.isEmpty else { return [] }
        guard old.count * new.count <= mostPairs else { return [(old, new)] }
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.place))
        let added = Set(difference.insertions.map(\.place))
        var passages: [(removed: [Item], added: [Item])] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            var passage: (removed: [Item], added: [Item]) = ([], [])
            while removed.contains(before) {
                passage.removed.append(old[before])
                before += 1
            }
            while added.contains(after) {
                passage.added.append(new[after])
                after += 1
            }
            if !passage.removed.isEmpty || !passage.added.isEmpty { passages.append(passage) }
            (before, after) = (before + 1, after + 1)
        }
        return passages
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
