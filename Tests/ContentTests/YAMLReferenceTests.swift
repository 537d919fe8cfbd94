import Diagnostics
import SmallPortals
import Testing
import Yams

@testable import Content

@Suite("Anchors and aliases in YAML")
struct YAMLReferenceTests {
    private func found(_ text: String) -> String? {
        YAMLReferences.first(in: text).map { "\($0.line):\($0.column)" }
    }

    @Test(
        "are found wherever a value may begin",
        arguments: [
            ("a: &b c", "1:4"), ("a: *b", "1:4"), ("&a b: c", "1:1"), ("- &a b", "1:3"), ("- - *a", "1:5"),
            ("a: [é, *b]", "1:8"), ("a: {b: &c d}", "1:8"), ("? *a\n: b", "1:3"), ("? &a b\n: c", "1:3"),
            ("<<: *a", "1:5"), ("a: !!str &b c", "1:10"), ("a:\n  &b c", "2:3"), ("a:\n  - b\n  - *c", "3:5"),
            ("a: |\n  *b\nc: *d", "3:4"), ("a: \"*b\n  *c\"\nd: *e", "3:4"), ("a: b\n  *c\nd: &e f", "3:4"),
            ("a: 'it''s *b'\nc: *d", "2:4"), ("a: [b,\n  &c d]", "2:3"), ("\"a\": *b", "1:6"), ("--- &a b", "1:5"),
            ("a: &é b", "1:4"), ("a: >-\n\n   *b\n\nc: *d", "5:4"), ("- a: |\n    *b\n  c: *d", "3:6"),
            ("a:\n- |\n  *b\n- *c", "4:3"), ("? # b\n|\n? &x c", "3:3"),
        ])
    func isFound(text: String, place: String) {
        #expect(found(text) == place)
    }

    @Test(
        "are no signs of a text",
        arguments: [
            "a: Jeux & Cie", "a: 3 * 4", "a: \"*b\"", "a: '&b'", "a: |\n  *b\n  &c", "a: >\n  *b", "# *a &b",
            "a: b # &c", "a: b*c", "a: b &c", "a: & b", "- b *c", "a: un texte\n  *en gras* ici",
            "a: \"deux\n  *lignes*\"", "a: {b\n &c}", "a: [b *c, d &e]", "a: https://a.fr?b&c", "a: |2\n    *b\n  c\n",
            "a:\n  deux\n  *lignes*", "a: \\&b", "- |\n  *a\n- b", "!t : >\n  a\n  &x b",
        ])
    func isNone(text: String) {
        #expect(found(text) == nil)
    }

    @Test("are refused at their place, also where one holds itself")
    func refused() {
        for (yaml, place) in [("titre: &a b", "2:8"), ("titre: [*a]", "2:9"), ("titre: &a [*a]", "2:8")] {
            var report = Report()
            #expect(YAMLValue.parse(yaml, file: "a.md", firstLine: 2, report: &report) == nil)
            let said = report.sorted.map(sentence)
            #expect(places(said) == ["\(place) yaml"])
            #expect(said[0].contains("renvoi"))
        }
    }

    @Test("are refused before the library unfolds them")
    func bomb() {
        let levels = ["a", "b", "c", "d"]
        var lines = ["a: &a [\(Array(repeating: "x", count: 200).joined(separator: ","))]"]
        for (below, level) in zip(levels, levels.dropFirst()) {
            lines.append("\(level): &\(level) [\(Array(repeating: "*\(below)", count: 200).joined(separator: ","))]")
        }
        let text = (lines + ["? *d", ": x"]).joined(separator: "\n")
        let time = processorTime {
            var report = Report()
            _ = YAMLValue.parse(text, file: "a.md", report: &report)
            #expect(places(report.sorted.map(sentence)) == ["1:4 yaml"])
        }
        #expect(time < .seconds(1))
    }

    @Test("the library finds one where the search does", arguments: 0..<8)
    func oracle(seed: UInt64) {
        var dice = SplitMix(seed: seed)
        let pieces = [
            "a", "b c", "é", ": ", ":\n", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "&x ",
            "&y",
            "|\n", ">\n", " # ", "? ", "!t ", "*", "&", "''", "\\\"",
        ]
        var (parsed, anchored) = (0, 0)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...12, using: &dice)).map { _ in
                pieces.randomElement(using: &dice) ?? ""
            }.joined()
            // Nodes know their anchors as long as their parser lives.
            guard let parser = try? Parser(yaml: text, resolver: .basic, encoding: .utf8),
                let node = try? parser.singleRoot()
            else { continue }
            let isAnchored = withExtendedLifetime(parser) { holdsAnchor(node) }
            parsed += 1
            if isAnchored { anchored += 1 }
            #expect((YAMLReferences.first(in: text) != nil) == isAnchored, "\(text.debugDescription)")
        }
        #expect(parsed > 1_000 && anchored > 100)
    }

    private func holdsAnchor(_ node: Node) -> Bool {
        if node.anchor != nil { return true }
        return switch node {
        case .scalar, .alias: false
        case .sequence(let items): items.contains { holdsAnchor($0) }
        case .mapping(let pairs): pairs.contains { holdsAnchor($0.key) || holdsAnchor($0.value) }
        }
    }

    /// Repeatable chance (splitmix64).
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}

@Suite("Comments in YAML")
struct YAMLCommentTests {
    @Test(
        "one that cuts a text short is refused at its sign",
        arguments: [
            ("tarif: gratuit\n  jusqu’à 6 ans # ou plus", ["9:17"]), ("tarif: gratuit\n  là  \t# oui", ["9:8"]),
            ("lieu: Salle\n  du haut # 2", ["9:11"]), ("tarif:\n  é # oui", ["9:5"]),
        ])
    func refused(lines: String, expected: [String]) async {
        let said = await event("jour: 2026-12-05\n\(lines)").said.filter { $0.contains("commentaire-dans-texte") }
        #expect(
            places(said)
                == expected.map { place in
                    let parts = place.split(separator: ":").compactMap { Int($0) }
                    return "\(parts[0] + 1):\(parts[1]) commentaire-dans-texte"
                })
    }

    @Test(
        "a text on the line of its field keeps its sign",
        arguments: ["tarif: gratuit # jusqu’à 6 ans", "lieu: Salle #3"])
    func kept(line: String) async {
        let said = await event("jour: 2026-12-05\n\(line)").said
        #expect(said.count == 1)
        #expect(said.allSatisfy { $0.contains("texte-sans-guillemets") })
    }

    @Test(
        "others are left",
        arguments: [
            "# à revoir\njour: 2026-12-05", "jour: 2026-12-05 # un samedi", "jour: 2026-12-05\ntarif: \"a # b\"",
            "jour: 2026-12-05\ntarif: n°#3", "jour: 2026-12-05\ntarif: \"gratuit\" # vraiment",
            "jour: 2026-12-05\nages: [0-3, 3-6] # tous",
        ])
    func left(lines: String) async {
        #expect(await event(lines).said == [])
    }

    @Test("blocks, lists and comments without end are read soon")
    func soon() {
        let texts = [
            (0..<20_000).map { "k\($0): |\n  a" }.joined(separator: "\n"),
            "a:\n" + String(repeating: "  - >\n    a\n", count: 20_000),
            "a: [" + String(repeating: "b,", count: 100_000) + "] # c",
            "a: " + String(repeating: "b\n  ", count: 50_000) + "# c",
            String(repeating: "# a\n", count: 50_000), "a: " + String(repeating: "# ", count: 100_000),
        ]
        let time = processorTime {
            for text in texts {
                var report = Report()
                _ = YAMLValue.parse(text, file: "a.md", report: &report)
            }
        }
        #expect(time < .seconds(4))
    }
}
