extension Occurrence {
    /// `mercredi 25 novembre 2026 de 9 h 30 à 11 h 30`, `du 3 au 5 juillet 2027`.
    public var french: String {
        Schedule.span(from: start, to: end ?? start).prose
    }

    /// The hours of an occurrence within one day: `9 h 30 - 11 h 30`, `20 h 30`; nil when it takes whole days.
    public var frenchHours: String? {
        guard let from = start.time else { return nil }
        guard let until = toldEnd?.time else { return from.french }
        return "\(from.french) - \(until.french)"
    }
}
