import Diagnostics

/// Finds the numbers of two or three digits that a text gives as numbers to call: `appelez le 15`, `le 17 ou le 114`.
///
/// Two digits are mostly a day, an hour, an age or a count. So one is a number to call only where words of calling or
/// of danger stand in the same paragraph or row, or another number to call beside it; never where it counts or dates.
struct EmergencyNumberSearch {
    /// The numbers of the table that are looked for, of two or three digits.
    let known: Set<String>

    /// - Parameter helplines: the table.
    init(_ helplines: Helplines) {
        known = Set(helplines.lines.map(\.number.digits).filter { (2...3).contains($0.count) })
    }

    /// The numbers of a part of a text, in order.
    ///
    /// - Parameters:
    ///   - text: the text; what stands around `part` is read, but not searched.
    ///   - part: where to search.
    ///   - isUrgent: whether words of calling or of danger stand around it, see `isUrgent(_:)`.
    ///   - others: the longer numbers to call that were found in the part, in order.
    func numbers(
        in text: [Unicode.Scalar], part: Range<Int>, isUrgent: Bool, beside others: [Range<Int>]
    ) -> [Range<Int>] {
        let candidates = candidates(in: text, part: part)
        guard !candidates.isEmpty else { return [] }
        var found: Set<Range<Int>> = []
        let longer = Set(others)
        func take(_ range: Range<Int>, isChained: Bool) {
            let context = EmergencyContext(text, around: range)
            if context.isCall(isUrgent: isUrgent, isChained: isChained, digits: range.count) { found.insert(range) }
        }
        let all = (candidates + others).sorted { $0.lowerBound < $1.lowerBound }
        func isCall(_ range: Range<Int>) -> Bool { found.contains(range) || longer.contains(range) }
        // Forwards, then backwards: « le 15, le 18, le 112 » are told by the last one.
        for (index, range) in all.enumerated() {
            let isChained =
                index > 0 && isCall(all[index - 1])
                && isLink(text[all[index - 1].upperBound..<range.lowerBound])
            take(range, isChained: isChained)
        }
        for (range, next) in zip(all, all.dropFirst()).reversed() where isCall(next) {
            if isLink(text[range.upperBound..<next.lowerBound]) { take(range, isChained: true) }
        }
        return candidates.filter(found.contains)
    }

    /// Whether a paragraph or a row of a table speaks of calling or of danger; it is read once for all its numbers.
    func isUrgent(_ text: String) -> Bool {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return TextPiece.all(in: Array(text.unicodeScalars)[...]).contains(where: EmergencyWords.isUrgent)
    }

    private func candidates(in text: [Unicode.Scalar], part: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = part.lowerBound
        while place < part.upperBound {
            guard text[place].isTextDigit else {
                place += 1
                continue
            }
            let end = text[place..<part.upperBound].firstIndex { !$0.isTextDigit } ?? part.upperBound
            let range = place..<end
            if known.contains(String(String.UnicodeScalarView(text[range]))), isAlone(range, in: text) {
                found.append(range)
            }
            place = end
        }
        return found
    }

    /// Whether it is a number by itself: neither a part of a word nor a group of a longer number.
    private func isAlone(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        guard NumberNeighbours.stand(apart: range, in: text) else { return false }
        let before = text[..<range.lowerBound].last { !$0.isTextSpace }
        let after = text[range.upperBound...].first { !$0.isTextSpace }
        let touches = [before, after].compactMap { $0 }.contains { $0.isTextDigit }
        return !touches
    }

    /// Whether nothing stands between two numbers but what lists them: `15, le 17 ou le 114`.
    private func isLink(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
        guard between.count <= 14 else { return false }
        return TextPiece.all(in: between).allSatisfy { piece in
            switch piece {
            case .mark(let mark): mark == "," || mark == "/"
            case .word(let word): EmergencyWords.links.contains(word)
            }
        }
    }
}

/// The words around a number of two or three digits.
private struct EmergencyContext {
    private let before: [TextPiece]
    private let after: [TextPiece]

    init(_ text: [Unicode.Scalar], around range: Range<Int>) {
        before = TextPiece.before(range.lowerBound, in: text, count: 8)
        after = TextPiece.after(range.upperBound, in: text, count: 6)
    }

    func isCall(isUrgent: Bool, isChained: Bool, digits: Int) -> Bool {
        guard !counts, !isDate else { return false }
        if isCalled { return true }
        guard isUrgent || isChained || digits == 3 && isNamed else { return false }
        return switch before.first {
        case nil, .word("le"): true
        case .word("au"): digits == 3 && !isPlace || isChained
        case .word(let word): EmergencyWords.links.contains(word) && (isChained || isUrgent)
        case .mark(let mark): "(«“\":|,;–—!?.…→".unicodeScalars.contains(mark)
        }
    }

    /// `le 119`: digits that have the article of a number.
    private var isNamed: Bool { before.first == .word("le") || before.first == .word("au") || before.first == nil }

    /// Whether the number counts or measures something, or is a house.
    private var counts: Bool {
        switch after.first {
        case .word(let next)?:
            NumberWords.counted.contains(next) || NumberWords.streets.contains(next)
                || EmergencyWords.counted.contains(next)
        case .mark(let mark)?:
            "€$£%+=×°".unicodeScalars.contains(mark)
                || mark == "," && after.dropFirst().first.map(isStreet) == true
        case nil: false
        }
    }

    private func isStreet(_ piece: TextPiece) -> Bool {
        guard case .word(let word) = piece else { return false }
        return NumberWords.streets.contains(word)
    }

    /// Whether the number is a day: by its month, by the words before it, or by a month that ends the list it is in.
    private var isDate: Bool {
        if case .word(let word)? = after.first {
            if EmergencyWords.months.contains(word) || word == "tombe" { return true }
            if word == "du" || word == "de" || word == "au" || word == "a" {
                guard let second = after.dropFirst().first else { return word == "du" || word == "de" }
                if case .word(let next) = second {
                    if ["mois", "chaque", "ce", "cette"].contains(next) { return true }
                    if next.unicodeScalars.allSatisfy(\.isTextDigit) { return true }
                }
            }
        }
        let list = after.prefix { piece in
            switch piece {
            case .mark(let mark): mark == ","
            case .word(let word): EmergencyWords.links.contains(word) || word.unicodeScalars.allSatisfy(\.isTextDigit)
            }
        }
        if list.count < after.count, case .word(let word) = after[list.count], EmergencyWords.months.contains(word) {
            return true
        }
        let article =
            before.first == .word("le") || before.first == .word("au") ? before.dropFirst().first : before.first
        guard case .word(let word)? = article else { return false }
        return EmergencyWords.dating.contains(word)
    }

    /// Whether somebody is told to call or to write right before it.
    private var isCalled: Bool {
        let words = before.first == .word("le") || before.first == .word("au") ? before.dropFirst() : before[...]
        guard case .word(let word)? = words.first else { return false }
        if before.first == .word("au") { return EmergencyWords.reaching.contains(word) }
        return NumberWords.calling.contains(word) || NumberWords.phone.contains(word)
    }

    private var isPlace: Bool {
        guard case .word(let word)? = before.dropFirst().first else { return false }
        return NumberWords.places.contains(word) || word.unicodeScalars.allSatisfy(\.isTextDigit)
    }
}

/// The French words around numbers of emergency, folded.
private enum EmergencyWords {
    static func isUrgent(_ piece: TextPiece) -> Bool {
        guard case .word(let word) = piece else { return false }
        return urgent.contains(word) || NumberWords.calling.contains(word)
    }

    /// What says that somebody needs help.
    static let urgent: Set<String> = [
        "urgence", "urgences", "urgent", "danger", "samu", "pompiers", "pompier", "police", "gendarmerie", "gendarmes",
        "secours", "vital", "vitale", "vie", "mort", "medecin", "medecins", "violence", "violences", "violent",
        "menace", "menaces", "feu", "incendie", "malaise", "accident", "sourd", "sourde", "sourdes", "sms", "message",
        "antipoison", "suicide", "suicidaires", "enfance", "victime", "victimes", "alerter", "maternite", "mal",
        "respire", "ecrivez", "ecrire", "appel", "sauve", "sauver",
    ]

    /// What joins numbers that are listed.
    static let links: Set<String> = ["ou", "et", "le", "au", "puis", "sinon"]

    /// What comes before « au » when somebody calls or writes.
    static let reaching: Set<String> = [
        "appel", "appels", "appelez", "appeler", "telephonez", "telephoner", "telephone", "sms", "message", "messages",
        "ecrivez", "ecrire", "ecrit", "repond", "repondent", "signalez", "signaler", "alertez", "parlez", "parler",
        "confiez", "joignable", "adressez",
    ]

    static let months: Set<String> = [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre", "janv", "fevr", "sept", "oct", "nov", "dec", "prochain", "dernier", "courant",
    ]

    /// What makes of « le 15 » a day.
    static let dating: Set<String> = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lundis", "mardis", "mercredis",
        "jeudis", "vendredis", "samedis", "dimanches", "avant", "apres", "depuis", "des", "jusqu", "vers", "pour",
        "quand", "si", "du", "les", "de", "a", "entre", "chaque", "d", "article", "articles", "page", "pages", "tome",
        "loi", "n", "no", "moins", "plus",
    ]

    /// What a number counts besides, right behind it.
    static let counted: Set<String> = [
        "h", "heure", "min", "autres", "autre", "adultes", "bebes", "filles", "garcons", "familles", "villages",
        "dates", "rendez", "lieux", "structures", "ecoles", "classes", "eme", "e", "er", "ter", "degre", "degres",
        "ans", "trimestres", "actions", "fiches", "ko", "mo", "code",
    ]
}
