import Content
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

@Suite("Index of the search")
struct SearchIndexTests {
    @Test("entries of every kind are found, and parts of chapters by themselves")
    func kinds() async throws {
        let searched = try await SearchedPortal()
        let kinds = try ["S’inscrire", "Souffler", "Vaour", "PMI\u{A0}: Protection maternelle et infantile"].map {
            try searched.result($0)["genre"] as? String
        }
        #expect(kinds == ["Chapitre du guide", "Pour les parents", "Commune", "Glossaire"])
        #expect(try searched.result("Par où commencer")["adresse"] as? String == "guide/s-inscrire/#par-ou-commencer")
        let question = try searched.titles.first { $0.hasPrefix("Quand faut-il appeler") }.map(searched.result)
        #expect(question?["adresse"] as? String == "guide/s-inscrire/#question_1")
        #expect(question?["lieu"] as? String == "S’inscrire")
    }

    @Test("a title says more than a text")
    func fields() async throws {
        let titles = try await SearchedPortal().titles(of: "vaour")
        #expect(titles.first == "Vaour" && titles.count > 2, "\(titles)")
    }

    @Test("pages of the theme are found, those of entries only once")
    func pages() async throws {
        let pages = [
            SearchedPage(.map, title: "La carte", description: "Tout sur une carte.", parent: nil, isExample: false),
            SearchedPage(
                .commune(try #require(Slug("vaour"))), title: "Vaour", description: "", parent: "Communes",
                isExample: false),
        ]
        let searched = try await SearchedPortal(pages: pages)
        #expect(searched.titles(of: "carte") == ["La carte"])
        #expect(searched.titles.count { $0 == "Vaour" } == 1)
    }

    @Test("what is over is said to be for the rest of the month, then gone; what is to come tells its next times")
    func dates() async throws {
        let event = """
            ---
            titre: Fête du quartier
            resume: Une fête pour petits et grands, sur la place du village.
            debut: 2026-12-05
            commune: vaour
            organisateur: Foyer rural
            themes: [eveil]
            source: Essai
            verifie_le: 2026-11-16
            ---

            """
        let tree = SmallPortal.overlaid(["content/agenda/quartier.md": event])
        #expect(try await SearchedPortal(tree).result("Fête du quartier")["dates"] as? [String] == ["2026-12-05"])
        let later = try await SearchedPortal(tree, on: "2026-12-31")
        #expect(try later.result("Fête du quartier")["dates"] as? [String] == ["2026-12-05"])
        #expect(later.text.contains(#/"fins":\[.*?\[\d+,"2026-12-05"\]/#))
        #expect(try await !SearchedPortal(tree, on: "2027-01-01").titles.contains("Fête du quartier"))
    }

    @Test("the index says all times of the month and the next ones, so that it stays the same until the next")
    func month() async throws {
        let event = """
            ---
            titre: Jeux du soir
            resume: Des jeux pour petits et grands, deux fois par semaine.
            chaque: lundi et jeudi 17h-19h
            debut: 2026-11-02
            jusqu_au: 2027-06-30
            commune: vaour
            organisateur: Foyer rural
            themes: [eveil]
            source: Essai
            verifie_le: 2026-11-16
            ---

            """
        let tree = SmallPortal.overlaid(["content/agenda/soir.md": event])
        let first = try await SearchedPortal(tree, on: "2026-12-01")
        let dates = try first.result("Jeux du soir")["dates"] as? [String] ?? []
        #expect(dates.first == "2026-12-03" && dates.last == "2027-01-14", "\(dates)")
        #expect(try await SearchedPortal(tree, on: "2026-12-31").text == first.text)
    }

    @Test("ways to reach people, sources and files stay out")
    func secrets() async throws {
        let tree = SmallPortal.overlaid([
            "content/parentalite/secret.md": """
            ---
            titre: Être là
            resume: Une page pour les parents, avec ce que personne ne doit chercher.
            besoin: [souffler]
            liens:
              - titre: Lienintrouvable
                url: https://adresse-introuvable.fr/
            source: Sourceintrouvable
            verifie_le: 2026-11-16
            ---
            Un texte <!-- commentaireintrouvable --> et [un lien](https://cible-introuvable.fr/).

            """
        ])
        let searched = try await SearchedPortal(tree)
        #expect(searched.titles.contains("Être là"))
        #expect(
            !searched.text.contains("introuvable") && !searched.text.contains("05 36") && !searched.text.contains("@"))
    }

    @Test("acronyms stand for what they abbreviate, everyday words for those of the table")
    func synonyms() async throws {
        let tree = SmallPortal.overlaid([
            "seeds/synonymes.csv": "mot,vers\nnounou,assistante maternelle | crèche\n"
        ])
        let synonyms = SearchSynonyms(try await SearchedPortal(tree).portal.seeds).meanings
        #expect(synonyms["nounou"] == [["assistant", "maternel"], ["crech"]])
        #expect(synonyms["pmi"] == [["protection", "maternel", "infantil"]])
        #expect(synonyms["protection maternel infantil"] == [["pmi"]])
    }

    @Test("no piece is heavier than its limit, however many entries; the same portal gives the same bytes")
    func pieces() async throws {
        let many = (0..<600).map { number in
            SearchedPage(
                Address("p/\(number)/"), title: "Page \(number) mot\(number)",
                description: "Texte commun et mot\(number * 7) autre\(number * 11) encore\(number * 13).", parent: nil,
                isExample: false)
        }
        let searched = try await SearchedPortal(pages: many)
        let again = try await SearchedPortal(pages: many)
        #expect(searched.outputs == again.outputs)
        #expect(searched.outputs.count > 5)
        for output in searched.outputs where !output.path.hasSuffix("/index.json") {
            #expect(output.bytes.count < SearchPieces.pieceBytes + 100, "\(output.path)")
        }
        #expect(searched.titles(of: "mot599") == ["Page 599 mot599"])
        #expect(searched.titles(of: "encore1300") == ["Page 100 mot100"])
    }

    @Test("another content has another version, in all pieces")
    func version() async throws {
        func versions(_ searched: SearchedPortal) throws -> Set<String> {
            Set(
                try searched.outputs.map { output in
                    let piece = try #require(try JSONSerialization.jsonObject(with: output.bytes) as? [String: Any])
                    return try #require(piece["version"] as? String)
                })
        }
        let before = try versions(await SearchedPortal())
        let changed = SmallPortal.changing("content/parentalite/souffler.md", "Demander", to: "Réclamer")
        let after = try versions(await SearchedPortal(changed))
        #expect(before.count == 1 && after.count == 1 && before != after)
    }

    @Test("a portal without communes, entries nor tables has an index all the same")
    func empty() throws {
        let index = SearchIndex([])
        #expect(index.documents.isEmpty && index.terms.isEmpty)
    }
}
