extension TokenReader {
    /// Reads the days of a rule; a selector without lists when none come next.
    mutating func daySelector() throws(AlmanacError) -> DaySelector {
        var days = DaySelector()
        let start = index
        try dateSelectors(into: &days)
        if next?.raw == "week" {
            skip()
            days.weeks = try weekSelectors()
        }
        if index > start { _ = take(sign: ":") }
        try weekdaySelectors(into: &days)
        return days
    }

    // MARK: Weeks

    private mutating func weekSelectors() throws(AlmanacError) -> [WeekSelector] {
        var weeks: [WeekSelector] = []
        repeat {
            let start = index
            let first = try number(1...53, AlmanacWords.weekNumbers)
            var last = first
            var interval = 1
            if try takeDash() {
                last = try number(1...53, AlmanacWords.weekNumbers)
                if take(sign: "/") { interval = try number(1...52, AlmanacWords.weekNumbers) }
            }
            guard first <= last else {
                throw error(AlmanacWords.weekOrder, since: start, suggestion: AlmanacWords.weekNumbers)
            }
            weeks.append(WeekSelector(first: first, last: last, interval: interval))
        } while takeComma { $0.peek(1)?.isNumber == true && $0.peek(2)?.isSign(":") != true }
        return weeks
    }

    /// Passes a number within `range`.
    mutating func number(_ range: ClosedRange<Int>, _ advice: String) throws(AlmanacError) -> Int {
        guard let token = next, let value = token.value, range.contains(value) else {
            let shown = String((next?.raw ?? "").prefix(20))
            throw error(
                next == nil ? AlmanacWords.numberMissing : AlmanacWords.unexpected(shown), at: next, suggestion: advice)
        }
        skip()
        return value
    }

    /// Passes a comma when what follows belongs to the same list.
    mutating func takeComma(when follows: (TokenReader) -> Bool) -> Bool {
        guard next?.isSign(",") == true, follows(self) else { return false }
        skip()
        return true
    }

    // MARK: Weekdays and holidays

    private static let weekdays = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.openStreetMap, $0) })

    private func isWeekdayOrHoliday(_ token: Token?) -> Bool {
        guard let token else { return false }
        return Self.weekdays[token.raw] != nil || HolidayKind(rawValue: token.raw) != nil
    }

    private mutating func weekdaySelectors(into days: inout DaySelector) throws(AlmanacError) {
        guard isWeekdayOrHoliday(next) else { return }
        repeat {
            if let kind = next.flatMap({ HolidayKind(rawValue: $0.raw) }) {
                skip()
                days.holidays.append(kind)
                try refuseOffset()
            } else {
                days.weekdays.append(try weekdaySelector())
            }
        } while takeComma { $0.isWeekdayOrHoliday($0.peek(1)) }
        guard isWeekdayOrHoliday(next), let following = next else { return }
        // `SH Mo-Fr`: a space after holidays only, then weekdays only.
        guard days.weekdays.isEmpty, HolidayKind(rawValue: following.raw) == nil else {
            throw error(
                AlmanacWords.commaBetweenDays, at: following, suggestion: AlmanacWords.write(",\(following.raw)"))
        }
        days.holidaysRestrict = true
        repeat {
            days.weekdays.append(try weekdaySelector())
        } while takeComma {
            $0.peek(1).map { Self.weekdays[$0.raw] != nil } ?? false
        }
    }

    private mutating func weekdaySelector() throws(AlmanacError) -> WeekdaySelector {
        let first = try osmWeekday()
        if take(sign: "[") {
            let nth = try nthList()
            try refuseOffset()
            return WeekdaySelector(first: first, last: first, nth: nth)
        }
        let last = try takeDash() ? try osmWeekday() : first
        return WeekdaySelector(first: first, last: last, nth: [])
    }

    private mutating func osmWeekday() throws(AlmanacError) -> Weekday {
        guard let token = next else {
            throw error(AlmanacWords.dayMissing, at: nil, suggestion: AlmanacWords.hoursExample)
        }
        guard let day = Self.weekdays[token.raw] else { throw unknownInHours(token) }
        skip()
        return day
    }

    private mutating func nthList() throws(AlmanacError) -> [Int] {
        var nth: [Int] = []
        repeat {
            let negative = take(sign: "-")
            let first = try number(1...5, AlmanacWords.nthNumbers)
            if !negative, take(sign: "-") {
                let last = try number(first...5, AlmanacWords.nthNumbers)
                nth += first...last
            } else {
                nth.append(negative ? -first : first)
            }
        } while take(sign: ",")
        guard take(sign: "]") else {
            throw error(AlmanacWords.bracketMissing, at: next, suggestion: AlmanacWords.nthNumbers)
        }
        return nth
    }

    /// `PH +1 day`, `Th[1] -2 days`: days counted from another are not covered.
    private func refuseOffset() throws(AlmanacError) {
        guard let sign = next, sign.isSign("+") || sign.isSign("-"), peek(1)?.isNumber == true else { return }
        let last = peek(2).map { $0.isWord ? $0 : sign } ?? sign
        throw error(AlmanacWords.unsupportedOffset, from: sign, to: last, suggestion: AlmanacWords.unsupportedAdvice)
    }
}
