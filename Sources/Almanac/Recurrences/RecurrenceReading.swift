import Diagnostics

extension Recurrence {
    /// Reads a recurrence as people write it: `mercredi 9h30-11h30`, `mardi et jeudi 9h-12h`,
    /// `du lundi au vendredi 9h-17h`, `1er et 3e samedi du mois 10h-12h`, `dernier vendredi du mois`,
    /// `jour 10h-18h`, `15 du mois 9h-12h`, `mercredi sur deux 14h-16h`; several ranges are joined by `et` or a comma.
    ///
    /// Capitals, accents, plurals and spaces do not count.
    public init(_ text: String) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyRecurrence)
        self = try reader.recurrence()
        try reader.finishRecurrence(afterHours: !hours.isEmpty)
    }

    /// Reads one recurrence, or several with hours of their own: `mercredi 14h-16h et samedi 10h-12h`.
    public static func list(_ text: String) throws(AlmanacError) -> [Recurrence] {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyRecurrence)
        let all = try reader.recurrences()
        try reader.finishRecurrence(afterHours: !(all.last?.hours.isEmpty ?? true))
        return all
    }
}

extension TimeRange {
    /// Reads one range, or several with « et » or a comma between them: `10h-11h et 15h-16h`.
    public static func list(_ text: String) throws(AlmanacError) -> [TimeRange] {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyTime)
        var ranges: [TimeRange] = []
        repeat { ranges.append(try reader.timeRange()) } while reader.takeHoursJoint()
        try reader.finish()
        return ranges
    }
}

extension TokenReader {
    private static let weekdays: [String: Weekday] = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.flatMap { [($0.french, $0), ($0.french + "s", $0)] })
    private static let intervals = ["deux": 2, "2": 2, "trois": 3, "3": 3, "quatre": 4, "4": 4]
    private static let vocabulary =
        Weekday.allCases.map(\.french) + OrdinalWords.all
        + ["jour", "week-end", "du", "au", "et", "mois", "sur", "deux"]

    /// Reads recurrences up to what is none: each after the first has hours of its own.
    mutating func recurrences() throws(AlmanacError) -> [Recurrence] {
        var all = [try recurrence()]
        while !(all.last?.hours.isEmpty ?? true), let length = jointLength, dayBegins(at: length) {
            skip(length)
            all.append(try recurrence())
        }
        return all
    }

    /// Reads one recurrence, up to what is none of it.
    fileprivate mutating func recurrence() throws(AlmanacError) -> Recurrence {
        let start = index
        skipIntroduction()
        let pattern = try pattern()
        _ = take(sign: ":") || next?.isSign(",") == true && timeBegins(at: 1) && take(sign: ",")
        let hours = try hours()
        guard let recurrence = Recurrence(pattern, hours: hours) else {
            throw error(AlmanacWords.dayMissing, since: start, suggestion: AlmanacWords.recurrenceExample)
        }
        return recurrence
    }

    /// How many tokens join what stands there to what comes before: `et`, `,`, `;`, `puis`.
    var jointLength: Int? {
        let sign = peek(0).map { $0.isSign(",") || $0.isSign(";") || $0.isSign("+") || $0.isSign("/") } ?? false
        let word = peek(sign ? 1 : 0).map { ["et", "puis"].contains($0.folded) || $0.isSign("&") } ?? false
        return sign || word ? (sign ? 1 : 0) + (word ? 1 : 0) : nil
    }

    /// Whether a day that comes back is named there.
    private func dayBegins(at offset: Int) -> Bool {
        var offset = offset
        while let word = peek(offset)?.folded, ["le", "les", "chaque", "tous", "un", "du"].contains(word) {
            offset += 1
        }
        guard let word = peek(offset) else { return false }
        return Self.weekdays[word.folded] != nil || !timeBegins(at: offset) && isOrdinal(at: offset)
    }

    private mutating func skipIntroduction() {
        _ =
            take(phrase: ["tous", "les"]) || take(phrase: ["toutes", "les"]) || take(word: "chaque", "le", "les", "un")
            || peek(0)?.folded == "1" && peek(1).map { Self.weekdays[$0.folded] != nil } == true
                && peek(2)?.folded == "sur" && take(phrase: ["1"])
        takeArticle()
    }

    /// The days, up to the hours.
    fileprivate mutating func pattern() throws(AlmanacError) -> Recurrence.Pattern {
        if take(word: "jour", "jours", "quotidien", "quotidiennement") { return .daily }
        if take(phrase: ["une", "semaine", "sur"]) {
            let weeks = try interval()
            _ = take(sign: ",")
            _ = take(word: "le", "les")
            return .weekly(try weekdayList(), interval: weeks)
        }
        if ordinalBegins { return try monthly() }
        let weekdays = try weekdayList()
        if take(word: "sur") { return .weekly(weekdays, interval: try interval()) }
        if take(phrase: ["une", "semaine", "sur"]) { return .weekly(weekdays, interval: try interval()) }
        return .weekly(weekdays, interval: 1)
    }

    private mutating func interval() throws(AlmanacError) -> Int {
        guard let next, let weeks = Self.intervals[next.folded] else {
            throw error(AlmanacWords.intervalExpected, at: next, suggestion: AlmanacWords.write("mercredi sur deux"))
        }
        skip()
        return weeks
    }

    // MARK: Weekdays

    private mutating func weekdayList() throws(AlmanacError) -> [Weekday] {
        var days: [Weekday] = []
        repeat {
            _ = take(word: "le", "les")
            days += try weekdayOrRange()
        } while takeListSeparator()
        return days
    }

    private mutating func weekdayOrRange() throws(AlmanacError) -> [Weekday] {
        let hyphened = take(phrase: ["week", "-", "end"]) || take(phrase: ["week", "-", "ends"])
        if hyphened || take(word: "weekend", "weekends") {
            return [.saturday, .sunday]
        }
        if take(phrase: ["en", "semaine"]) { return Weekday.monday.through(.friday) }
        let range = take(word: "du")
        let first = try weekday()
        if range {
            guard take(word: "au") else {
                throw error(
                    AlmanacWords.unexpected(next?.raw ?? "du"), at: next,
                    suggestion: AlmanacWords.didYouMean("du \(first.french) au vendredi"))
            }
            return first.through(try weekday())
        }
        if take(word: "au") { return first.through(try weekday()) }
        if next?.isSign("-") == true, peek(1).map({ Self.weekdays[$0.folded] != nil }) == true {
            skip()
            return first.through(try weekday())
        }
        return [first]
    }

    /// Reads one weekday.
    mutating func weekday() throws(AlmanacError) -> Weekday {
        guard let next else {
            throw error(AlmanacWords.dayMissing, at: nil, suggestion: AlmanacWords.recurrenceExample)
        }
        guard let day = Self.weekdays[next.folded] else { throw unknownDay(next) }
        skip()
        return day
    }

    /// What to say of a word that stands where a day should.
    func unknownDay(_ token: Token) -> AlmanacError {
        let shown = String(token.raw.prefix(40))
        if token.folded.hasPrefix("semaine") {
            return error(AlmanacWords.dayExpected(shown), at: token, suggestion: AlmanacWords.oddWeeks)
        }
        return error(
            AlmanacWords.dayExpected(shown), at: token,
            suggestion: nearWord(token).map(AlmanacWords.didYouMean) ?? AlmanacWords.recurrenceExample)
    }

    /// The word of a recurrence that was most likely meant; nil for a word that is one.
    private func nearWord(_ token: Token) -> String? {
        guard token.isWord, !Self.vocabulary.contains(where: { $0.folded == token.folded }) else { return nil }
        return NearMiss.best(for: String(token.raw.prefix(40)), among: Self.vocabulary)
    }

    /// Passes `,`, `et`, `&`, `, et` when a day follows rather than an hour.
    mutating func takeListSeparator() -> Bool {
        var offset = 0
        if peek(0)?.isSign(",") == true { offset = 1 }
        if let joint = peek(offset), joint.folded == "et" || joint.isSign("&") || joint.isSign("/") { offset += 1 }
        let limitFollows = limitBegins(at: offset) && !dayBegins(at: offset)
        guard offset > 0, !timeBegins(at: offset), !limitFollows else { return false }
        skip(offset)
        return true
    }

    // MARK: Hours

    /// Reads hours, as far as they go; none when none come next.
    mutating func hours() throws(AlmanacError) -> [TimeRange] {
        guard next != nil else { return [] }
        guard hoursBegin else { return [] }
        var hours: [TimeRange] = []
        repeat { hours.append(try timeRange()) } while takeHoursJoint()
        return hours
    }

    /// Passes what joins hours to hours, unless something else than hours follows.
    mutating func takeHoursJoint() -> Bool {
        guard let length = jointLength else { return false }
        let isOther = dayBegins(at: length) || limitBegins(at: length) && !hoursBegin(at: length)
        guard timeBegins(at: length) || !isOther else { return false }
        skip(length)
        return true
    }

    /// Whether a limit of a rhythm begins there: `sauf`, `hors`, `du`, `jusqu’`…
    func limitBegins(at offset: Int) -> Bool {
        guard let word = peek(offset)?.folded else { return false }
        return Self.limits.contains(word)
    }

    private static let limits: Set = [
        "sauf", "hors", "excepte", "sans", "en", "pendant", "du", "de", "a", "jusqu", "jusque", "des", "durant",
    ]

    /// Whether hours come next, rather than a limit of the rhythm.
    var hoursBegin: Bool { hoursBegin(at: 0) }

    private func hoursBegin(at offset: Int) -> Bool {
        guard let first = peek(offset) else { return false }
        if first.isNumber || ["midi", "minuit"].contains(first.folded) { return true }
        guard ["de", "des", "a"].contains(first.folded), let second = peek(offset + 1) else { return false }
        // « de septembre à juin », « à partir du 9 septembre », « dès le 9 septembre » say on which days.
        if second.folded == "partir" { return peek(offset + 2)?.folded == "de" && timeBegins(at: offset + 3) }
        return second.isNumber || timeBegins(at: offset + 1)
    }

    func finishRecurrence(afterHours: Bool) throws(AlmanacError) {
        guard let next else { return }
        if !afterHours, next.isWord, nearWord(next) != nil { throw unknownDay(next) }
        let shown = String(next.raw.prefix(40))
        throw error(AlmanacWords.unexpected(shown), at: next, suggestion: AlmanacWords.rangeExample)
    }
}
