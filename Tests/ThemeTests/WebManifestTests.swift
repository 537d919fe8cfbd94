import SmallPortals
import Testing

@testable import Theme

@Suite("The portal as an application")
struct WebManifestTests {
    @Test(
        "the name under the icon is made of the first words of the portal’s",
        arguments: [
            ("Familles en Cordais et Causse", "Familles"), ("Le portail des familles", "Le portail"),
            ("Petite enfance", "Petite"), ("Grandirensemble", "Grandirensemble"), ("Nos enfants", "Nos enfants"),
            ("", ""),
        ])
    func shortName(_ name: String, _ short: String) { #expect(WebManifest.shortName(of: name) == short) }

    @Test("the repository’s theme gives it; a theme without drawings does not")
    func output() async throws {
        let dressed = await RenderedPortal(try SmallPortal.dressed())
        let manifest = try #require(dressed["manifest.webmanifest"])
        #expect(manifest.contains("\"background_color\" : \"#f9f3e7\""))
        #expect(manifest.contains("\"start_url\" : \"./\""))
        #expect(await RenderedPortal()["manifest.webmanifest"] == nil)
    }
}
