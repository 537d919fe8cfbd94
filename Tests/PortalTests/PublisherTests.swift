import Content
import Portal
import SmallPortals
import Testing

@Suite("Who answers for a portal")
struct PublisherTests {
    private func publisher(_ lines: String) async -> LegalPublisher {
        let settings = (SmallPortal.files["guichet.yaml"] ?? "") + lines
        return await LinkedPortal(SmallPortal.overlaid(["guichet.yaml": settings])).portal.publisher
    }

    @Test("the intercommunalité, with its SIREN, once the portal is published for good")
    func publication() async {
        let publisher = await publisher("mode: publication\n")
        #expect(publisher.name == "Communauté de communes du Cordais et du Causse")
        #expect(publisher.siren == "200034064")
    }

    @Test("a demonstration answers for itself")
    func demonstration() async {
        let publisher = await publisher("mode: demonstration\n")
        #expect(publisher.name == "Le portail des familles, démonstration")
        #expect(publisher.siren == nil)
    }

    @Test("who is named answers, with a SIREN of its own or none", arguments: ["demonstration", "publication"])
    func named(mode: String) async {
        let publisher = await publisher("mode: \(mode)\nediteur:\n  nom: Syndicat mixte\n")
        #expect(publisher.name == "Syndicat mixte")
        #expect(publisher.siren == nil)
    }
}
