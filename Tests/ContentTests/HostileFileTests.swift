import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Content

/// Whatever a file holds, reading ends, says something, and the other files are read all the same.
@Suite("Hostile files", .timeLimit(.minutes(5)))
struct HostileFileTests {
    private static let path = "content/agenda/essai.md"

    /// What is found in a file of this text; the rest of the portal must still be there.
    private func said(_ text: String) async -> [String] {
        let (content, said) = await load([Self.path: text])
        #expect(content.entries[Event.self].contains { $0.slug.text == "fete-du-jeu" })
        #expect(content.entries[Structure.self].count == 4)
        return said
    }

    @Test(
        "lone fences",
        arguments: ["---", "---\n", "---\n---", "---\n---\n---\n", "------\n", "--- ---\n", "\n\n---\n---\n"])
    func fences(text: String) async {
        #expect(await !said(text).isEmpty)
    }

    @Test(
        "front matter that is not fields",
        arguments: ["42", "\"texte\"", "- un\n- deux", "[1, 2]", "null", "~", "!!set {a, b}"])
    func notFields(yaml: String) async {
        #expect(await !said("---\n\(yaml)\n---\n").isEmpty)
    }

    @Test(
        "keys that are not words",
        arguments: [
            "? [a, b]\n: c", "? {a: b}\n: c", "1: a", "\"\": a", "? |\n  deux\n  lignes\n: c", "<<: {titre: A}",
        ])
    func keys(yaml: String) async {
        #expect(await !said("---\n\(yaml)\n---\n").isEmpty)
    }

    @Test("lists in lists without end", arguments: ["[", "{a: ", "- ", "? "])
    func deep(opening: String) async {
        for depth in [100, 10_000, 50_000] {
            #expect(await !said("---\ntitre: " + String(repeating: opening, count: depth) + "\n---\n").isEmpty)
        }
        let closed = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(await !said("---\ntitre: \(closed)\n---\n").isEmpty)
    }

    @Test("deep indentation")
    func indentation() async {
        let steps = (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(await !said("---\n\(steps)\n---\n").isEmpty)
    }

    @Test("anchors that double at every line are not unfolded")
    func bomb() async {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1...12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(aliases)]")
        }
        #expect(places(await said("---\n\(lines.joined(separator: "\n"))\ntitre: *a12\n---\n")) == ["2:5 yaml"])
    }

    @Test("anchors that double at every line are not unfolded as keys either")
    func keyBomb() async {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1...12 {
            lines.append(
                "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]")
        }
        lines.append("? *a12\n: x")
        #expect(await said("---\n" + lines.joined(separator: "\n") + "\n---\n").contains { $0.contains("renvois") })
    }

    @Test("an anchor that holds itself")
    func selfAnchor() async {
        #expect(await !said("---\ntitre: &a [*a]\n---\n").isEmpty)
    }

    @Test("a huge text, a huge field, a huge list, a huge number of fields")
    func huge() async {
        let million = String(repeating: "a", count: 1_000_000)
        #expect(
            await said("---\ntitre: \(million)\n---\n").contains {
                $0.hasPrefix("2:8 longueur Ce texte a 1000000 caractères")
            })
        #expect(await said("---\ntitre: A\n---\n\(million)\n").contains { $0.contains("texte-demesure") })
        let list = Array(repeating: "eveil", count: 50_000).joined(separator: ", ")
        #expect(await !said("---\nthemes: [\(list)]\n---\n").isEmpty)
        let fields = (0..<4_000).map { "champ\($0): 1" }.joined(separator: "\n")
        #expect(await said("---\n\(fields)\n---\n").count > 4_000)
    }

    @Test("a million lines without a closing fence")
    func openForever() async {
        #expect(places(await said("---\n" + String(repeating: "a\n", count: 1_000_000))) == ["1:1 en-tete-ouvert"])
    }

    @Test("a million digits are not a telephone number")
    func digits() {
        for text in ["0", "05 ", "0 ", "+33", "0.", "-0"] {
            #expect(PhoneScanner.numbers(in: String(repeating: text, count: 100_000), file: "a.md").count <= 100_000)
        }
    }

    @Test("random bytes", arguments: 0..<5)
    func randomBytes(seed: UInt64) async {
        var dice = Dice(state: seed &+ 1)
        for length in [1, 10, 100, 5_000] {
            let noise = Data((0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) })
            for start in [Data(), Data("---\n".utf8), Data("---\ntitre: ".utf8)] {
                let file = SourceFile(path: Self.path, bytes: start + noise + Data("\n---\n".utf8))
                let (content, said) = await load(SmallPortal.base.overlaid(by: SourceTree(files: [file])))
                #expect(!said.isEmpty)
                #expect(content.entries[Structure.self].count == 4)
            }
        }
    }

    @Test("random front matter", arguments: 0..<5)
    func randomYAML(seed: UInt64) async {
        var dice = Dice(state: seed &+ 99)
        let pieces = [
            "titre", "jour", "chaque", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", "\"", "'", "&a", "*a",
            "!!int", "|", ">", "#",
            "%", "@", "`", "\t", "é", "\u{2028}", "\u{85}", "\u{FEFF}", "2026-12-05", "mercredi 9h", "---", "...", "? ",
            ", ", "<<: ",
        ]
        for _ in 0..<60 {
            let yaml = (0..<Int.random(in: 1...30, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                .joined()
            for line in await said("---\n\(yaml)\n---\n") {
                let place = line.split(separator: " ")[0].split(separator: ":").compactMap { Int($0) }
                #expect(place.count == 2 && place.allSatisfy { $0 >= 1 }, "\(line) — \(yaml.debugDescription)")
            }
        }
    }

    /// Repeatable chance (xorshift64*).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 2_685_821_657_736_338_717
        }
    }
}
