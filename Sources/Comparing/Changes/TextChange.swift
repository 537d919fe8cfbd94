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
        let (old, new) = (Self.words(old), Self.words(new))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
        guard !before.isEmpty || !after.isEmpty else { return nil }
        let passages = Self.passages(Array(before), Array(after))
        self.passages = passages.map {
            Passage(removed: $0.removed.joined(separator: " "), added: $0.added.joined(separator: " "))
        }
        removed = passages.reduce(0) { $0 + $1.removed.count }
        added = passages.reduce(0) { $0 + $1.added.count }
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// Beyond so many pairs of words, what lies between is one passage: the time to find more is not bounded.
    private static let mostPairs = 4_000_000

    private static func passages(
        _ old: [Substring], _ new: [Substring]
    ) -> [(removed: [Substring], added: [Substring])] {
        guard old.count * new.count <= mostPairs else { return [(old, new)] }
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.place))
        let added = Set(difference.insertions.map(\.place))
        var passages: [(removed: [Substring], added: [Substring])] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            var passage: (removed: [Substring], added: [Substring]) = ([], [])
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
