/// A folded word without the ending that says how many and of which gender: `assistantes` and `assistants` are one.
///
/// Light on purpose: verbs, and words of one family with another meaning (`garde`, `gardien`; `permanent`,
/// `permanence`), stay apart. `Tests/Vectors/repli.json` lists what must and must not fall together. The rules, each
/// on the result of the one before, for words of four letters and more:
///
/// 1. Words that do not change (`cours`, `fils`, `avis`) are left as they are.
/// 2. Plural: `-eaux` `-yaux` lose their x, other `-aux` become `-al`; `-eux` `-oux` lose their x; a final `s` goes,
///    unless it is `ss`. `-ail` becomes `-al` from six letters on (`travail`, `travaux`).
/// 3. Adverb, from eight letters on, only where the adjective is certain: `-ivement`, `-ellement`, `-eusement`,
///    `-uitement`, `-ierement`, `-iquement`, `-idement` lose `-ement` or become what the adjective becomes.
/// 4. Feminine, from six letters on: `-trice` `-teur` become `-teu`, `-euse` `-eur` become `-eu`, `-ive` becomes
///    `-if`, `-elle` `-enne` `-onne` `-ette` lose their last two letters, `-ere` becomes `-er`.
/// 5. A final `e` goes from six letters on, unless a word of rule 1 would come out (`course` is not `cours`).
enum SearchStem {
    /// - Parameter word: folded: only `a-z0-9`.
    static func of(_ word: String) -> String {
        guard word.utf8.count >= 4, !SearchWords.unchanging.contains(word) else { return word }
        guard word.utf8.allSatisfy({ $0 >= 0x61 }) else { return word }
        return feminine(adverb(plural(word)))
    }

    private static func plural(_ word: String) -> String {
        let length = word.utf8.count
        if word.hasSuffix("eaux") || word.hasSuffix("yaux") { return String(word.dropLast()) }
        if word.hasSuffix("aux"), length >= 5 { return word.dropLast(2) + "l" }
        if word.hasSuffix("eux") || word.hasSuffix("oux") { return String(word.dropLast()) }
        if word.hasSuffix("s"), !word.hasSuffix("ss") { return singular(String(word.dropLast())) }
        return singular(word)
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("ail") && word.utf8.count >= 6 ? word.dropLast(2) + "l" : word
    }

    private static func adverb(_ word: String) -> String {
        guard word.utf8.count >= 8, word.hasSuffix("ement") else { return word }
        let adjective = String(word.dropLast(5))
        for (ending, masculine) in [("iv", "if"), ("ell", "el"), ("eus", "eu")] where adjective.hasSuffix(ending) {
            return adjective.dropLast(ending.utf8.count) + masculine
        }
        let certain = ["uit", "ier", "iqu", "id"].contains { adjective.hasSuffix($0) }
        return certain ? adjective : word
    }

    private static let feminines = [
        ("trice", "teu"), ("teur", "teu"), ("euse", "eu"), ("eur", "eu"), ("ive", "if"), ("elle", "el"),
        ("enne", "en"), ("onne", "on"), ("ette", "et"), ("ere", "er"),
    ]

    private static func feminine(_ word: String) -> String {
        guard word.utf8.count >= 6 else { return word }
        for (ending, masculine) in feminines where word.hasSuffix(ending) {
            return word.dropLast(ending.utf8.count) + masculine
        }
        guard word.hasSuffix("e") else { return word }
        let short = String(word.dropLast())
        return SearchWords.unchanging.contains(short) ? word : short
    }
}
