import SmallPortals
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

    private struct Cases: Decodable {
        let ecarts: [Case]

        struct Case: Decodable {
            let words: [String]
            let edits: Int

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                words = [try values.decode(String.self), try values.decode(String.self)]
                edits = try values.decode(Int.self)
            }
        }
    }

    @Test("the distance counts insertions, deletions, substitutions and swaps of neighbours, as the search does")
    func distance() throws {
        let cases = try Vectors.read("ecarts", as: Cases.self).ecarts
        #expect(cases.count > 20)
        for one in cases {
            let (left, right) = (Array(one.words[0].unicodeScalars), Array(one.words[1].unicodeScalars))
            #expect(NearMiss.editDistance(left, right) == one.edits, "\(one.words)")
            #expect(NearMiss.editDistance(right, left) == one.edits, "\(one.words)")
        }
    }
}
