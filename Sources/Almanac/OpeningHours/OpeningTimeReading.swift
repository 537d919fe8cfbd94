extension TokenReader {
    /// Reads `08:30-12:30,14:00-18:00`, `14:00+`, `22:00-02:00`; empty when no time comes next.
    mutating func openingTimes() throws(AlmanacError) -> [TimeRange] {
        var times: [TimeRange] = []
        guard next?.isNumber == true else { return times }
        repeat {
            times.append(try openingTimeRange())
            guard next?.isSign(",") == true, peek(1)?.isNumber == true, !(peek(1)?.length == 4) else { break }
            skip()
        } while true
        return times
    }

    private mutating func openingTimeRange() throws(AlmanacError) -> TimeRange {
        let start = index
        let from = try openingTime()
        guard from < 1_440 else {
            throw error(AlmanacWords.impossibleTime("24:00"), since: start, suggestion: AlmanacWords.write("00:00"))
        }
        if take(sign: "+") { return TimeRange(unchecked: TimeOfDay(unchecked: from), nil) }
        guard try takeDash() else {
            throw error(AlmanacWords.endExpected, since: start, suggestion: AlmanacWords.hoursExample)
        }
        let to = try openingTime()
        if let sign = next, sign.isSign("+") || sign.isSign("/") {
            throw error(AlmanacWords.unsupported(sign.raw), at: sign, suggestion: AlmanacWords.unsupportedAdvice)
        }
        // 22:00-26:00 is another way to write 22:00-02:00.
        let end = to > 1_440 ? to - 1_440 : to
        guard to <= 1_440 || end < from, let time = TimeOfDay(minutes: end),
            let range = TimeRange(start: TimeOfDay(unchecked: from), end: time)
        else {
            throw error(AlmanacWords.endTooFar, since: start, suggestion: AlmanacWords.write("00:00-24:00"))
        }
        return range
    }

    /// Reads `08:30`, in minutes; the hour goes up to 48.
    mutating func openingTime() throws(AlmanacError) -> Int {
        guard let hour = next, hour.isNumber else {
            throw error(AlmanacWords.timeExpected, at: next, suggestion: AlmanacWords.osmTimeExample)
        }
        guard let colon = peek(1), colon.isSign(":"), let minute = peek(2), minute.isNumber,
            !colon.spaceBefore, !minute.spaceBefore
        else { return try throwTimeForm(hour) }
        let text = String("\(hour.raw):\(minute.raw)".prefix(20))
        guard let hours = hour.value, let minutes = minute.value, hours <= 48, minutes <= 59,
            hours < 48 || minutes == 0, hour.length <= 2, minute.length <= 2
        else {
            throw error(AlmanacWords.impossibleTime(text), from: hour, to: minute, suggestion: AlmanacWords.timeLimits)
        }
        guard hour.length == 2, minute.length == 2 else {
            throw error(
                AlmanacWords.twoDigits(text), from: hour, to: minute,
                suggestion: AlmanacWords.write("\(Digits.two(hours)):\(Digits.two(minutes))"))
        }
        skip(3)
        return hours * 60 + minutes
    }

    /// Says how a time should have been written: `9h` is `09:00`.
    private func throwTimeForm(_ hour: Token) throws(AlmanacError) -> Int {
        var french = self
        let start = index
        guard let time = try? french.time(ending: true) else {
            throw error(
                AlmanacWords.twoDigits(String(hour.raw.prefix(20))), at: hour, suggestion: AlmanacWords.osmTimeExample)
        }
        let last = tokens[max(start, french.index - 1)]
        throw error(
            AlmanacWords.frenchTime(time), from: hour, to: last, suggestion: AlmanacWords.write(time.iso))
    }

    /// Passes a dash; spaces around it are a mistake.
    mutating func takeDash() throws(AlmanacError) -> Bool {
        guard let dash = next, dash.isSign("-") else { return false }
        guard dash.raw == "-", !dash.spaceBefore, peek(1)?.spaceBefore != true else {
            throw error(AlmanacWords.plainDash, at: dash, suggestion: AlmanacWords.osmTimeExample)
        }
        skip()
        return true
    }
}
