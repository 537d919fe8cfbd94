import Content
import Portal
import SmallPortals
import Testing

@testable import Exports

@Suite("What a site says of itself")
struct SiteNotesTests {
    private func notes(_ tree: SourceTree = SmallPortal.base) async -> [String: String] {
        let outputs = SiteNotes.outputs(of: await ExportedPortal(tree).portal)
        return Dictionary(
            outputs.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test("security.txt says whom to tell, until when, and where it stands")
    func security() async {
        #expect(
            await notes()[".well-known/security.txt"] == """
                Contact: mailto:familles@portail.example
                Expires: 2027-11-01T00:00:00Z
                Preferred-Languages: fr
                Canonical: https://familles.example/.well-known/security.txt

                """)
    }

    @Test("every way to reach the team is named, as an address that RFC 9116 allows")
    func contacts() async {
        let text = await notes(
            SmallPortal.changing(
                "guichet.yaml", "courriel: familles@portail.example",
                to: "telephone: 05 36 49 12 34\n  site_web: https://portail.example/contact"))
        #expect(
            text[".well-known/security.txt"]?.hasPrefix(
                "Contact: https://portail.example/contact\nContact: tel:+33536491234\nExpires: ") == true)
        let plain = await notes(
            SmallPortal.changing(
                "guichet.yaml", "courriel: familles@portail.example", to: "site_web: http://portail.example/contact"))
        #expect(plain.isEmpty)
    }

    @Test("humans.txt names bodies and software")
    func humans() async {
        #expect(
            await notes()["humans.txt"] == """
                /* PORTAIL */
                Nom : Le portail des familles
                Territoire : Communauté de communes du Cordais et du Causse (4C), Tarn
                Adresse : https://familles.example/
                Langue : français

                /* LOGICIEL */
                Générateur : Guichet, en Swift
                Pages : HTML et CSS, lisibles sans JavaScript

                """)
    }

    @Test("without address or contact there is neither; without HTTPS no security.txt")
    func missing() async {
        #expect(
            await notes(SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: "")).isEmpty)
        #expect(
            await notes(
                SmallPortal.changing("guichet.yaml", "contact:\n  courriel: familles@portail.example\n", to: "")
            ).isEmpty)
        let plain = await notes(
            SmallPortal.changing("guichet.yaml", "https://familles.example/", to: "http://familles.example/"))
        #expect(plain.keys.sorted() == ["humans.txt"])
    }

    @Test("a name over two lines adds no field") func lines() async {
        let tree = SmallPortal.changing(
            "guichet.yaml", "nom: Le portail des familles", to: #"nom: "Le portail\nContact: mailto:x@y.example""#)
        #expect(await notes(tree)["humans.txt"]?.contains("Nom : Le portail Contact: mailto:x@y.example\n") == true)
    }
}
