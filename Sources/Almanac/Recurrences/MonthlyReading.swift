extension TokenReader {
    /// Whether the days are counted within the month: `1er samedi`, `15 du mois`.
    var ordinalBegins: Bool {
        guard let next else { return false }
        if next.isNumber { return !timeBegins }
        return isOrdinalWord(at: 0)
    }

    /// Whether one is there that no day of the month is: `3e`, `dernier`, `avant-dernier`.
    func isOrdinal(at offset: Int) -> Bool {
        guard peek(offset)?.isNumber == true else { return isOrdinalWord(at: offset) }
        return peek(offset + 1).map(Self.isSuffix) ?? false
    }

    private func isOrdinalWord(at offset: Int) -> Bool {
        guard let word = peek(offset) else { return false }
        return OrdinalWords.value(of: word.folded) != nil
            || word.folded == "avant" && peek(offset + 1)?.isSign("-") == true
    }

    /// How long the article is that stands there: `le`, `les`, the `l’` of `l’avant-dernier`.
    private func articleLength(at offset: Int) -> Int {
        switch peek(offset)?.folded {
        case "le", "les": 1
        case "l" where peek(offset + 1)?.isSign("'") == true && peek(offset + 2)?.folded == "avant": 2
        default: 0
        }
    }

    /// Passes the article of what is counted.
    mutating func takeArticle() { skip(articleLength(at: 0)) }

    private static func isSuffix(_ token: Token) -> Bool {
        token.isWord && !token.spaceBefore && OrdinalWords.suffixes.contains(token.folded)
    }

    /// Reads `1er et 3e samedi du mois`, `15 du mois`, `dernier jour du mois`.
    mutating func monthly() throws(AlmanacError) -> Recurrence.Pattern {
        var days: [Recurrence.NthWeekday] = []
        repeat {
            let ordinals = try ordinalList()
            if take(word: "jour", "jours") {
                takeOfMonth()
                return .monthlyByDay(try monthDays(ordinals))
            }
            if next?.folded == "du" || next == nil || timeBegins {
                guard takeOfMonth() else {
                    let first = ordinals.first?.token.raw ?? "1"
                    throw error(AlmanacWords.monthMissing, at: next, suggestion: AlmanacWords.write("\(first) du mois"))
                }
                return .monthlyByDay(try monthDays(ordinals))
            }
            let weekday = try weekday()
            for ordinal in ordinals { days.append(try nth(ordinal, weekday)) }
            takeOfMonth()
        } while ordinalFollowsJoint && takeListSeparator()
        if next?.folded == "sur" { throw error(AlmanacWords.intervalWithRange, at: next) }
        return .monthlyByWeekday(days)
    }

    private var ordinalFollowsJoint: Bool {
        guard let next, next.isSign(",") || next.folded == "et" else { return false }
        return isOrdinal(at: 1 + articleLength(at: 1))
    }

    @discardableResult
    private mutating func takeOfMonth() -> Bool {
        take(phrase: ["du", "mois"]) || take(phrase: ["de", "chaque", "mois"]) || take(phrase: ["par", "mois"])
    }

    /// An ordinal as written: `3e` has a suffix, `15` has none.
    private struct Ordinal {
        let value: Int
        let isBare: Bool
        let token: Token
    }

    private mutating func ordinalList() throws(AlmanacError) -> [Ordinal] {
        var list: [Ordinal] = []
        repeat {
            takeArticle()
            list.append(try ordinal())
        } while ordinalFollowsList && takeListSeparator()
        return list
    }

    private var ordinalFollowsList: Bool {
        guard let next, next.isSign(",") || next.folded == "et" || next.isSign("&"), let following = peek(1) else {
            return false
        }
        return following.isNumber || isOrdinalWord(at: 1) || articleLength(at: 1) > 0 || following.folded == "et"
    }

    private mutating func ordinal() throws(AlmanacError) -> Ordinal {
        guard let first = next else {
            throw error(AlmanacWords.dayMissing, at: nil, suggestion: AlmanacWords.recurrenceExample)
        }
        if first.folded == "avant", take(phrase: ["avant", "-", "dernier"]) {
            return Ordinal(value: -2, isBare: false, token: first)
        }
        if let value = OrdinalWords.value(of: first.folded) {
            skip()
            return Ordinal(value: value, isBare: false, token: first)
        }
        guard first.isNumber else { throw unknownDay(first) }
        guard let value = first.value, (1...31).contains(value) else {
            throw error(
                AlmanacWords.impossibleMonthDay(String(first.raw.prefix(20))), at: first,
                suggestion: AlmanacWords.monthDays)
        }
        skip()
        if let suffix = next, Self.isSuffix(suffix) {
            skip()
            return Ordinal(value: value, isBare: false, token: first)
        }
        return Ordinal(value: value, isBare: true, token: first)
    }

    private func nth(_ ordinal: Ordinal, _ weekday: Weekday) throws(AlmanacError) -> Recurrence.NthWeekday {
        guard let day = Recurrence.NthWeekday(ordinal.value, weekday) else {
            throw error(
                AlmanacWords.impossibleOrdinal("\(ordinal.value)e \(weekday.french)"), at: ordinal.token,
                suggestion: AlmanacWords.ordinals)
        }
        if ordinal.isBare {
            let meant = "\(OrdinalWords.french(ordinal.value)) \(weekday.french) du mois"
            throw error(
                AlmanacWords.missingOrdinal(ordinal.value, weekday), at: ordinal.token,
                suggestion: AlmanacWords.didYouMean(meant))
        }
        return day
    }

    private func monthDays(_ ordinals: [Ordinal]) throws(AlmanacError) -> [Int] {
        for ordinal in ordinals where ordinal.value == -2 {
            throw error(
                AlmanacWords.impossibleMonthDay("avant-dernier"), at: ordinal.token, suggestion: AlmanacWords.monthDays)
        }
        return ordinals.map(\.value)
    }
}
