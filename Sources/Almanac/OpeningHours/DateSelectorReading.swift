extension TokenReader {
    private static let months = Dictionary(uniqueKeysWithValues: Month.allCases.map { ($0.openStreetMap, $0) })

    private func isYear(_ token: Token?) -> Bool { token?.isNumber == true && token?.length == 4 }
    private func isMonth(_ token: Token?) -> Bool { token.map { Self.months[$0.raw] != nil } ?? false }
    /// Whether a day of the month stands `offset` further, and not the hour of a time.
    private func isDay(at offset: Int) -> Bool {
        guard let token = peek(offset), token.isNumber, token.length <= 2, let after = peek(offset + 1) else {
            return peek(offset).map { $0.isNumber && $0.length <= 2 } ?? false
        }
        return !after.isSign(":") && !(after.isWord && after.folded == "h")
    }

    /// Reads years, months and month days: `2026`, `Jul-Aug`, `Dec 24-Jan 2`, `2026 Sep 01-2027 Jun 30`, `Jan 1,May 1`.
    mutating func dateSelectors(into days: inout DaySelector) throws(AlmanacError) {
        if next?.folded == "easter", let easter = next { throw unknownInHours(easter) }
        guard isYear(next) || isMonth(next) else { return }
        var year: Int?
        if isYear(next) {
            let years = try yearList()
            if isMonth(next), years.count == 1, let only = years.first, only.count == 1 {
                year = only.lowerBound
            } else {
                days.years = years
            }
        }
        guard isMonth(next) else { return }
        days.dates.append(try dateSelector(year: year))
        while takeComma(when: { $0.isMonth($0.peek(1)) || $0.isDay(at: 1) || $0.isFullYear(at: 1) }) {
            if isYear(next) { year = try calendarYear() }
            if isMonth(next) {
                days.dates.append(try dateSelector(year: year))
            } else if let month = days.dates.last?.to.month {
                days.dates.append(try dateSelector(month: month, year: year))
            }
        }
    }

    private func isFullYear(at offset: Int) -> Bool { isYear(peek(offset)) && isMonth(peek(offset + 1)) }

    private mutating func calendarYear() throws(AlmanacError) -> Int {
        try number(CivilDate.validYears, AlmanacWords.dateYears(CivilDate.validYears))
    }

    private mutating func yearList() throws(AlmanacError) -> [ClosedRange<Int>] {
        var years: [ClosedRange<Int>] = []
        repeat {
            let start = index
            let first = try calendarYear()
            if let sign = next, sign.isSign("+") || sign.isSign("/") {
                throw error(AlmanacWords.unsupported(sign.raw), at: sign, suggestion: AlmanacWords.unsupportedAdvice)
            }
            var last = first
            if try takeDash() { last = try calendarYear() }
            guard first <= last else { throw error(AlmanacWords.datesOrder, since: start) }
            years.append(first...last)
        } while takeComma { $0.isYear($0.peek(1)) }
        return years
    }

    private mutating func dateSelector(year: Int?) throws(AlmanacError) -> DateSelector {
        guard let token = next, let month = Self.months[token.raw] else {
            throw error(AlmanacWords.monthExpected, at: next, suggestion: AlmanacWords.monthNames)
        }
        skip()
        return try dateSelector(month: month, year: year)
    }

    /// Reads what follows a month: `-Aug`, ` 24-Jan 2`, ` 1-15`, or nothing.
    private mutating func dateSelector(month: Month, year: Int?) throws(AlmanacError) -> DateSelector {
        let start = index
        let day = isDay(at: 0) ? try monthDay(month, year) : nil
        let from = DateSelector.Bound(year: year, month: month, day: day)
        guard try takeDash() else { return DateSelector(from: from, to: from) }
        var lastYear: Int?
        if isFullYear(at: 0) { lastYear = try calendarYear() }
        var lastMonth = month
        if let token = next, let named = Self.months[token.raw] {
            skip()
            lastMonth = named
        } else if day == nil {
            throw error(AlmanacWords.monthExpected, at: next, suggestion: AlmanacWords.monthNames)
        }
        let yearOfEnd = lastYear ?? year.map { lastMonth < month ? $0 + 1 : $0 }
        let lastDay = isDay(at: 0) ? try monthDay(lastMonth, yearOfEnd) : nil
        let to = DateSelector.Bound(year: yearOfEnd, month: lastMonth, day: lastDay)
        guard (day == nil) == (lastDay == nil) else {
            throw error(AlmanacWords.dayOnBothSides, since: start, suggestion: AlmanacWords.dateRangeExample)
        }
        guard (year == nil) == (yearOfEnd == nil) else {
            throw error(AlmanacWords.yearOnBothSides, since: start, suggestion: AlmanacWords.dateRangeExample)
        }
        let key = { (bound: DateSelector.Bound) in
            ((bound.year ?? 0) * 16 + bound.month.rawValue) * 32 + (bound.day ?? 0)
        }
        guard year == nil && lastMonth != month || key(from) <= key(to) else {
            throw error(AlmanacWords.datesOrder, since: start, suggestion: AlmanacWords.dateRangeExample)
        }
        return DateSelector(from: from, to: to)
    }

    private mutating func monthDay(_ month: Month, _ year: Int?) throws(AlmanacError) -> Int {
        let length = DayCount.length(ofMonth: month.rawValue, year: year ?? 2_000)
        return try number(1...length, AlmanacWords.daysOfMonth(month, length))
    }
}
