import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Content

/// An event whose first lines are given, read and rewritten until nothing changes; what is said of it then.
private func rewritten(_ lines: String, then rest: String = "") async -> (lines: String, said: [String], rounds: Int) {
    let tail = "resume: Une phrase assez longue pour tenir lieu de résumé.\nexemple: true\nverifie_le: 2026-11-16\n"
    var file = SourceFile(path: "content/agenda/essai.md", bytes: Data("---\n\(lines)\n\(tail)---\n\(rest)".utf8))
    for round in 0..<5 {
        let (said, report) = await read(file)
        let corrections = report.sorted.flatMap(\.corrections).filter { $0.location.file == file.path }
        guard let text = CanonicalFrontMatter.of(file, of: Event.self, corrections: corrections) else {
            let text = String(decoding: file.bytes, as: UTF8.self)
            return (text.replacing("---\n", with: "").replacing(tail, with: ""), said, round)
        }
        file = SourceFile(path: file.path, bytes: Data(text.utf8))
    }
    return ("", ["it never ends"], 5)
}

private func read(_ file: SourceFile) async -> (said: [String], report: Report) {
    var report = Report()
    _ = await PortalContent.load(
        from: SmallPortal.base.overlaid(by: SourceTree(files: [file])), jobs: 1, report: &report)
    let own = report.within([file.path])
    return (own.sorted.map { "\($0.location.line):\($0.location.column) \($0.rule.id)" }, own)
}

@Suite("Entries in the canonical form")
struct CanonicalFrontMatterTests {
    @Test(
        "what was understood is written as the guide writes it, and read without a word",
        arguments: [
            ("Titre : Noël : goûter", "titre: \"Noël : goûter\""),
            ("titre: Soirée #jeux\nprix: gratuit", "titre: \"Soirée #jeux\"\ntarif: gratuit"),
            ("titre:Goûter\nlieu\u{A0}: Salle", "titre: Goûter\nlieu: Salle"),
            ("titre: Jeux\nages: 0-3, 3-6", "titre: Jeux\nages: [0-3, 3-6]"),
            ("titre: Jeux\nages: de 3 à 10 ans # environ", "titre: Jeux\nages: [3-6] # environ"),
            ("titre: Jeux\nages: tout public", "titre: Jeux"),
            ("titre: Jeux\nages: tout public  # petits et grands", "titre: Jeux\n# petits et grands"),
            ("titre: Jeux\nheures: toute la journée", "titre: Jeux"),
            ("titre: Jeux\nheures: de 14h à 16h", "titre: Jeux\nheures: 14h-16h"),
            (
                "titre: Jeux\ntel: 05 36 49 12 34\ncourriel: a@b.example",
                "titre: Jeux\ncontact:\n  telephone: 05 36 49 12 34\n  courriel: a@b.example"
            ),
            (
                "titre: Jeux\ncontact:\n  # la mairie\n  courriel: a@b.example\nlieu: Salle\ntel: 05 36 49 12 34 # le soir",
                "titre: Jeux\ncontact:\n  # la mairie\n  courriel: a@b.example\n  telephone: 05 36 49 12 34 # le soir\nlieu: Salle"
            ),
            ("titre: Jeux\nTarif : 5 €", "titre: Jeux\ntarif: 5 €"),
            ("titre: Jeux\ninscription: https://a.example/x", "titre: Jeux\nlien_inscription: https://a.example/x"),
        ])
    func fields(written: String, canonical: String) async {
        let rest = "\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]\n"
        let (lines, said, _) = await rewritten(written + rest.dropLast())
        #expect(lines == canonical + rest)
        #expect(said == [])
    }

    @Test(
        "so are the ways to say when",
        arguments: [
            ("jour: samedi 5 décembre 2026", "jour: 2026-12-05"),
            ("Date : 5/12/2026 # à confirmer", "jour: 2026-12-05 # à confirmer"),
            ("quand: samedi 5 décembre 2026 à 14h30", "jour: 2026-12-05\nheures: 14h30"),
            (
                "chaque: tous les mercredis hors vacances scolaires du 6 janvier 2027 au 30 juin 2027 # sauf neige",
                "chaque: mercredi # sauf neige\ndebut: 2027-01-06\njusqu_au: 2027-06-30\nhors: [vacances]"
            ),
            (
                "chaque: mercredi\ndebut: 2027-01-06\nfin: 2027-06-30\nheures: 10h à 11h",
                "chaque: mercredi 10h-11h\ndebut: 2027-01-06\njusqu_au: 2027-06-30"
            ),
            ("du: 5 décembre 2026\nau: 2026-12-06 # dimanche", "debut: 2026-12-05\nfin: 2026-12-06 # dimanche"),
            (
                "jours: [3 décembre 2026, jeudi 10 décembre 2026]",
                "jours: [2026-12-03, 2026-12-10]"
            ),
        ])
    func moments(written: String, canonical: String) async {
        let head = "titre: Jeux\ncommune: Vaour\nthemes: [eveil]\n"
        let (lines, said, _) = await rewritten(head + written)
        #expect(lines == head + canonical + "\n")
        #expect(said == [])
    }

    @Test("the body, comments and what is well written stay to the byte")
    func kept() async {
        let lines = """
            # une note
            titre: 'L''école'   # le titre
            jour: 2026-12-05
            commune: Vaour
            themes:
              - eveil  # le premier

            """
        let (kept, said, rounds) = await rewritten(lines.dropLast().description, then: "Prix : libre\n\n---\n\nFin  \n")
        #expect(kept.hasPrefix(lines) && kept.hasSuffix("Prix : libre\n\n\nFin  \n"))
        #expect(said == [] && rounds == 0)
    }

    @Test("a line that would be there twice stays for people to write")
    func twice() async {
        let head = "titre: Jeux\ncommune: Vaour\nthemes: [eveil]\n"
        let lines = head + "chaque: mercredi 10h du 6 janvier 2027 au 30 juin 2027\ndebut: 2027-01-13"
        #expect(await rewritten(lines).lines == lines + "\n")
    }

    @Test("signs that YAML alone ends a line at end none", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func foreign(sign: String) async {
        let text = "---\ntitre: Jeux\(sign)à: b\nlieu: Salle\nprix_du_pain: 1\n---\n"
        let said = await read(SourceFile(path: "content/agenda/essai.md", bytes: Data(text.utf8))).said
        #expect(said.contains("4:1 champ-inconnu"), "\(said)")
    }
}
