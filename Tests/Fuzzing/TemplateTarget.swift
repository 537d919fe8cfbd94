import Diagnostics
import Markdown
import Templates

extension FuzzTarget {
    /// Templates that call one another: parts of a text between lines of a group separator (U+001D).
    static let templates = FuzzTarget(
        "gabarits",
        words: [
            "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{&", "{{=", "{{.}}",
            "{{titre}}",
            "{{{corps}}}", "{{#liste}}", "{{/liste}}", "{{^liste}}", "{{#avec_liste}}", "{{#vue}}", "{{/vue}}",
            "{{>a}}",
            "{{>b}}", "{{>page}}", "{{<a}}", "{{/a}}", "{{$bloc}}", "{{/bloc}}", "{{#mots}}", "{{/mots}}", "\n", "  ",
            "\u{1D}", "<p class=\"", "\">", "{{sorte}}", "{{groupe.nom}}", "{{#pages.la}}", "{{/pages.la}}",
            "{{vue.titre}}",
        ],
        texts: { $0.texts(in: "themes", ending: ".mustache") + templateSamples },
        judge: { bytes in
            let parts = String(decoding: bytes, as: UTF8.self).split(
                separator: "\u{1D}", omittingEmptySubsequences: false)
            var texts: [String: String] = [:]
            for (name, text) in zip(["page", "a", "b", "c"], parts) { texts[name] = String(text) }
            let library = TemplateLibrary(
                Dictionary(uniqueKeysWithValues: texts.map { ($0, .init(file: $0, text: $1)) }))
            let (program, findings) = library.program("page", given: [Sample.fields.shape], constants: constants)
            let places = Dictionary(grouping: (library.findings + findings).map(\.location), by: \.file)
            for (file, places) in places {
                if let flaw = Places.flaw(at: places, in: texts[file] ?? "") { return flaw }
            }
            let drawn = String(decoding: program.bytes(of: [Sample.whole]), as: UTF8.self)
            return drawn.contains(Sample.mark) ? "A text was written as markup." : nil
        })

    private static let constants: [String: [String: TemplateConstant]] = [
        "groupe": ["nom": .text(Sample.mark)], "icones": ["oeil": .html(HTMLFragment(escaping: "o"))],
        "pages": ["la": .page("la/"), "absente": .page(nil)],
    ]

    private static let templateSamples = [
        "{{titre}}{{#liste}}<li>{{titre}}{{#vue}}{{{corps}}}{{/vue}}</li>{{/liste}}{{^liste}}rien{{/liste}}",
        "{{<a}}{{$bloc}}x{{/bloc}}{{/a}}\u{1D}<main>\n  {{$bloc}}y{{/bloc}}\n  {{>b}}\n</main>\u{1D}{{#mots}}{{.}}{{/mots}}",
        "<p class=\"{{sorte}}\">{{#pages.la}}<a href=\"{{.}}\">{{groupe.nom}}</a>{{/pages.la}}</p>",
    ]
}

/// A view with a name of each kind.
private struct Sample: View {
    /// What no page may hold as it stands: it is in texts alone.
    static let mark = "<b onclick=\"'&"
    static let whole = Sample(depth: 3)

    let depth: Int

    static let fields = ViewFields<Sample>([
        .literal("titre") { _ in mark }, .literal("absent") { _ -> String? in nil },
        .word("sorte", among: ["un", "deux"]) { _ in "un" },
        .html("corps", .init("fait")) { _ in HTMLFragment(escaping: "c") },
        .flag("oui") { _ in true }, .flag("non") { _ in false }, .texts("mots") { _ in [mark, "mot"] },
        .list("liste") { sample in [SampleItem(title: mark), SampleItem(title: "deux")] },
        .view("vue") { _ in SampleItem(title: mark) }, .view("nulle") { _ -> SampleItem? in nil },
    ])
}

private struct SampleItem: View {
    let title: String

    static let fields = ViewFields<SampleItem>([
        .literal("titre", \.title), .html("corps", .init("fait")) { HTMLFragment(escaping: $0.title) },
        .texts("mots") { _ in ["x"] },
    ])
}
