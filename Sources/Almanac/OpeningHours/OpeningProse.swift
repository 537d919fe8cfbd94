extension OpeningDay {
    /// `8 h 30 - 12 h 30, 14 h - 18 h`, `fermé`, `sur rendez-vous`; comments stand in parentheses.
    public var french: String {
        if spans.isEmpty { return comment.map { "fermé (\($0))" } ?? "fermé" }
        return spans.map(\.french).joined(separator: ", ")
    }
}

extension OpeningDay.Span {
    /// `14 h - 16 h (sur rendez-vous)`; what nobody can say is its comment, or `horaires non connus`.
    public var french: String {
        switch state {
        case .open, .closed: return comment.map { "\(range.shortFrench) (\($0))" } ?? range.shortFrench
        case .unknown:
            let reason = comment ?? "horaires non connus"
            return range == .wholeDay ? reason : "\(range.shortFrench) (\(comment ?? "non confirmé"))"
        }
    }
}
