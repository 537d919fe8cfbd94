import Testing

@testable import Diagnostics

@Suite("What somebody most likely meant")
struct NearMissTests {
    @Test(
        "the nearest candidate is proposed",
        arguments: [
            ("Vaoour", "Vaour"),  // one letter too many
            ("Vaur", "Vaour"),  // one missing
            ("Vaoru", "Vaour"),  // two swapped count as one edit
            ("vaour", "Vaour"),  // case does not count
            ("les cabanes", "Les Cabannes"),
            ("cordes sur ciel", "Cordes-sur-Ciel"),
            ("PÉNNE", "Penne"),  // accents do not count
        ])
    func proposed(word: String, expected: String) {
        #expect(NearMiss.best(for: word, among: ["Les Cabannes", "Penne", "Vaour", "Cordes-sur-Ciel"]) == expected)
    }

    @Test(
        "nothing is proposed when nothing is near",
        arguments: ["Albi", "", "x", "Vaour-sur-Mer-et-plus-loin", String(repeating: "a", count: 10_000)])
    func nothing(word: String) {
        #expect(NearMiss.best(for: word, among: ["Les Cabannes", "Penne", "Vaour"]) == nil)
    }

    @Test(
        "at most a third of the letters may differ", arguments: [("abcdef", true), ("abcdxy", true), ("abcxyz", false)])
    func limit(word: String, isNear: Bool) {
        #expect((NearMiss.best(for: word, among: ["abcdef"]) != nil) == isNear)
    }

    @Test("of two candidates as near, the first in the alphabet is proposed, whatever their order")
    func ties() {
        #expect(NearMiss.best(for: "bat", among: ["cat", "rat"]) == "cat")
        #expect(NearMiss.best(for: "bat", among: ["rat", "cat"]) == "cat")
    }

    @Test("the sentence proposes one, or lists them all when they are few")
    func sentences() {
        #expect(NearMiss.sentence(for: "gratui", among: ["gratuit", "payant"]) == "Vouliez-vous dire « gratuit » ?")
        #expect(NearMiss.sentence(for: "oui", among: ["gratuit", "payant"]) == "Valeurs possibles : gratuit, payant.")
        #expect(NearMiss.sentence(for: "oui", among: (0...16).map { "valeur \($0)" }) == nil)
        #expect(NearMiss.sentence(for: "oui", among: []) == nil)
    }

    @Test(
        "the distance counts insertions, deletions, substitutions and swaps of neighbours",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1),
            ("abc", "xbc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ])
    func distance(left: String, right: String, expected: Int) {
        #expect(NearMiss.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
        #expect(NearMiss.editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == expected)
    }
}
