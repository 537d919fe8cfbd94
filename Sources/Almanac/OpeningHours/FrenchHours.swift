import Diagnostics

/// Rewrites opening hours written in French, or nearly right, into the language of OpenStreetMap.
///
/// `Lu-Ve 9h-12h et 14h-17h, fermé les jours fériés` becomes `Mo-Fr 09:00-12:00,14:00-17:00; PH off`.
/// It only proposes: the result is read again before it is shown to anybody.
struct FrenchHours {
    private var reader: TokenReader
    private var finished: [String] = []
    private var days = ""
    private var lastKind: FrenchHoursWords.Kind?
    private var times = ""
    private var timeOpen = false
    private var state = ""
    /// Whether the state was said before the days: `fermé le lundi`.
    private var stateLeads = false
    private var comment = ""
    private var joint = ""
    private var separator = ""
    private var openEnd = false
    private var exception = false

    /// The rewritten text, or nil when a word has no counterpart.
    static func translate(_ tokens: [Token]) -> String? {
        var translation = FrenchHours(reader: TokenReader(tokens: tokens))
        while translation.reader.next != nil {
            guard translation.step() else { return nil }
        }
        translation.finishRule()
        let result = translation.finished.joined()
        return result.isEmpty ? nil : result
    }

    private init(reader: TokenReader) { self.reader = reader }

    /// Rewrites what comes next; false when it cannot be told what is meant.
    private mutating func step() -> Bool {
        guard let token = reader.next else { return true }
        switch token.kind {
        case .quoted(let closed):
            comment = token.raw
            reader.skip()
            return closed
        case .number: return number(token)
        case .sign: return sign(token)
        case .word: return word(token)
        }
    }

    private mutating func sign(_ token: Token) -> Bool {
        reader.skip()
        switch token.folded {
        case "-": joint = "-"
        case ",", "/", "&": joint = ","
        case ";": finishRule()
        case ".", ":", "'": break
        case "+" where timeOpen:
            times += "+"
            timeOpen = false
        case "|" where reader.take(sign: "|"):
            finishRule()
            separator = " || "
        default: return false
        }
        return true
    }

    private mutating func word(_ token: Token) -> Bool {
        let folded = token.folded
        if reader.take(phrase: ["a", "partir", "de"]) || reader.take(phrase: ["des"]) && reader.timeBegins {
            openEnd = true
            return true
        }
        if reader.take(phrase: ["sur", "rendez", "-", "vous"]) || reader.take(phrase: ["sur", "rdv"]) {
            comment = "sur rendez-vous"
            return true
        }
        if reader.take(phrase: ["week", "-", "end"]) || reader.take(word: "weekend") { return add("Sa,Su", .weekday) }
        if reader.take(phrase: ["en", "semaine"]) { return add("Mo-Fr", .weekday) }
        if reader.timeBegins { return time() }
        if let ordinal = ordinalWord(token) { return nth(ordinal) }
        reader.skip()
        switch folded {
        case "a", "au", "aux", "jusqu":
            if joint.isEmpty { joint = "-" }
            return true
        case "et", "puis":
            joint = ","
            return true
        case "sauf":
            finishRule()
            exception = true
            return true
        default: break
        }
        guard let known = FrenchHoursWords.all[folded] else { return FrenchHoursWords.idle.contains(folded) }
        // « Mar » may be mardi or March: as OpenStreetMap writes it, it is the month.
        let isMonthAsWritten = Month.allCases.contains { $0.openStreetMap == token.raw }
        if isMonthAsWritten { return month(token.raw) }
        guard let kind = known.kind else {
            if !times.isEmpty || !state.isEmpty { finishRule() }
            stateLeads = days.isEmpty
            state = known.text == "open" ? "" : known.text
            return true
        }
        if folded == "mar" { return add("Tu", .weekday) }
        return kind == .month ? month(known.text) : add(known.text, kind)
    }

    // MARK: Days

    private mutating func add(_ text: String, _ kind: FrenchHoursWords.Kind) -> Bool {
        if !times.isEmpty || !state.isEmpty && !stateLeads { finishRule() }
        if days.isEmpty {
            days = text
        } else if !joint.isEmpty {
            days += joint + text
        } else {
            days += (kind == lastKind ? "," : " ") + text
        }
        joint = ""
        lastKind = kind
        return true
    }

    /// `Dec 24`, the way round of OpenStreetMap.
    private mutating func month(_ name: String) -> Bool {
        if let day = reader.next, day.isNumber, day.length <= 2, !reader.timeBegins {
            reader.skip()
            return add("\(name) \(day.raw)", .month)
        }
        return add(name, .month)
    }

    private func ordinalWord(_ token: Token) -> Int? { OrdinalWords.value(of: token.folded) }

    private mutating func nth(_ ordinal: Int) -> Bool {
        reader.skip()
        guard let day = reader.next, let known = FrenchHoursWords.all[day.folded], known.kind == .weekday else {
            return false
        }
        reader.skip()
        return add("\(known.text)[\(ordinal)]", .weekday)
    }

    // MARK: Numbers

    private mutating func number(_ token: Token) -> Bool {
        if takeRoundTheClock() { return add("24/7", .weekday) }
        if let suffix = reader.peek(1), !suffix.spaceBefore, suffix.isWord, suffix.folded != "h",
            OrdinalWords.suffixes.contains(suffix.folded), let value = token.value
        {
            if let day = reader.peek(2), let known = FrenchHoursWords.all[day.folded], known.kind == .weekday {
                reader.skip(3)
                return (1...5).contains(value) && add("\(known.text)[\(value)]", .weekday)
            }
            return dayOfMonth(value, after: 2)
        }
        if let value = token.value, token.length <= 2, let month = monthName(at: 1) {
            reader.skip(2)
            return add("\(month) \(value)", .month)
        }
        if token.length == 4, let value = token.value, CivilDate.validYears.contains(value), days.isEmpty {
            reader.skip()
            return add("\(value)", .holiday)
        }
        return time()
    }

    /// `1er janvier`, `1er au 15 août`.
    private mutating func dayOfMonth(_ value: Int, after count: Int) -> Bool {
        if let month = monthName(at: count) {
            reader.skip(count + 1)
            return add("\(month) \(value)", .month)
        }
        guard ["au", "-"].contains(reader.peek(count)?.folded ?? ""), let last = reader.peek(count + 1),
            let end = last.value,
            let month = monthName(at: count + 2)
        else { return false }
        reader.skip(count + 3)
        return add("\(month) \(value)-\(end)", .month)
    }

    private func monthName(at offset: Int) -> String? {
        guard let token = reader.peek(offset), token.isWord, let known = FrenchHoursWords.all[token.folded],
            known.kind == .month
        else { return nil }
        return known.text
    }

    /// `24h/24`, `24 h sur 24`, `7j/7` and both together.
    private mutating func takeRoundTheClock() -> Bool {
        let day = [
            ["24", "h", "/", "24", "h"], ["24", "h", "/", "24"], ["24", "/", "24"], ["24", "h", "sur", "24"],
        ]
        let week = [["7", "j", "/", "7"], ["7", "/", "7"], ["7", "jours", "sur", "7"]]
        if reader.take(phrase: ["24", "/", "7"]) { return true }
        guard day.contains(where: { reader.take(phrase: $0) }) else { return false }
        _ = reader.take(sign: ",") || reader.take(word: "et")
        _ = week.contains { reader.take(phrase: $0) }
        return true
    }

    private mutating func time() -> Bool {
        var copy = reader
        var value: TimeOfDay?
        if let token = reader.next, token.isNumber, let dash = reader.peek(1), dash.isSign("-") || dash.folded == "a" {
            // `9-12h`: the sign stands after the second number only.
            value = token.value.flatMap { TimeOfDay(hour: $0) }
            copy.skip()
        } else {
            value = try? copy.time(ending: timeOpen)
        }
        guard let value else { return false }
        reader = copy
        if timeOpen {
            guard joint == "-" else { return false }
            times += "-" + value.iso
            timeOpen = false
        } else {
            if !times.isEmpty { times += "," }
            times += value.iso + (openEnd ? "+" : "")
            timeOpen = !openEnd
        }
        openEnd = false
        joint = ""
        return true
    }

    // MARK: Rules

    private mutating func finishRule() {
        if exception, state.isEmpty { state = "off" }
        let quoted = comment.isEmpty ? "" : "\"\(comment)\""
        let rule = [days, times, state, quoted].filter { !$0.isEmpty }.joined(separator: " ")
        if !rule.isEmpty {
            finished.append((finished.isEmpty ? "" : separator.isEmpty ? "; " : separator) + rule)
            separator = ""
        }
        (days, times, state, comment, joint) = ("", "", "", "", "")
        (timeOpen, openEnd, exception, stateLeads, lastKind) = (false, false, false, false, nil)
    }
}
