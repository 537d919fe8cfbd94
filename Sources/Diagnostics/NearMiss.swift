/// Finds what somebody most likely meant.
public enum NearMiss {
    /// The candidate nearest to `word`, when one is near enough to be worth proposing.
    ///
    /// Accents and case do not count; at most a third of the letters may differ.
    public static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.folded.unicodeScalars)
        let limit = max(1, wanted.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.folded.unicodeScalars)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, letters)
            guard distance <= limit else { continue }
            if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// The sentence that proposes the nearest candidate, or lists them all when they are few.
    public static func sentence(for word: String, among candidates: [String]) -> String? {
        if let best = best(for: word, among: candidates) { return "Vouliez-vous dire « \(best) » ?" }
        guard !candidates.isEmpty, candidates.count <= 16 else { return nil }
        return "Valeurs possibles : \(candidates.joined(separator: ", "))."
    }

    /// Edits to go from one word to the other: insertion, deletion, substitution, swap of neighbours
    /// (optimal string alignment).
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty else { return right.count }
        guard !right.isEmpty else { return left.count }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for i in 1...left.count {
            var current = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
                let swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
                if swapped { current[j] = min(current[j], beforePrevious[j - 2] + 1) }
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
