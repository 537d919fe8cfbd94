import Almanac
import Content
import Portal
import SmallPortals
import Testing

@Suite("What was verified when, and what expires")
struct FreshnessTests {
    private func ledger(_ files: [String: String] = [:], on date: String = SmallPortal.date) async -> FreshnessLedger {
        await LinkedPortal(SmallPortal.overlaid(files), on: date).portal.freshness
    }

    private static func agreement(until last: String) -> String {
        """
        ---
        titre: Convention d’essai
        resume: Une convention faite pour un essai, avec ce qu’il faut pour être lue.
        exemple: true
        structure: ludotheque-la-toupie
        debut: 2024-01-01
        fin: \(last)
        objet: Prêter des jeux dans toutes les communes.
        verifie_le: 2026-11-10
        ---

        """
    }

    @Test("a structure comes with its events and its agreements, the oldest first")
    func structures() async throws {
        let ledger = await ledger(["content/projet/conventions/essai.md": Self.agreement(until: "2026-12-31")])
        let group = try #require(ledger.structures.first)
        #expect(group.title == "Ludothèque La Toupie")
        #expect(group.oldest == day("2026-11-10"))
        #expect(
            group.lines.map(\.file) == [
                "content/annuaire/ludotheque-la-toupie.md", "content/projet/conventions/essai.md",
                "content/agenda/fete-du-jeu.md",
            ])
        #expect(ledger.structures.count == 4)
    }

    @Test("what belongs to no structure is listed too, and nothing twice")
    func loose() async {
        let ledger = await ledger()
        let grouped = ledger.structures.flatMap(\.lines).map(\.file)
        let all = grouped + ledger.loose.map(\.file)
        #expect(all.sorted() == ledger.entries.map(\.file).sorted())
        #expect(ledger.loose.contains { $0.file == "content/agenda/bourse-aux-jouets.md" })
        #expect(ledger.loose.contains { $0.file == "content/guide/s-inscrire.md" })
    }

    @Test("tables expire on their last day, soonest first")
    func tables() async {
        let expiries = await ledger().expiries
        #expect(
            expiries.map { "\($0.lastDay) \($0.file)" } == [
                "2026-12-31 seeds/communes.csv", "2027-08-31 seeds/vacances.csv", "2027-11-20 seeds/numeros.csv",
                "2027-12-25 seeds/feries.csv",
            ])
    }

    @Test(
        "agreements end, unless they ended more than a year ago",
        arguments: [("2026-01-31", true), ("2025-10-31", false)])
    func agreements(last: String, isListed: Bool) async {
        let ledger = await ledger(["content/projet/conventions/essai.md": Self.agreement(until: last)])
        #expect(ledger.expiries.contains { $0.what == "Convention d’essai" } == isListed)
        if isListed { #expect(ledger.expiries.first?.lastDay == day(last)) }
    }

    @Test("an opinion is due four months after the request")
    func opinions() async {
        let opinion = """
            ---
            titre: Micro-crèche d’essai
            resume: Un projet fait pour un essai, avec ce qu’il faut pour être lu.
            exemple: true
            recu_le: 2026-10-31
            avis: en-cours
            verifie_le: 2026-11-16
            ---

            """
        let expiry = await ledger(["content/projet/avis/essai.md": opinion]).expiries.first { $0.file.contains("avis") }
        #expect(expiry?.what == "Avis à rendre : Micro-crèche d’essai")
        #expect(expiry?.lastDay == day("2027-02-28"))
    }

    @Test("a series says its newest figure, what is missing, and when more is expected")
    func series() async throws {
        let lines = "prochaine_maj: \"Fin mars 2027 : millésime 2024\""
        let ledger = await ledger([
            "content/observatoire/enfants.md": ObservatoryTests.indicator(lines),
            "seeds/series/enfants.csv": ObservatoryTests.series + "4C,2024,,,À relever\n",
            "seeds/series/orpheline.csv": "territoire,annee,categorie,valeur,source\nTarn,2023,,1,Essai\n",
        ])
        #expect(ledger.series.map(\.title) == ["Enfants de moins de trois ans", "orpheline"])
        #expect(ledger.series.map(\.newest) == [2023, nil])
        #expect(ledger.series.map(\.missing) == [1, 0])
        let expected = try #require(ledger.expiries.first { $0.file == "content/observatoire/enfants.md" })
        #expect(expected.lastDay == day("2027-03-31"))
    }

    @Test("a scale that ended is told")
    func tariff() async {
        let text = """
            debut,fin,mesure,accueil,enfants_de,enfants_a,valeur,source
            2026-01-01,2026-12-31,plancher,,,,800,Essai
            2026-01-01,2026-12-31,plafond,,,,8500,Essai
            2026-01-01,2026-12-31,taux,collectif,1,,0.06,Essai

            """
        let tree = SmallPortal.overlaid(["seeds/bareme-psu.csv": text])
        #expect(await LinkedPortal(tree).findings == [])
        let portal = await LinkedPortal(tree, on: "2027-01-01")
        #expect(
            portal.findings.contains {
                $0.contains("bareme-perime: Le barème des crèches n’est connu que jusqu’au 31 décembre 2026.")
            })
        #expect(
            portal.portal.freshness.expiries.contains {
                $0.file == "seeds/bareme-psu.csv" && $0.lastDay == day("2026-12-31")
            })
    }
}
