extension TimeOfDay {
    /// Reads a time as people write it: `9h`, `9h30`, `9 h 30`, `14:00`, `midi`, `minuit` (0:00).
    public init(_ text: String) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyTime)
        self = try reader.time(ending: false)
        try reader.finish()
    }
}

extension TimeRange {
    /// Reads a range as people write it: `9h30-11h30`, `de 9h30 à 11h30`, `20h30`, `à partir de 14h`.
    ///
    /// An end at or before the start is taken for the next day up to 6:00, and for a mistake after it.
    public init(_ text: String) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyTime)
        self = try reader.timeRange()
        try reader.finish()
    }
}

extension CivilDateTime {
    /// Reads `2026-12-05`, `2026-12-05 14:00`, `2026-12-05T14:00`, `2026-12-05 14h30`, `2026-12-05 à 14h`.
    public init(_ text: String) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyDate)
        let date = try reader.isoDate()
        guard reader.next != nil else {
            self.init(date: date)
            return
        }
        if reader.take(word: "t") {
            _ = reader.take(sign: "-")
        } else {
            _ = reader.take(word: "a")
        }
        let time = try reader.time(ending: false)
        // Seconds, as some editors write them: only :00 says nothing more.
        if reader.next?.isSign(":") == true, reader.peek(1)?.value == 0, reader.peek(2) == nil { reader.skip(2) }
        try reader.finish()
        self.init(date: date, time: time)
    }
}

extension TokenReader {
    /// Reads `2026-12-05`.
    mutating func isoDate() throws(AlmanacError) -> CivilDate {
        let start = index
        let isForm =
            next?.length == 4 && next?.isNumber == true
            && peek(1)?.raw == "-" && peek(2)?.length == 2 && peek(2)?.isNumber == true
            && peek(3)?.raw == "-" && peek(4)?.length == 2 && peek(4)?.isNumber == true
        guard isForm, let year = next?.value, let month = peek(2)?.value, let day = peek(4)?.value else {
            throw error(AlmanacWords.dateForm, at: next, suggestion: AlmanacWords.dateExample)
        }
        skip(5)
        guard let date = CivilDate(year: year, month: month, day: day) else {
            let text = "\(year)-\(Digits.two(month))-\(Digits.two(day))"
            let suggestion =
                CivilDate.validYears.contains(year)
                ? AlmanacWords.dateExample : AlmanacWords.dateYears(CivilDate.validYears)
            throw error(AlmanacWords.impossibleDate(text), since: start, suggestion: suggestion)
        }
        return date
    }
}
