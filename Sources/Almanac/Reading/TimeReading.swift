extension TokenReader {
    private static let hourWords = ["h", "heure", "heures", "hr", "hrs"]

    /// Whether a time of day begins here: `9h`, `9:30`, `midi`.
    var timeBegins: Bool { timeBegins(at: 0) }

    /// Whether a time of day begins `offset` tokens further: also `9-11h`.
    func timeBegins(at offset: Int) -> Bool {
        guard let token = peek(offset) else { return false }
        if token.isNumber, let after = peek(offset + 1) {
            return after.isSign("-") || Self.isHourSign(after)
        }
        return token.isWord && ["midi", "minuit"].contains(token.folded)
    }

    /// Reads `9h`, `9h30`, `9 h 30`, `14:00`, `9 heures`, `midi`, `minuit`.
    ///
    /// - Parameter ending: whether `minuit` means the end of the day.
    mutating func time(ending: Bool) throws(AlmanacError) -> TimeOfDay {
        let start = index
        if take(word: "midi") { return TimeOfDay(unchecked: 720) }
        if take(word: "minuit") { return ending ? .endOfDay : .startOfDay }
        guard let first = next, first.isNumber else {
            throw error(AlmanacWords.timeExpected, at: next, suggestion: AlmanacWords.timeExample)
        }
        skip()
        if let sign = next, sign.isSign(":") || sign.isSign(".") {
            guard let minutes = peek(1), minutes.isNumber else {
                throw error(
                    AlmanacWords.missingHourSign(first.raw), at: first, suggestion: AlmanacWords.write("\(first.raw)h"))
            }
            skip(2)
            return try time(hour: first, minutes: minutes, since: start)
        }
        guard let sign = next, sign.isWord, Self.hourWords.contains(sign.folded) else {
            let suggestion = (first.value ?? 99) <= 24 ? AlmanacWords.write("\(first.raw)h") : AlmanacWords.timeExample
            throw error(AlmanacWords.missingHourSign(first.raw), at: first, suggestion: suggestion)
        }
        skip()
        guard let minutes = next, minutes.isNumber, peek(1).map({ !Self.isHourSign($0) }) ?? true else {
            return try time(hour: first, minutes: nil, since: start)
        }
        skip()
        _ = take(word: "min", "mn", "minutes")
        return try time(hour: first, minutes: minutes, since: start)
    }

    private static func isHourSign(_ token: Token) -> Bool {
        token.isSign(":") || token.isWord && hourWords.contains(token.folded)
    }

    private func time(hour: Token, minutes: Token?, since start: Int) throws(AlmanacError) -> TimeOfDay {
        if let minutes, minutes.length == 1 {
            throw error(
                AlmanacWords.oneDigitMinutes("\(hour.raw)h\(minutes.raw)"), since: start,
                suggestion: AlmanacWords.didYouMean("\(hour.raw)h0\(minutes.raw)"))
        }
        guard let hourValue = hour.value, hour.length <= 2, let minuteValue = minutes.map(\.value) ?? 0,
            let time = TimeOfDay(hour: hourValue, minute: minuteValue)
        else {
            let text = String("\(hour.raw)h\(minutes?.raw ?? "")".prefix(20))
            throw error(AlmanacWords.impossibleTime(text), since: start, suggestion: AlmanacWords.timeLimits)
        }
        return time
    }

    /// Reads `9h30-11h30`, `de 9h30 à 11h30`, `20h30`, `à 20h30`, `à partir de 14h`.
    mutating func timeRange() throws(AlmanacError) -> TimeRange {
        _ = take(phrase: ["a", "partir", "de"]) || take(word: "de", "des", "a")
        let start = index
        let shortened = shortenedRange
        let from: TimeOfDay
        if shortened, let hour = next, let value = hour.value, let time = TimeOfDay(hour: value) {
            skip()
            from = time
        } else {
            from = try time(ending: false)
        }
        guard takeUntil() else {
            guard from < .endOfDay else {
                throw error(AlmanacWords.impossibleTime("24h"), since: start, suggestion: AlmanacWords.write("minuit"))
            }
            return TimeRange(unchecked: from, nil)
        }
        guard next != nil else {
            throw error(AlmanacWords.endExpected, at: nil, suggestion: AlmanacWords.rangeExample)
        }
        // `0h` is `minuit`: the end of this day, not the beginning of the next.
        let to = try time(ending: true)
        let crosses = to <= from
        guard !crosses || (to.hour < 6 || to.minutes == 360) && to != from,
            let range = TimeRange(start: from, end: to == .startOfDay ? .endOfDay : to)
        else {
            throw error(AlmanacWords.endBeforeStart(from, to), since: start, suggestion: AlmanacWords.nextDayLimit)
        }
        return range
    }

    /// `9-11h`: the hour sign stands only after the second number.
    private var shortenedRange: Bool {
        guard let first = next, first.isNumber, first.length <= 2, let dash = peek(1), dash.isSign("-"),
            let second = peek(2), second.isNumber, let sign = peek(3)
        else { return false }
        return sign.isWord && Self.hourWords.contains(sign.folded)
    }

    private mutating func takeUntil() -> Bool {
        if take(sign: "-") { return true }
        if take(phrase: ["jusqu", "'", "a"]) { return true }
        return take(word: "a")
    }

    /// - Throws: when something is left to read.
    func finish() throws(AlmanacError) {
        guard let next else { return }
        throw error(AlmanacWords.unexpected(String(next.raw.prefix(40))), at: next)
    }
}
