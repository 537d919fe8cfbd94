extension OpeningHours {
    /// Reads opening hours; see the type for what is covered.
    ///
    /// - Throws: one error for each rule that cannot be read; or, when the text is French or only badly written and
    ///   can be put right as a whole, its first error alone with the whole text mended as suggestion.
    public static func parse(_ text: String) throws(AlmanacErrors) -> OpeningHours {
        var reader: TokenReader
        do throws(AlmanacError) {
            reader = try TokenReader(text, empty: AlmanacWords.emptyHours)
        } catch {
            throw AlmanacErrors(errors: [error])
        }
        let (rules, errors) = reader.openingRules()
        guard let first = errors.first else { return OpeningHours(text: text, rules: rules) }
        guard let mended = mended(reader.tokens) else { throw AlmanacErrors(errors: errors) }
        let error = AlmanacError(
            column: first.column, length: first.length, first.message, suggestion: AlmanacWords.write(mended))
        throw AlmanacErrors(errors: [error])
    }

    /// The text as it should be written, when it can be told and then reads without error.
    private static func mended(_ tokens: [Token]) -> String? {
        guard let proposal = FrenchHours.translate(tokens) else { return nil }
        guard var reader = try? TokenReader(proposal, empty: AlmanacWords.emptyHours) else { return nil }
        return reader.openingRules().errors.isEmpty ? proposal : nil
    }
}

extension TokenReader {
    /// Reads all rules; after a mistake goes on with the next rule.
    mutating func openingRules() -> (rules: [OpeningRule], errors: [AlmanacError]) {
        var rules: [OpeningRule] = []
        var errors: [AlmanacError] = []
        var joining = OpeningRule.Joining.override
        while true {
            do throws(AlmanacError) {
                rules.append(try openingRule(joining))
                guard let separator = try ruleSeparator() else { break }
                joining = separator
            } catch {
                errors.append(error)
                guard skipToNextRule() else { break }
                joining = .override
            }
        }
        return (rules, errors)
    }

    /// Passes `;`, `,` or `||`; nil at the end of the text.
    private mutating func ruleSeparator() throws(AlmanacError) -> OpeningRule.Joining? {
        guard let next else { return nil }
        if take(sign: ";") { return .override }
        if take(sign: ",") { return .additional }
        if take(phrase: ["|", "|"]) { return .fallback }
        if next.isNumber { _ = try openingTime() }
        throw unknownInHours(next)
    }

    private mutating func skipToNextRule() -> Bool {
        while let token = next {
            skip()
            if token.isSign(";") { return next != nil }
        }
        return false
    }

    private mutating func openingRule(_ joining: OpeningRule.Joining) throws(AlmanacError) -> OpeningRule {
        let start = index
        var days = DaySelector()
        var times: [TimeRange] = []
        if peek(0)?.raw == "24", peek(1)?.isSign("/") == true, peek(2)?.raw == "7" {
            skip(3)
        } else {
            days = try daySelector()
            times = try openingTimes()
        }
        let state = openingState()
        var comment: String?
        if let quoted = next, case .quoted(let closed) = quoted.kind {
            guard closed else { throw error(AlmanacWords.unclosedQuote, at: quoted) }
            skip()
            let words = String(quoted.raw).collapsingSpaces
            comment = words.isEmpty ? nil : words
        }
        guard index > start else {
            guard let next else {
                throw error(AlmanacWords.ruleMissing, at: nil, suggestion: AlmanacWords.hoursExample)
            }
            if next.isSign(";") || next.isSign(",") || next.isSign("|") {
                throw error(AlmanacWords.ruleMissing, at: next, suggestion: AlmanacWords.hoursExample)
            }
            throw unknownInHours(next)
        }
        return OpeningRule(
            joining: joining, days: days, times: times, state: state ?? (comment == nil ? .open : .unknown),
            comment: comment)
    }

    private mutating func openingState() -> OpeningRule.State? {
        guard let next, next.isWord else { return nil }
        let states: [String: OpeningRule.State] = [
            "open": .open, "off": .closed, "closed": .closed, "unknown": .unknown,
        ]
        guard let state = states[next.raw] else { return nil }
        skip()
        return state
    }

    /// What to say of a token that has no place in opening hours.
    func unknownInHours(_ token: Token) -> AlmanacError {
        let shown = String(token.raw.prefix(40))
        let unsupported = ["sunrise", "sunset", "dawn", "dusk", "easter", "day", "days"]
        let isUnsupportedSign = ["+", "-", "("].contains { token.isSign($0) }
        if isUnsupportedSign || token.isWord && unsupported.contains(token.folded) {
            return error(AlmanacWords.unsupported(shown), at: token, suggestion: AlmanacWords.unsupportedAdvice)
        }
        if let word = FrenchHoursWords.all[token.folded]?.text {
            return error(AlmanacWords.notOpenStreetMap(shown), at: token, suggestion: AlmanacWords.didYouMean(word))
        }
        return error(AlmanacWords.unexpected(shown), at: token, suggestion: AlmanacWords.hoursExample)
    }
}
