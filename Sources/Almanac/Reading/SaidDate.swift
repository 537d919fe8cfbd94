import Diagnostics

/// A date as people say it: « samedi 5 décembre 2026 à 14h30 », « 5/12/26 », « le 5 décembre ».
public struct SaidDate: Hashable, Sendable {
    /// The day that is read.
    public let date: CivilDate
    /// The hours that follow it; nil when none do.
    public let hours: TimeRange?
    /// Why it may be another day, in a French sentence; nil when it says which.
    public let doubt: String?
    /// The other day that it may be.
    public let otherwise: CivilDate?

    /// - Parameters:
    ///   - text: what was written.
    ///   - day: a day not long before: that of a date without its year follows it.
    /// - Returns: nil when it is no single date, or has no year while no day is known.
    public init?(_ text: String, near day: CivilDate?) {
        guard text.unicodeScalars.count <= 60, var reader = try? TokenReader(text, empty: "") else { return nil }
        let weekday = reader.saidWeekday()
        _ = reader.take(word: "le")
        guard let parts = reader.saidParts(), parts.month != nil else { return nil }
        _ = reader.take(sign: ",")
        var hours: TimeRange?
        if reader.next != nil {
            guard let read = try? reader.timeRange() else { return nil }
            hours = read
        }
        guard reader.next == nil else { return nil }
        self.hours = hours
        guard let year = parts.year else {
            guard let day, let found = Self.next(parts, weekday, from: day) else { return nil }
            date = found
            doubt = AlmanacWords.yearMissing
            otherwise = nil
            return
        }
        guard let date = parts.date(in: year) else { return nil }
        self.date = date
        guard let weekday, weekday != date.weekday else {
            doubt = nil
            otherwise = nil
            return
        }
        doubt = AlmanacWords.otherWeekday(date, weekday)
        otherwise = (-3...3).map { date.adding(days: $0) }.first { $0.weekday == weekday }
    }

    /// The first such day from a day on; that of the right weekday, when one falls within six years.
    static func next(_ parts: SaidParts, _ weekday: Weekday?, from day: CivilDate) -> CivilDate? {
        let days = (day.year...day.year + 6).compactMap { parts.date(in: $0) }.filter { $0 >= day }
        return days.first { weekday == nil || $0.weekday == weekday } ?? days.first
    }
}

/// A day, with its month and its year when they were said.
struct SaidParts {
    var year: Int?
    var month: Int?
    let day: Int

    /// The date in a year; nil when there is none, or no month was said.
    func date(in year: Int) -> CivilDate? {
        month.flatMap { CivilDate(year: year, month: $0, day: day) }
    }
}

extension TokenReader {
    mutating func saidWeekday() -> Weekday? {
        guard let word = next, word.isWord,
            let day = Weekday.allCases.first(where: {
                $0.french == word.folded || $0.french.prefix(3) == word.folded || $0.french + "s" == word.folded
            })
        else { return nil }
        skip()
        _ = take(sign: ".")
        _ = take(sign: ",")
        return day
    }

    /// Reads `5 décembre 2026`, `1er déc.`, `5/12/26`, `2026-12-5`, `20261205`, a day of the month alone.
    mutating func saidParts() -> SaidParts? {
        guard let first = next, first.isNumber else { return nil }
        if first.length == 8, let number = Int(first.raw) {
            skip()
            return SaidParts(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard let value = first.value else { return nil }
        if let sign = peek(1), ["/", "-", "."].contains(where: sign.isSign) { return saidNumbers(value, sign.folded) }
        skip()
        _ = take(word: "er")
        guard let word = next, word.isWord, let month = Self.saidMonth(word.folded) else {
            return SaidParts(year: nil, month: nil, day: value)
        }
        skip()
        _ = take(sign: ".")
        guard let year = next, year.isNumber, year.length == 4, let value4 = year.value else {
            return SaidParts(year: nil, month: month, day: value)
        }
        skip()
        return SaidParts(year: value4, month: month, day: value)
    }

    /// Reads numbers with the same sign between them: year first when it has four digits, day first otherwise.
    private mutating func saidNumbers(_ first: Int, _ sign: String) -> SaidParts? {
        let isYearFirst = next?.length == 4
        guard let second = peek(2)?.value, peek(2)?.length ?? 9 <= 2 else { return nil }
        guard let again = peek(3), again.isSign(sign), let third = peek(4), let value = third.value else {
            // Two numbers are a day and its month with a slash only: « 10-12 » may be hours.
            guard sign == "/", !isYearFirst else { return nil }
            skip(3)
            return SaidParts(year: nil, month: second, day: first)
        }
        skip(5)
        if isYearFirst { return third.length <= 2 ? SaidParts(year: first, month: second, day: value) : nil }
        switch third.length {
        case 4: return SaidParts(year: value, month: second, day: first)
        case 2: return SaidParts(year: 2000 + value, month: second, day: first)
        default: return nil
        }
    }

    /// The number of a month, from its folded name or its short one.
    static func saidMonth(_ word: String) -> Int? {
        Month.allCases.first { $0.french.folded == word || $0.shortFrench.folded.prefix { $0 != "." } == word }?
            .rawValue
    }
}

/// Hours as people say them where the portal asks for `14h-16h`: « 14-16 », « 2:30 PM », « toute la journée ».
public enum SaidHours: Hashable, Sendable {
    /// From one hour to another, or from one on.
    case range(TimeRange)
    /// None in particular.
    case wholeDay

    /// - Parameter text: what was written.
    /// - Returns: nil when it says something else.
    public init?(_ text: String) {
        if ["toute la journee", "la journee", "journee entiere", "la journee entiere"].contains(
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ").folded)
        {
            self = .wholeDay
            return
        }
        guard text.unicodeScalars.count <= 60, var reader = try? TokenReader(text, empty: "") else { return nil }
        if let first = reader.peek(0)?.value, let last = reader.peek(2)?.value, reader.peek(3) == nil,
            reader.peek(1).map({ $0.isSign("-") || $0.folded == "a" }) == true, first < last,
            let start = TimeOfDay(hour: first), let end = TimeOfDay(hour: last)
        {
            self = .range(TimeRange(unchecked: start, end))
            return
        }
        guard let start = reader.englishTime() else { return nil }
        var end: TimeOfDay?
        if reader.take(sign: "-") || reader.take(word: "a", "to") {
            end = reader.englishTime()
            guard end != nil else { return nil }
        }
        guard reader.next == nil, let range = TimeRange(start: start, end: end) else { return nil }
        self = .range(range)
    }
}

extension TokenReader {
    /// Reads `2:30 PM`, `2pm`, `11 a.m.`.
    fileprivate mutating func englishTime() -> TimeOfDay? {
        guard let hour = next?.value, (1...12).contains(hour) else { return nil }
        skip()
        var minute = 0
        if let sign = next, sign.isSign(":") || sign.isSign(".") || sign.folded == "h", let read = peek(1)?.value {
            minute = read
            skip(2)
        }
        let isAfternoon = take(word: "pm") || take(phrase: ["p", ".", "m"])
        guard isAfternoon || take(word: "am") || take(phrase: ["a", ".", "m"]) else { return nil }
        _ = take(sign: ".")
        return TimeOfDay(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
    }
}

extension TimeRange {
    /// As it is written in an entry: `14h-16h30`.
    public var written: String { start.written + (end.map { "-\($0.written)" } ?? "") }
}

extension TimeOfDay {
    /// As it is written in an entry: `14h`, `9h05`.
    public var written: String { minutes % 60 == 0 ? "\(hour)h" : "\(hour)h\(Digits.two(minutes % 60))" }
}
