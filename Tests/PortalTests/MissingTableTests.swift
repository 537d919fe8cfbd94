import Content
import SmallPortals
import Testing

@testable import Portal

@Suite("What a missing table says")
struct MissingTableTests {
    @Test("a table that entries name is missed once, whatever names its lines", arguments: VocabularyName.allCases)
    func once(table: VocabularyName) async {
        let findings = await LinkedPortal(SmallPortal.without(table.file)).findings
        #expect(findings.count <= 1, "\(findings)")
        #expect(findings.allSatisfy { $0.hasPrefix("\(table.file):1:1 table: La table \(table.file) manque.") })
        if SmallPortal.files[table.file] != nil { #expect(findings.count == 1) }
    }

    @Test(
        "a table that cannot be read is told once too",
        arguments: [("libelle\neveil\n", "Il manque la colonne"), ("\u{0}", "caractère")])
    func unreadable(text: String, expected: String) async {
        let findings = await LinkedPortal(SmallPortal.overlaid(["seeds/themes.csv": text])).findings
        #expect(findings.count == 1, "\(findings)")
        #expect(findings.allSatisfy { $0.hasPrefix("seeds/themes.csv:") && $0.contains(expected) }, "\(findings)")
    }

    @Test("so is a table that other tables name")
    func betweenTables() async {
        let findings = await LinkedPortal(SmallPortal.without("seeds/familles-de-types.csv")).findings
        #expect(findings.map { $0.prefix(30) } == ["seeds/familles-de-types.csv:1:"])
    }

    @Test("in a table that is there, each line that is missing is told where it is named")
    func empty() async {
        let findings = await LinkedPortal(SmallPortal.overlaid(["seeds/themes.csv": "id,libelle\n"])).findings
        #expect(findings.count { $0.contains("valeur-inconnue") } >= 2, "\(findings)")
    }
}
