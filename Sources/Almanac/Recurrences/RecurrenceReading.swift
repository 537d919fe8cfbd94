import Diagnostics

extension Recurrence {
    /// Reads a recurrence as people write it: `mercredi 9h30-11h30`, `mardi et jeudi 9h-12h`,
    /// `du lundi au vendredi 9h-17h`, `1er et 3e samedi du mois 10h-12h`, `dernier vendredi du mois`,
    /// `jour 10h-18h`, `15 du mois 9h-12h`, `mercredi sur deux 14h-16h`; several ranges are joined by `et` or a comma.
    ///
    /// Capitals, accents, plurals and spaces do not count.
    public init(_ text: String) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyRecurrence)
        reader.skipIntroduction()
        let pattern = try reader.pattern()
        _ = reader.take(sign: ":") || reader.take(sign: ",")
        let hours = try reader.hours()
        try reader.finishRecurrence(afterHours: !hours.isEmpty)
        guard let recurrence = Recurrence(pattern, hours: hours) else {
            throw reader.error(AlmanacWords.dayMissing, since: 0, suggestion: AlmanacWords.recurrenceExample)
        }
        self = recurrence
    }
}

extension TokenReader {
    private static let weekdays: [String: Weekday] = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.flatMap { [($0.french, $0), ($0.french + "s", $0)] })
    private static let intervals = ["deux": 2, "2": 2, "trois": 3, "3": 3, "quatre": 4, "4": 4]
    private static let vocabulary =
        Weekday.allCases.map(\.french) + OrdinalWords.all
        + ["jour", "week-end", "du", "au", "et", "mois", "sur", "deux"]

    fileprivate mutating func skipIntroduction() {
        _ =
            take(phrase: ["tous", "les"]) || take(phrase: ["toutes", "les"]) || take(word: "chaque", "le", "les", "un")
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
        let hoursFollow = timeBegins(at: offset) || ["de", "a"].contains(peek(offset)?.folded ?? "")
        guard offset > 0, !hoursFollow else { return false }
        skip(offset)
        return true
    }

    // MARK: Hours

    fileprivate mutating func hours() throws(AlmanacError) -> [TimeRange] {
        guard next != nil else { return [] }
        guard hoursBegin else { return [] }
        var hours: [TimeRange] = []
        repeat { hours.append(try timeRange()) } while take(sign: ",") || take(word: "et") || take(sign: "/")
        return hours
    }

    private var hoursBegin: Bool {
        guard let next else { return false }
        return next.isNumber || ["de", "des", "a", "midi", "minuit"].contains(next.folded)
    }

    fileprivate func finishRecurrence(afterHours: Bool) throws(AlmanacError) {
        guard let next else { return }
        if !afterHours, next.isWord, nearWord(next) != nil { throw unknownDay(next) }
        let shown = String(next.raw.prefix(40))
        throw error(AlmanacWords.unexpected(shown), at: next, suggestion: AlmanacWords.rangeExample)
    }
}
