import Markdown
import TemplateOracle
import Templates
import Testing

@Suite("Beside swift-mustache")
struct OracleTests {
    /// One of everything a name can give, twice within itself.
    private struct Page: View {
        var depth = 2
        var seed = 0

        static let fields = ViewFields<Page>([
            .text("titre") { "Aujourd'hui : <b>\($0.depth)</b> & \"\($0.seed)\" ?" },
            .literal("adresse") { "a/?b=\($0.seed)&c='d'" },
            .literal("absente") { _ in String?.none },
            .literal("vide") { _ in "" }, .literal("absente_controle") { _ in "a\u{1}b" },
            .literal("seconde") { $0.seed % 2 == 0 ? "paire\nsur deux lignes" : nil },
            .html("corps", .made) { HTMLFragment(trusted: "<p>\($0.depth)</p>\n<p>'</p>") },
            .html("sans_corps", .made) { _ in HTMLFragment?.none },
            .flag("passe") { $0.seed % 3 == 0 }, .flag("futur") { $0.seed % 3 != 0 },
            .texts("notes") { page in (0..<page.seed % 4).map { "note \($0) : l'une" } },
            .view("dedans") { $0.depth > 0 ? Inside(depth: $0.depth - 1, seed: $0.seed + 1) : nil },
            .list("fiches") { page in
                page.depth > 0 ? (0..<page.seed % 3).map { Inside(depth: page.depth - 1, seed: page.seed + $0) } : []
            },
        ])
    }

    /// Some of the names of a page: the others are looked for outside.
    private struct Inside: View {
        let depth: Int
        let seed: Int

        static let fields = ViewFields<Inside>([
            .text("titre") { "dedans \($0.seed)" }, .literal("absente") { _ in String?.none },
            .flag("passe") { $0.seed % 2 == 0 },
            .texts("notes") { $0.seed % 2 == 0 ? ["un", "deux"] : [] },
            .list("lignes") { inside in (0..<inside.seed % 3).map { Line(number: $0) } },
            .view("ligne") { Line(number: $0.seed) },
        ])
    }

    private struct Line: View {
        let number: Int

        static let fields = ViewFields<Line>([
            .text("numero") { String($0.number) },
            .html("corps", .made) { HTMLFragment(trusted: "<i>\($0.number)</i>") },
        ])
    }

    private static let constants: [String: [String: TemplateConstant]] = [
        "textes": ["menu": .text("Menu & <autres>"), "vide": .text("")],
        "icones": ["lien": .html(HTMLFragment(trusted: "<svg/>"))],
    ]

    @Test(
        "lines, parts, blocks, and what the theme gives",
        arguments: [
            // A line with one tag that writes nothing leaves nothing behind.
            ["page": "a\n{{#passe}}\nb\n{{/passe}}\nc\n"], ["page": "a\n  {{#passe}}  \n  b\n  {{/passe}}\t\nc"],
            ["page": "{{! un mot }}\na{{! un mot }}b\n  {{! sur\ndeux lignes }}\nc"],
            ["page": "{{#passe}}\n{{/passe}}"],
            ["page": "a {{#passe}}\nb\n{{/passe}} c\n"], ["page": "{{#passe}}{{^futur}}\nb\n{{/futur}}{{/passe}}\n"],
            ["page": "\r\n{{#passe}}\r\nb\r\n{{/passe}}\r\nc"], ["page": " {{titre}} \n {{{corps}}} \n\n{{&corps}}"],
            // Parts, and how far they are set in.
            ["page": "a\n{{>part}}\nb", "part": "c\nd\n"], ["page": "a {{>part}} b", "part": "c"],
            ["page": "a\n  {{>part}}\nb", "part": "c\n{{#passe}}\nd\n{{/passe}}\n\n{{titre}}\n{{{corps}}}\ne"],
            [
                "page": " {{>part}}\n", "part": "a\n {{>deux}}\nb\n",
                "deux": "c\n{{#passe}}\n{{titre}}\n{{/passe}}\nd\n",
            ],
            ["page": "{{#dedans}}\n  {{>part}}\n{{/dedans}}\n", "part": "{{titre}}\n{{adresse}}\n"],
            // Blocks.
            ["page": "{{<base}}{{$b}}x{{/b}}{{/base}}", "base": "[{{$b}}a{{/b}}|{{$c}}d{{/c}}]"],
            ["page": "{{<base}}\n{{$b}}\nx\n{{/b}}\n{{/base}}\n", "base": "[\n{{$b}}\na\n{{/b}}\n]\n"],
            ["page": "{{<base}}\n{{$b}}{{>part}}{{/b}}\n{{/base}}\n", "base": "[{{$b}}{{/b}}]", "part": "{{titre}}"],
            [
                "page": "{{<milieu}}{{$b}}page{{/b}}{{/milieu}}", "base": "[{{$b}}a{{/b}}{{$c}}b{{/c}}]",
                "milieu": "{{<base}}{{$b}}milieu{{/b}}{{$c}}milieu{{/c}}{{/base}}",
            ],
            ["page": "{{#dedans}}{{<base}}{{$b}}{{titre}}{{/b}}{{/base}}{{/dedans}}", "base": "{{$b}}{{/b}}"],
            // What the theme gives.
            [
                "page":
                    "{{textes.menu}}{{{icones.lien}}}{{#textes.vide}}vide{{/textes.vide}}{{^textes.menu}}x{{/textes.menu}}"
            ],
            // What is there, and what is not.
            ["page": "{{#vide}}vide{{/vide}}{{^vide}}x{{/vide}}{{#absente}}x{{/absente}}{{^absente}}sans{{/absente}}"],
            [
                "page":
                    "{{#dedans}}{{absente}}{{titre}}{{adresse}}{{ligne.numero}}{{#ligne}}{{{corps}}}{{/ligne}}{{/dedans}}"
            ],
            [
                "page":
                    "{{#corps}}{{{corps}}}{{/corps}}{{^sans_corps}}sans{{/sans_corps}}{{#avec_notes}}oui{{/avec_notes}}"
            ],
        ])
    func fixtures(_ templates: [String: String]) throws {
        for seed in 0..<6 { _ = try drawn(templates, Page(seed: seed), constants: Self.constants) }
    }

    /// Where the specification of Mustache is followed and swift-mustache does not, or what it leaves open.
    @Test(
        "what differs on purpose",
        arguments: [
            // Every line of a part that is set in, the second item of a list too.
            (
                ["page": "  {{>part}}\n", "part": "{{#notes}}\n{{.}}\n{{/notes}}\n"],
                "  note 0\u{A0}: l’une\n  note 1\u{A0}: l’une\n"
            ),
            (["page": "  {{>part}}\n", "part": "{{#absente}}\na\n{{/absente}}\n"], ""),
            // What takes the place of a block stands as it was written.
            (
                ["page": "{{<base}}\n{{$b}}\n  a\n    b\n{{/b}}\n{{/base}}", "base": "[\n{{$b}}{{/b}}]"],
                "[\n  a\n    b\n]"
            ),
            // What has no place in a page is left out.
            (["page": "{{absente_controle}}"], "ab"),
        ])
    func differences(_ templates: [String: String], _ text: String) {
        let (program, findings) = compiled(templates, [Page.fields.shape])
        #expect(findings == [])
        #expect(String(decoding: program.bytes(of: [Page(seed: 2)]), as: UTF8.self) == text)
    }

    @Test("hundreds of made templates", arguments: 0..<400)
    func made(_ seed: Int) throws {
        var maker = TemplateMaker(seed: UInt64(seed))
        let templates = [
            "page": "{{<base}}\n{{$contenu}}\n\(maker.text(.page, 3)){{/contenu}}\n{{/base}}\n",
            "base": "<\n{{$contenu}}{{/contenu}}\(maker.text(.page, 2))>", "parts/a": maker.text(.anywhere, 2) + ".",
            "parts/b": maker.text(.anywhere, 1) + ".",
        ]
        let page = Page(seed: seed % 7)
        let (program, findings) = compiled(templates, [Page.fields.shape], constants: Self.constants)
        #expect(findings == [])
        let text = String(decoding: program.bytes(of: [page]), as: UTF8.self)
        let expected = try #require(try TemplateOracle(templates, constants: Self.constants).text("page", [page]))
        #expect(lines(text) == lines(expected))
    }

    /// Without the blanks around lines: how far blocks are set in differs on purpose.
    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.trimmingBlanks) }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// Makes templates that use only names that exist where they stand.
///
/// Tags that open and close a section are both alone on their lines or both among other signs, and no part is but
/// blanks: swift-mustache takes the line after a section for what the line of its opening tag was, and loses blanks that
/// end a text.
private struct TemplateMaker {
    /// Which names there are.
    enum Place { case page, inside, line, anywhere }

    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return values[Int(state >> 33) % values.count]
    }

    mutating func text(_ place: Place, _ depth: Int) -> String {
        (0..<pick([1, 2, 3, 4])).map { _ in piece(place, depth) }.joined()
    }

    private mutating func piece(_ place: Place, _ depth: Int) -> String {
        let words = ["mot ", "\n", "  ", "{ \"é\" }", "<br>\n", "\n\n"]
        let values = ["{{titre}}", "{{adresse}}", "{{textes.menu}}", "{{{icones.lien}}}", "{{{corps}}}", "{{! rien }}"]
        let sections = [("#", "passe"), ("^", "passe"), ("#", "seconde"), ("^", "seconde"), ("#", "avec_notes")]
        guard depth > 0 else { return pick(words + values) }
        switch pick([0, 1, 2, 3, 4, 5, 6, 7]) {
        case 0, 1: return pick(words)
        case 2: return pick(values)
        case 3:
            let (sign, name) = pick(sections)
            return section(sign, name, text(place, depth - 1))
        case 4: return section("#", "notes", pick(["{{.}}", "{{.}} ", "{{.}}\n", "{{titre}}"]))
        case 5 where place == .page || place == .inside:
            let isPage = place == .page
            let name = isPage ? pick(["fiches", "dedans"]) : pick(["lignes", "ligne"])
            return section("#", name, text(isPage ? .inside : .line, depth - 1))
        case 6 where place == .inside: return "{{ligne.numero}}"
        case 7 where place != .anywhere: return pick(["{{>parts/a}}", "{{>parts/b}}\n", "\n  {{>parts/a}}\n"])
        default: return pick(words + values)
        }
    }

    private mutating func section(_ sign: String, _ name: String, _ inner: String) -> String {
        pick([true, false])
            ? ".{{\(sign)\(name)}}\(inner){{/\(name)}}." : "\n{{\(sign)\(name)}}\n\(inner)\n{{/\(name)}}\n"
    }
}
