import Content
import Portal
import SmallPortals
import Testing

@Suite("The observatory")
struct ObservatoryTests {
    static func indicator(_ lines: String = "") -> String {
        """
        ---
        titre: Enfants de moins de trois ans
        resume: Combien d’enfants de moins de trois ans vivent sur le territoire.
        source: Essai
        ordre: 10
        serie: enfants
        graphique: carte
        unite: enfants
        millesime: "2023"
        lecture: Le chiffre se lit comme il est écrit.
        pour_qui: Pour prévoir des places d’accueil.
        verifie_le: 2026-11-16
        \(lines)
        ---

        """
    }

    static let series = """
        territoire,annee,categorie,valeur,source
        4C,2022,,120,Cnaf 2022
        4C,2023,,131,Cnaf 2023
        Tarn,2023,,9000,Cnaf 2023
        81309,2023,,4,Cnaf 2023
        81069,2023,,12,Cnaf 2023

        """

    private func linked(_ lines: String = "", series: String = Self.series) async -> LinkedPortal {
        await LinkedPortal(
            SmallPortal.overlaid([
                "content/observatoire/enfants.md": Self.indicator(lines), "seeds/series/enfants.csv": series,
            ]))
    }

    @Test("figures are found by territory and year, the newest first asked")
    func figures() async throws {
        let indicator = try #require(await linked().portal.indicators.first)
        #expect(indicator.territories == [.portal, .department])
        #expect(indicator.years == [2022, 2023])
        #expect(indicator.value(of: .portal, in: 2022) == 120)
        #expect(indicator.latest(of: .portal)?.value == 131)
        #expect(indicator.latest(of: .portal)?.source == "Cnaf 2023")
        #expect(indicator.latest(of: .france) == nil)
    }

    @Test(
        "a commune told by its name, or a territory written another way, would escape secrecy: both are mistakes",
        arguments: [
            ("Vaour", "Écrivez son code INSEE : 81309."), ("vaour", "Écrivez son code INSEE : 81309."),
            ("4c", "Vouliez-vous dire « 4C » ?"), ("Tran", "Vouliez-vous dire « Tarn » ?"),
            ("france", "Vouliez-vous dire « France » ?"),
        ])
    func territoryNames(_ name: String, _ suggestion: String) async {
        let findings = await linked(series: Self.series + "\(name),2023,,3,Cnaf 2023\n").findings
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("seeds/series/enfants.csv:7:1 serie-commune: ") == true)
        #expect(findings.first?.hasSuffix(suggestion) == true)
    }

    @Test("other territories keep their names", arguments: ["Occitanie", "Petites villes", "Tarn-et-Garonne", "Lot"])
    func otherTerritories(_ name: String) async {
        let linked = await linked(series: Self.series + "\(name),2023,,3,Cnaf 2023\n")
        #expect(linked.findings == [])
        #expect(linked.portal.indicators.first?.territories == [.portal, .department, .other(name)])
        #expect(linked.portal.indicators.first?.name(of: .other(name)) == name)
    }

    @Test("a small number of one class of people is not shown either")
    func classes() async throws {
        let series = Self.series + "4C,2023,Filles,3,Cnaf 2023\n4C,2023,Garçons,128,Cnaf 2023\n"
        let indicator = try #require(await linked("seuil: 5", series: series).portal.indicators.first)
        let values = indicator.figures.filter { $0.category != nil }.map(\.value)
        #expect(values == [nil, 128])
        #expect(indicator.value(of: .portal, in: 2023) == 131)
    }

    @Test("a small number of a commune is never shown, one of the whole territory is")
    func secrecy() async throws {
        let indicator = try #require(await linked("seuil: 5").portal.indicators.first)
        let communes = Dictionary(uniqueKeysWithValues: indicator.byCommune.map { ($0.commune?.slug, $0.value) })
        #expect(communes["vaour"] == .some(nil))
        #expect(communes["cordes-sur-ciel"] == 12)
        let plain = try #require(await linked().portal.indicators.first)
        #expect(plain.byCommune.contains { $0.value == 4 })
    }

    @Test("what nobody knows yet is to be filled")
    func toBeFilled() async throws {
        let empty = "territoire,annee,categorie,valeur,source\n4C,2023,,,À relever\nFrance,2023,,60.9,Cnaf\n"
        let indicator = try #require(await linked(series: empty).portal.indicators.first)
        #expect(indicator.isToBeFilled)
        #expect(try #require(await linked().portal.indicators.first).isToBeFilled == false)
    }

    @Test(
        "a figure without year, source or number is an error at its line",
        arguments: [
            ("4C,,,12,Cnaf", "annee"), ("4C,2023,,12,", "source"), ("4C,2023,,douze,Cnaf", "valeur"),
            ("4C,2023,,nan,Cnaf", "valeur"), ("4C,2023,,1e300,Cnaf", "valeur"), (",2023,,12,Cnaf", "territoire"),
        ])
    func flawedSeries(_ line: String, _ column: String) async {
        let found = await linked(series: "territoire,annee,categorie,valeur,source\n\(line)\n").findings
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("seeds/series/enfants.csv:2:1 table-valeur: ") == true, "\(found)")
        #expect(found.first?.contains("« \(column) »") == true, "\(found)")
    }

    @Test("the same figure twice is an error at the second line")
    func twice() async {
        let lines = "territoire,annee,categorie,valeur,source\n4C,2023,A,1,Cnaf\n4C,2023,,2,Cnaf\n4C,2023,A,3,Cnaf\n"
        let found = await linked(series: lines).findings
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix("seeds/series/enfants.csv:4:1 table-valeur: Ce chiffre est déjà à la ligne 2")
                == true)
    }

    @Test("communes are shown in the newest year of which something is known")
    func newestKnown() async throws {
        let lines = Self.series + "81309,2024,,,À relever\n81069,2024,,,À relever\n"
        let indicator = try #require(await linked(series: lines).portal.indicators.first)
        #expect(indicator.byCommune.map(\.year) == [2023, 2023])
        let classes = Self.series + "81069,2023,Filles,7,Cnaf\n"
        let mixed = try #require(await linked(series: classes).portal.indicators.first)
        #expect(mixed.byCommune.compactMap(\.value) == [4, 12])
        #expect(mixed.categories.isEmpty)
        #expect(mixed.isAbridged)
        #expect(indicator.isAbridged == false)
    }

    @Test("classes are shown in the newest year known of the portal's own territory")
    func classYear() async throws {
        let lines = """
            territoire,annee,categorie,valeur,source
            4C,2021,Filles,60,Cnaf
            4C,2022,Filles,,À relever
            Tarn,2022,Filles,4000,Cnaf

            """
        let indicator = try #require(await linked(series: lines).portal.indicators.first)
        #expect(indicator.classYear() == 2021)
        #expect(indicator.classYear(for: .department) == 2022)
        #expect(indicator.classYear(for: .france) == 2022)
        #expect(indicator.years.isEmpty)
        #expect(indicator.isAbridged)
        #expect(try #require(await linked().portal.indicators.first).classYear() == nil)
    }
}
