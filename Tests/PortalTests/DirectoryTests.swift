import Content
import SmallPortals
import Testing

@testable import Portal

@Suite("The directory")
struct DirectoryTests {
    private func directory(_ files: [String: String] = [:]) async -> (directory: Directory, territory: Territory) {
        let linked = await LinkedPortal(SmallPortal.overlaid(files))
        #expect(linked.findings == [])
        return (linked.portal.directory, linked.portal.territory)
    }

    @Test("entries stand in alphabetical order, whatever their accents and capitals")
    func order() async {
        let (directory, _) = await directory([
            "content/annuaire/z.md": structure("École des Champs", "types: [ludotheque]\ncommune: Vaour"),
            "content/annuaire/y.md": structure("eau vive", "types: [ludotheque]\ncommune: Vaour"),
            "content/annuaire/b.md": structure("Zeste", "types: [ludotheque]\ncommune: Les Cabannes"),
            "content/annuaire/a.md": structure("Zeste", "types: [ludotheque]\ncommune: Vaour"),
        ])
        #expect(
            directory.entries.map { "\($0.title) (\($0.slug))" } == [
                "Allô Enfance en danger (enfance-en-danger-119)", "eau vive (y)", "École des Champs (z)",
                "France services de Vaour (france-services-vaour)", "Ludothèque La Toupie (ludotheque-la-toupie)",
                "Micro-crèche La Ribambelle (micro-creche-la-ribambelle)", "Zeste (a)", "Zeste (b)",
            ])
    }

    @Test("entries are found by slug, type, public, age and commune")
    func indexes() async {
        let (directory, _) = await directory()
        #expect(directory["ludotheque-la-toupie"]?.title == "Ludothèque La Toupie")
        #expect(directory["absente"] == nil)
        #expect(directory.ofType("ludotheque").map(\.slug) == ["ludotheque-la-toupie"])
        #expect(directory.ofType("absent").isEmpty)
        #expect(directory.forPublic("familles").map(\.slug) == ["ludotheque-la-toupie", "micro-creche-la-ribambelle"])
        #expect(directory.forAge("0-3").map(\.slug) == ["ludotheque-la-toupie", "micro-creche-la-ribambelle"])
        #expect(directory.forAge("3-6").map(\.slug) == ["ludotheque-la-toupie"])
        #expect(directory.inCommune("vaour").map(\.slug) == ["france-services-vaour", "ludotheque-la-toupie"])
        #expect(directory.inCommune("cordes-sur-ciel").isEmpty)
    }

    @Test("entries are found by thématique, under its data·inclusion name")
    func thematiques() async throws {
        let linked = await LinkedPortal()
        let childcare = try #require(linked.portal.seeds.thematiques.first { $0.label == "Garde d’enfants" })
        #expect(childcare.slug.text == "famille--garde-denfants")
        #expect(linked.portal.directory.ofThematique(childcare.slug).map(\.slug) == ["micro-creche-la-ribambelle"])
    }

    @Test("an entry that names a term twice is listed once")
    func twice() async {
        let (directory, _) = await directory([
            "content/annuaire/a.md": structure(
                "Deux fois", "types: [micro-creche, ludotheque, micro-creche]\ncommune: Vaour")
        ])
        #expect(directory.ofType("micro-creche").map(\.slug) == ["a", "micro-creche-la-ribambelle"])
    }

    @Test("a service serves the communes of its zone where it does not stand")
    func zone() async {
        let (directory, _) = await directory()
        #expect(directory.serving("les-cabannes").map(\.slug) == ["ludotheque-la-toupie"])
        #expect(directory.serving("vaour").isEmpty)
        #expect(directory.servingEverywhere.map(\.slug) == ["france-services-vaour"])
    }

    @Test("what is near comes by distance, then by name, with kilometres, up to the limit")
    func near() async {
        let (directory, territory) = await directory([
            "content/annuaire/cordes.md": structure("Jeux de Cordes", "types: [ludotheque]\ncommune: Cordes-sur-Ciel")
        ])
        func near(_ commune: Slug, within limit: Double) -> [String] {
            directory.near(commune, within: limit, in: territory)
                .map { "\($0.entry.slug) \(Int(($0.kilometres * 1000).rounded()))" }
        }
        #expect(near("vaour", within: 12.2) == ["micro-creche-la-ribambelle 10150", "cordes 12178"])
        #expect(near("vaour", within: 12.1) == ["micro-creche-la-ribambelle 10150"])
        #expect(near("vaour", within: 10) == [])
        #expect(
            near("cordes-sur-ciel", within: 100) == [
                "micro-creche-la-ribambelle 2158", "france-services-vaour 12178", "ludotheque-la-toupie 12178",
            ])
    }
}
