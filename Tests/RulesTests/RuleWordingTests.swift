import Content
import Diagnostics
import Testing

@Suite("What each rule says")
struct RuleWordingTests {
    @Test("its name belongs to it alone")
    func uniqueNames() {
        let names = Dictionary(grouping: everyRule, by: \.id)
        #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test("its name can stand in an address", arguments: everyRule)
    func slugName(rule: Rule) {
        #expect(Slug(rule.id)?.text == rule.id)
    }

    @Test("its summary and its explanation are whole sentences", arguments: everyRule)
    func sentences(rule: Rule) {
        for text in [rule.summary, rule.explanation] {
            #expect(text.count > 15)
            #expect(text.last == "." || text.last == "»")
            #expect(!text.contains("\n"))
            #expect(!text.contains("'"), "l’apostrophe est typographique")
        }
        #expect(rule.summary != rule.explanation)
    }

    @Test("its examples are two different files of a portal", arguments: everyRule)
    func twoExamples(rule: Rule) {
        let bad = rule.bad.text.replacing("▲", with: "")
        let isSameFile = rule.bad.file == rule.good.file && rule.bad.form == rule.good.form
        #expect(bad != rule.good.text || !isSameFile || rule.bad.beside != rule.good.beside)
        #expect(!rule.bad.file.isEmpty && !rule.good.file.isEmpty)
    }
}
