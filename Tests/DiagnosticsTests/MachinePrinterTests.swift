import Diagnostics
import Foundation
import Testing

@Suite("Findings for programs")
struct MachinePrinterTests {
    private let two = report(
        finding("Seconde, « 50 % » : oui.", rule("r", .warning), in: "b c.md", line: 2, column: 3, length: 4),
        finding("Première\nligne.", in: "a.md", suggestion: "Écrivez \"a\"."))

    @Test("JSON: an array in order, the suggestion only when there is one")
    func json() {
        #expect(
            JSONPrinter.print(two) == """
                [
                  {
                    "colonne" : 1,
                    "explication" : "Parce qu’il le faut.",
                    "fichier" : "a.md",
                    "gravite" : "error",
                    "ligne" : 1,
                    "longueur" : 1,
                    "message" : "Première\\\\nligne.",
                    "proposition" : "Écrivez \\"a\\".",
                    "regle" : "essai"
                  },
                  {
                    "colonne" : 3,
                    "explication" : "Parce qu’il le faut.",
                    "fichier" : "b c.md",
                    "gravite" : "warning",
                    "ligne" : 2,
                    "longueur" : 4,
                    "message" : "Seconde, « 50 % » : oui.",
                    "regle" : "r"
                  }
                ]

                """)
    }

    @Test("GitHub: one command a line, with what would end a property escaped")
    func gitHub() {
        #expect(
            GitHubPrinter.print(two) == """
                ::error file=a.md,line=1,endLine=1,col=1,endColumn=1,title=essai::Première\\nligne.%0AÉcrivez "a".
                ::warning file=b c.md,line=2,endLine=2,col=3,endColumn=6,title=r::Seconde, « 50 %25 » : oui.

                """)
    }

    @Test("GitHub: neither a message nor a file name can start another command")
    func gitHubInjection() {
        let hostile = finding("fin\r\n::error::faux", rule("r", .note), in: "a,line=9:\n::set-env::x.md")
        #expect(
            GitHubPrinter.print(report(hostile)) == """
                ::notice file=a%2Cline=9%3A\\n%3A%3Aset-env%3A%3Ax.md,line=1,endLine=1,col=1,endColumn=1,title=r::fin\\r\\n::error::faux

                """)
    }

    @Test("GitLab: severities of Code Climate, and a fingerprint that lines above do not change")
    func gitLab() throws {
        struct Issue: Decodable, Equatable {
            struct Location: Decodable, Equatable {
                struct Lines: Decodable, Equatable { let begin: Int }
                let path: String
                let lines: Lines
            }
            let description, check_name, fingerprint, severity: String
            let location: Location
        }
        func issues(_ report: Report) throws -> [Issue] {
            try JSONDecoder().decode([Issue].self, from: Data(GitLabPrinter.print(report).utf8))
        }
        let printed = try issues(two)
        #expect(printed.map(\.severity) == ["major", "minor"])
        #expect(printed.map(\.check_name) == ["essai", "r"])
        #expect(
            printed.map(\.location) == [
                Issue.Location(path: "a.md", lines: .init(begin: 1)),
                Issue.Location(path: "b c.md", lines: .init(begin: 2)),
            ])
        #expect(printed.first?.description == "Première\\nligne. Écrivez \"a\".")
        #expect(Set(printed.map(\.fingerprint)).count == 2)
        let lower = try issues(report(finding("Première\nligne.", in: "a.md", line: 40)))
        #expect(lower.first?.fingerprint == printed.first?.fingerprint)
    }

    @Test("GitLab: each finding has a print of its own, which it keeps when lines move above it")
    func gitLabPrints() throws {
        struct Issue: Decodable { let fingerprint: String }
        func prints(_ report: Report) throws -> [String] {
            try JSONDecoder().decode([Issue].self, from: Data(GitLabPrinter.print(report).utf8)).map(\.fingerprint)
        }
        let twice = try prints(report(finding("Un.", line: 3), finding("Un.", line: 9), finding("Deux.", line: 12)))
        #expect(Set(twice).count == 3)
        let lower = try prints(report(finding("Un.", line: 5), finding("Un.", line: 11), finding("Deux.", line: 14)))
        #expect(lower == twice)
        #expect(Set(try prints(report(finding("c", in: "a|b"), finding("b|c", in: "a")))).count == 2)
    }

    @Test("SARIF 2.1.0: one run, each rule once, regions from column to column")
    func sarif() throws {
        let twice = report(
            finding("Un."), finding("Deux.", line: 2),
            finding("Trois.", rule("r", .note), in: "b.md", line: 3, column: 5, length: 4))
        let json = try JSONSerialization.jsonObject(with: Data(SARIFPrinter.print(twice).utf8))
        let log = try #require(json as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "guichet")
        #expect((driver["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["essai", "r"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["ruleId"] as? String } == ["essai", "essai", "r"])
        #expect(results.compactMap { $0["level"] as? String } == ["error", "error", "note"])
        let place = try #require(
            (results[2]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect(place["region"] as? [String: Int] == ["startLine": 3, "startColumn": 5, "endColumn": 9])
        #expect((place["artifactLocation"] as? [String: String]) == ["uri": "b.md"])
    }

    @Test("SARIF: a file name is a URI reference: spaces and accents are percent-encoded (RFC 3986)")
    func sarifAddress() {
        let accented = report(finding("Un.", in: "content/agenda/Fête du jeu.md"))
        #expect(SARIFPrinter.print(accented).contains(#""uri" : "content/agenda/F%C3%AAte%20du%20jeu.md""#))
    }

    @Test("an empty report is still a document of its form")
    func empty() {
        #expect(JSONPrinter.print(Report()) == "[\n\n]\n")
        #expect(GitLabPrinter.print(Report()) == "[\n\n]\n")
        #expect(GitHubPrinter.print(Report()) == "")
        #expect(SARIFPrinter.print(Report()).contains("\"results\" : ["))
    }
}
