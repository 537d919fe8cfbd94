extension TimeOfDay {
    /// `9 h 30`, `9 h`, `12 h`, `minuit` for 0:00 and 24:00; plain spaces.
    public var french: String {
        if minutes == 0 || minutes == 1_440 { return "minuit" }
        return minute == 0 ? "\(hour) h" : "\(hour) h \(Digits.two(minute))"
    }
}

extension TimeRange {
    /// For a sentence: `de 9 h 30 à 11 h 30`, `à 20 h 30`.
    public var french: String {
        guard let end else { return "à \(start.french)" }
        return "de \(start.french) à \(end.french)"
    }

    /// For a table: `9 h 30 - 11 h 30`, `à partir de 14 h`, `24 h sur 24`.
    public var shortFrench: String {
        guard let end else { return "à partir de \(start.french)" }
        if self == .wholeDay { return "24 h sur 24" }
        return "\(start.french) - \(end.french)"
    }
}

extension CivilDateTime {
    /// `samedi 5 décembre 2026 à 14 h`, or the date alone.
    public var french: String {
        guard let time else { return date.french() }
        return "\(date.french()) à \(time.french)"
    }
}
