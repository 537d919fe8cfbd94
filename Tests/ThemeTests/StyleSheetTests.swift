import Testing

@testable import Theme

@Suite("Style sheets and icons")
struct StyleSheetTests {
    @Test(
        "comments and needless white space go; the rest stays",
        arguments: [
            ("", ""), ("a { color: red }\n", "a{color:red}"),
            ("/* un */\na {\n    color: red;\n\n\tmargin: 0;\n}\n", "a{color:red;margin:0}"),
            ("a/* * / */ { }", "a{}"), ("/**/a/***/b/* /* */c", "abc"),
            ("a { } /* jamais refermé\nb { }", "a{}"),
            ("a::before { content: \"  é ; \\\" , \" }", "a::before{content:\"  é ; \\\" , \"}"),
            ("a { } */ b", "a{}*/ b"), ("a  :hover,\n b > c {}", "a :hover,b > c{}"),
            (
                "@media (min-width: 45rem) and (print) { a { top: calc(1rem + 2px) } }",
                "@media (min-width:45rem) and (print){a{top:calc(1rem + 2px)}}"
            ),
        ])
    func compact(_ css: String, _ expected: String) { #expect(StyleSheet.compact(css) == expected) }

    @Test(
        "no style can close the element it is written into",
        arguments: ["</style>", "</STYLE >", "/* */</style", "<</style>"])
    func closing(_ text: String) {
        #expect(!StyleSheet.compact("a::after { content: \"\(text)\" }").contains("</"))
    }

    @Test("pages carry the rules that can apply to them, or to what a script may make")
    func kept() {
        let sheet = StyleTree(
            "@import \"x\";:root{--a:1}p,.fiche,table.semaine>td{margin:0}.perdu:hover{color:red}"
                + "@media (print){.perdu{margin:0}@supports (x:y){#contenu{a:b}}}@media (x){.perdu{a:b}}"
                + "@keyframes y{from{a:b}to{a:c}}.ouvert:not(.perdu,p)::before{a:b}[hidden]{a:b}*{a:b}")
        var names = StyleNames()
        names.read(page: Array("<!doctype html><P class=\"fiche autre\" id=\"contenu\">Une fiche</p>".utf8))
        names.read(script: "line.classList.add('ouvert')")
        #expect(
            sheet.kept(for: names)
                == "@import \"x\";:root{--a:1}p,.fiche{margin:0}@media (print){@supports (x:y){#contenu{a:b}}}"
                + "@keyframes y{from{a:b}to{a:c}}.ouvert:not(.perdu,p)::before{a:b}[hidden]{a:b}*{a:b}")
    }

    @Test(
        "an icon is its drawing on one line, without what stands before it",
        arguments: [
            (
                "<?xml version=\"1.0\"?>\n<!-- auteur -->\n<svg viewBox=\"0 0 24 24\">\n  <path d=\"M0 0\"/>\n</svg>\n",
                "<svg viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>"
            ),
            ("<svg/>", "<svg/>"), ("pas un dessin", ""), ("", ""),
        ])
    func icons(_ svg: String, _ expected: String) { #expect(Icon.fragment(svg).html == expected) }

    @Test("a page’s policy allows the style it holds, and no other")
    func policy() {
        let style = InlineStyle(css: "abc")
        #expect(style.policy.contains("style-src 'self' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';"))
        #expect(style.policy.hasPrefix("default-src 'none'; "))
        #expect(!style.policy.contains("unsafe"))
    }
}
