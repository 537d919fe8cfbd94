/// The stretches of one day that are open or unknown, while rules are laid over each other.
struct Timeline {
    private struct Stretch {
        /// Minutes since the day began; up to 2880 past midnight.
        var start: Int
        var end: Int
        /// Nobody says when it ends; `end` is then the end of the day.
        var openEnd: Bool
        let state: OpeningRule.State
        let comment: String?
    }

    private var stretches: [Stretch] = []

    var isEmpty: Bool { stretches.isEmpty }

    /// Takes these times away.
    mutating func remove(_ range: TimeRange) {
        let (start, end) = Self.bounds(range)
        stretches = stretches.flatMap { stretch -> [Stretch] in
            guard stretch.start < end, start < stretch.end else { return [stretch] }
            var left = stretch
            var right = stretch
            left.end = start
            left.openEnd = false
            right.start = end
            return [left, right].filter { $0.start < $0.end }
        }
    }

    /// Lays these times over what is there.
    mutating func put(_ range: TimeRange, _ state: OpeningRule.State, _ comment: String?) {
        remove(range)
        let (start, end) = Self.bounds(range)
        insert(Stretch(start: start, end: end, openEnd: range.end == nil, state: state, comment: comment))
    }

    /// Lays these times where nothing is yet.
    mutating func fill(_ range: TimeRange, _ state: OpeningRule.State, _ comment: String?) {
        var (start, end) = Self.bounds(range)
        for stretch in stretches where stretch.end > start && stretch.start < end {
            if start < stretch.start {
                insert(Stretch(start: start, end: stretch.start, openEnd: false, state: state, comment: comment))
            }
            start = max(start, stretch.end)
        }
        end = max(end, start)
        if start < end {
            insert(Stretch(start: start, end: end, openEnd: range.end == nil, state: state, comment: comment))
        }
    }

    /// What is there, by time; neighbours that say the same are one.
    var spans: [OpeningDay.Span] {
        var merged: [Stretch] = []
        for stretch in stretches {
            if let last = merged.last, last.end >= stretch.start, last.state == stretch.state,
                last.comment == stretch.comment, !last.openEnd, stretch.end - last.start <= 1_440
            {
                merged[merged.count - 1].end = stretch.end
                merged[merged.count - 1].openEnd = stretch.openEnd
            } else {
                merged.append(stretch)
            }
        }
        return merged.compactMap { stretch in
            guard stretch.start < 1_440 else { return nil }
            let end = stretch.end > 1_440 ? stretch.end - 1_440 : stretch.end
            let range = TimeRange(
                unchecked: TimeOfDay(unchecked: stretch.start), stretch.openEnd ? nil : TimeOfDay(unchecked: end))
            return OpeningDay.Span(range: range, state: stretch.state, comment: stretch.comment)
        }
    }

    private mutating func insert(_ stretch: Stretch) {
        let position = stretches.firstIndex { $0.start > stretch.start } ?? stretches.count
        stretches.insert(stretch, at: position)
    }

    private static func bounds(_ range: TimeRange) -> (start: Int, end: Int) {
        let start = range.start.minutes
        guard let duration = range.duration else { return (start, 1_440) }
        return (start, start + duration)
    }
}
