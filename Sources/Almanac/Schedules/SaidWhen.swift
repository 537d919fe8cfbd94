import Diagnostics

/// What one phrase says of when: « samedi 5 décembre 2026 à 14h30 », « les 3, 10 et 17 décembre 2026 »,
/// « du 20 au 24 décembre 2026 », « tous les mercredis 14h-16h hors vacances scolaires, de septembre à juin ».
public struct SaidWhen: Hashable, Sendable {
    /// On which days.
    public enum Days: Hashable, Sendable {
        /// These, in order.
        case dates([CivilDate])
        /// All from one to another.
        case period(ClosedRange<CivilDate>)
        /// Those that come back by a rule, or by several.
        case rhythm([Recurrence])
    }

    /// On which days.
    public let days: Days
    /// The hours of dates and of periods; those of a rhythm are its own.
    public let hours: [TimeRange]
    /// What else is said of a rhythm.
    public let limits: Limits
    /// Why other days may be meant, in a French sentence; nil when it is clear.
    public let doubt: String?

    /// Days from the first to the last of a period; a longer one is taken for a mistake.
    static let longestPeriod = 366

    /// Whether it says what comes back.
    public var isRhythm: Bool { if case .rhythm = days { true } else { false } }

    /// From when until when a rhythm goes, and on which of its days it rests.
    public struct Limits: Hashable, Sendable {
        /// The first possible day; nil when nobody says.
        public var first: CivilDate?
        /// The last possible day, included; nil when nobody says.
        public var last: CivilDate?
        /// Whether it rests during school holidays.
        public var restsInSchoolHolidays = false
        /// Whether it rests on public holidays.
        public var restsOnPublicHolidays = false
        /// Days on which it rests.
        public var except: [CivilDate] = []
        /// Whole months on which it rests, 1 to 12.
        public var exceptMonths: [Int] = []
        /// Whether a year had to be guessed.
        var isGuessed = false

        /// Nothing is limited.
        public init() {}
    }

    /// - Parameters:
    ///   - text: what was written.
    ///   - day: a day not long before: a date without its year follows it.
    /// - Throws: at the first word that says nothing of when.
    public init(_ text: String, near day: CivilDate?) throws(AlmanacError) {
        var reader = try TokenReader(text, empty: AlmanacWords.emptyDate)
        if let said = reader.saidDates(near: day) {
            self = said
            return
        }
        var rhythms = try reader.recurrences()
        var limits = Limits()
        while reader.next != nil {
            // « de septembre à juin, de 14h à 16h »
            if let last = rhythms.last, last.hours.isEmpty, reader.takeBeforeHours(),
                let whole = Recurrence(last.pattern, hours: try reader.hours())
            {
                rhythms[rhythms.count - 1] = whole
            } else {
                try reader.limit(&limits, near: day)
            }
        }
        days = .rhythm(rhythms)
        self.limits = limits
        hours = []
        doubt = limits.isGuessed ? AlmanacWords.yearMissing : nil
    }

    /// What nothing limits.
    ///
    /// - Parameters:
    ///   - days: on which days.
    ///   - hours: the hours of dates and of periods.
    ///   - doubt: why other days may be meant.
    public init(_ days: Days, hours: [TimeRange] = [], doubt: String? = nil) {
        self.days = days
        self.hours = hours
        self.doubt = doubt
        limits = Limits()
    }
}

extension TokenReader {
    /// Reads dates, or from a date to another, and their hours, to the end; nil, and nothing passed, when something else
    /// stands there.
    fileprivate func saidDates(near day: CivilDate?) -> SaidWhen? {
        var reader = self
        _ = reader.take(phrase: ["tous", "les", "jours"]) || reader.take(phrase: ["chaque", "jour"])
        let isPeriod = reader.take(word: "du")
        guard isPeriod || reader.index == 0, var said = reader.saidDateList(isPeriod: isPeriod),
            said.count <= 60, said.fill()
        else { return nil }
        _ = reader.take(sign: ",") || reader.take(sign: ":") || reader.take(sign: "-")
        var hours: [TimeRange] = []
        if reader.next != nil {
            repeat {
                guard let range = try? reader.timeRange() else { return nil }
                hours.append(range)
            } while reader.takeHoursJoint()
        }
        guard reader.next == nil, let (dates, doubt) = said.dates(near: day) else { return nil }
        guard isPeriod else { return SaidWhen(.dates(dates), hours: hours, doubt: doubt) }
        guard dates[0] <= dates[1], dates[0].distance(to: dates[1]) <= SaidWhen.longestPeriod else { return nil }
        return SaidWhen(.period(dates[0]...dates[1]), hours: hours, doubt: doubt)
    }

    /// Reads `jeudi 3, 10 et 17 décembre 2026`; two dates with `au` between them for a period.
    private mutating func saidDateList(isPeriod: Bool) -> [SaidDay]? {
        var said: [SaidDay] = []
        repeat {
            _ = take(word: "le", "les")
            let weekday = saidWeekday()
            _ = take(word: "le", "les")
            guard dayBegins, let parts = saidParts() else { return nil }
            said.append(SaidDay(weekday: weekday ?? (isPeriod ? nil : said.last?.weekday), parts: parts))
        } while isPeriod ? said.count < 2 && take(word: "au") : takeDateJoint()
        return isPeriod && said.count != 2 ? nil : said
    }

    /// Passes what joins a date to another, when another one follows.
    private mutating func takeDateJoint() -> Bool {
        guard let length = jointLength else { return false }
        var reader = self
        reader.skip(length)
        _ = reader.take(word: "le", "les")
        _ = reader.saidWeekday()
        guard reader.dayBegins else { return false }
        skip(length)
        return true
    }

    /// Whether a number stands there that is no hour: hyphens are between three numbers.
    private var dayBegins: Bool {
        guard next?.isNumber == true else { return false }
        return !timeBegins || peek(1)?.isSign("-") == true && peek(3)?.isSign("-") == true
    }

    /// Whether hours come next; what stands before them is passed.
    fileprivate mutating func takeBeforeHours() -> Bool {
        var reader = self
        _ = reader.take(sign: ",") || reader.take(sign: ":")
        guard reader.hoursBegin else { return false }
        self = reader
        return true
    }

    // MARK: Limits of a rhythm

    /// Reads one limit: `hors vacances scolaires`, `sauf le 24 décembre 2026`, `de septembre à juin`, `jusqu’au 30 juin 2027`.
    fileprivate mutating func limit(_ limits: inout SaidWhen.Limits, near day: CivilDate?) throws(AlmanacError) {
        let start = index
        while take(sign: ",") || take(sign: "(") || take(sign: ")") || take(sign: "-") || take(sign: ".")
            || take(word: "et")
        {}
        guard next != nil else { return }
        if take(word: "hors", "sauf", "excepte", "sans") { return try rests(&limits, near: day) }
        if take(word: "pendant", "en", "durant", "hors") {
            _ = take(word: "les", "la", "l")
            if take(word: "periode", "periodes", "temps", "annee"), take(word: "scolaire", "scolaires") {
                limits.restsInSchoolHolidays = true
                return
            }
        }
        if take(phrase: ["jusqu", "'", "au"]) || take(phrase: ["jusqu", "'", "a"]) || take(word: "jusqu") {
            _ = take(word: "la")
            _ = take(word: "fin")
            limits.last = try bound(&limits, isEnd: true, near: day)
            return
        }
        if take(phrase: ["a", "partir", "du"]) || take(phrase: ["a", "partir", "de"]) || take(phrase: ["des", "le"]) {
            limits.first = try bound(&limits, isEnd: false, near: day)
            return
        }
        guard take(word: "du", "de") else { throw notUnderstood(since: start) }
        let first = try bound(&limits, isEnd: false, near: day)
        guard take(word: "au", "a") else { throw notUnderstood(since: start) }
        limits.first = first
        limits.last = try bound(&limits, isEnd: true, near: first)
    }

    private func notUnderstood(since start: Int) -> AlmanacError {
        let token = next ?? tokens.last
        return error(
            AlmanacWords.unexpected(String((token?.raw ?? "").prefix(40))), at: token,
            suggestion: AlmanacWords.limitExample)
    }

    /// The first or the last day of a period: a date, or the beginning or the end of a month.
    private mutating func bound(
        _ limits: inout SaidWhen.Limits, isEnd: Bool, near day: CivilDate?
    ) throws(AlmanacError) -> CivilDate {
        let start = index
        if let month = next.flatMap({ Self.saidMonth($0.folded) }) {
            skip()
            var said = SaidDay(weekday: nil, parts: SaidParts(year: nil, month: month, day: 1))
            if let year = next, year.length == 4, let value = year.value {
                skip()
                said.parts.year = value
            }
            limits.isGuessed = limits.isGuessed || said.parts.year == nil
            if let first = [said].dates(near: day)?.dates.first {
                return isEnd ? first.civilMonth.last : first
            }
        } else if let weekday = Optional(saidWeekday()), let parts = saidParts(), parts.month != nil {
            limits.isGuessed = limits.isGuessed || parts.year == nil
            if let date = [SaidDay(weekday: weekday, parts: parts)].dates(near: day)?.dates.first { return date }
        }
        throw notUnderstood(since: start)
    }

    /// What follows `sauf`: holidays, months, dates.
    private mutating func rests(_ limits: inout SaidWhen.Limits, near day: CivilDate?) throws(AlmanacError) {
        let start = index
        repeat {
            _ = take(word: "pendant", "durant", "en")
            _ = take(word: "les", "le", "la", "de", "des")
            if take(word: "vacances", "vacance", "conges") {
                _ = take(word: "scolaires", "scolaire")
                limits.restsInSchoolHolidays = true
            } else if take(word: "jours", "jour"), take(word: "feries", "ferie") {
                limits.restsOnPublicHolidays = true
            } else if take(word: "feries", "ferie") {
                limits.restsOnPublicHolidays = true
            } else if let month = next.flatMap({ Self.saidMonth($0.folded) }) {
                skip()
                limits.exceptMonths.append(month)
            } else if var said = saidDateList(isPeriod: false), said.fill(), let (dates, _) = said.dates(near: day) {
                limits.isGuessed = limits.isGuessed || said.contains { $0.parts.year == nil }
                limits.except += dates
            } else {
                throw notUnderstood(since: start)
            }
        } while takeRestJoint()
    }

    /// Whether holidays or a month are named there, behind `en`, `pendant les`…
    private func restBegins(at offset: Int) -> Bool {
        var offset = offset
        while let word = peek(offset)?.folded, ["en", "pendant", "durant", "les", "le", "des"].contains(word) {
            offset += 1
        }
        guard let word = peek(offset) else { return false }
        return Self.saidMonth(word.folded) != nil || ["vacances", "feries", "jours"].contains(word.folded)
    }

    /// Passes what joins a rest to another, unless a limit of another kind follows; two months may stand side by side.
    private mutating func takeRestJoint() -> Bool {
        if let word = next, Self.saidMonth(word.folded) != nil { return true }
        guard let sign = next, sign.isSign(",") || sign.folded == "et" || sign.isSign("/") || sign.isSign("&") else {
            return false
        }
        guard let following = peek(1), following.isNumber || !limitBegins(at: 1) || restBegins(at: 1) else {
            return false
        }
        skip()
        return true
    }
}

/// A day that was said, with its weekday.
private struct SaidDay {
    let weekday: Weekday?
    var parts: SaidParts
}

extension [SaidDay] {
    /// Gives each day the month and the year of those after it. False when one has no month, or two years go back.
    fileprivate mutating func fill() -> Bool {
        for index in indices.reversed().dropFirst() where self[index].parts.month == nil {
            self[index].parts.month = self[index + 1].parts.month
            if self[index].parts.year == nil { self[index].parts.year = self[index + 1].parts.year }
        }
        for index in indices.reversed().dropFirst() where self[index].parts.year == nil {
            guard let year = self[index + 1].parts.year, let month = self[index].parts.month,
                let next = self[index + 1].parts.month
            else { continue }
            self[index].parts.year = month > next ? year - 1 : year
        }
        return allSatisfy { $0.parts.month != nil }
    }

    /// The dates, and why they may be others; nil when one does not exist, or has no year while no day is known.
    fileprivate func dates(near day: CivilDate?) -> (dates: [CivilDate], doubt: String?)? {
        var dates: [CivilDate] = []
        var doubt: String?
        for said in self {
            if let year = said.parts.year {
                guard let date = said.parts.date(in: year) else { return nil }
                if let weekday = said.weekday, weekday != date.weekday {
                    doubt = doubt ?? AlmanacWords.otherWeekday(date, weekday)
                }
                dates.append(date)
            } else {
                guard let near = dates.last ?? day, let date = SaidDate.next(said.parts, said.weekday, from: near)
                else {
                    return nil
                }
                doubt = AlmanacWords.yearMissing
                dates.append(date)
            }
        }
        return (dates, doubt)
    }
}
