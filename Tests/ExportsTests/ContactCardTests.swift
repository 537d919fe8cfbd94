import SmallPortals
import Testing

@testable import Exports

@Suite("Cards for contacts")
struct ContactCardTests {
    private func lines(_ path: String, of portal: ExportedPortal) throws -> [String] {
        try portal.text(path).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test("a card tells name, phone, address, hours, and that it is an example")
    func structure() async throws {
        let lines = try lines("annuaire/micro-creche-la-ribambelle/contact.vcf", of: await ExportedPortal())
        #expect(lines.first == "BEGIN:VCARD")
        #expect(lines.dropFirst().first == "VERSION:4.0")
        #expect(lines.last == "END:VCARD")
        #expect(lines.contains("FN:Micro-crèche La Ribambelle (exemple)"))
        #expect(lines.contains("ORG:Micro-crèche La Ribambelle"))
        #expect(lines.contains("TEL;TYPE=work;VALUE=uri:tel:+33536492345"))
        #expect(
            lines.contains(
                "ADR;TYPE=work;LABEL=\"3 place du Marché, 81170 Les Cabannes\":;;3 place du Marché;Les Cabannes;Tarn;"
                    + "81170;France"))
        #expect(lines.contains("GEO:geo:44.0741,1.9302"))
        #expect(lines.contains("URL;PREF=1:https://la-ribambelle.example"))
        #expect(lines.contains("CATEGORIES:Micro-crèche"))
        #expect(lines.contains("REV:20261116T000000Z"))
        let note = try #require(lines.first { $0.hasPrefix("NOTE:") })
        #expect(note.hasPrefix("NOTE:Exemple : cette fiche est inventée"))
        #expect(note.contains("\\nHoraires :\\nDu lundi au vendredi : 7 h 30 - 18 h 30\\n"))
    }

    @Test("a short number is text; the centre of a commune is not the place")
    func number() async throws {
        let portal = await ExportedPortal()
        let lines = try lines("annuaire/enfance-en-danger-119/contact.vcf", of: portal)
        #expect(lines.contains("TEL;TYPE=work;VALUE=text:119"))
        #expect(!lines.contains { $0.hasPrefix("GEO") || $0.hasPrefix("ADR") })
        #expect(
            try !self.lines("annuaire/ludotheque-la-toupie/contact.vcf", of: portal).contains { $0.hasPrefix("GEO") })
    }

    @Test("what says no way to reach it has no card")
    func unreachable() async throws {
        let tree = SmallPortal.changing("content/annuaire/france-services-vaour.md", "adresse: Le Bourg\n", to: "")
        #expect(await ExportedPortal(tree).files["annuaire/france-services-vaour/contact.vcf"] == nil)
        #expect(await ExportedPortal().files["annuaire/france-services-vaour/contact.vcf"] != nil)
    }

    @Test("all public numbers are in one file, a card each")
    func numbers() async throws {
        let lines = try lines("numeros/numeros.vcf", of: await ExportedPortal())
        #expect(lines.count { $0 == "BEGIN:VCARD" } == 3)
        #expect(lines.contains("FN:Allô Enfance en danger"))
        #expect(lines.contains("CATEGORIES:Urgences"))
        #expect(lines.contains { $0.contains("Appel gratuit.\\nSource : Snated\\, 20 novembre 2026.") })
        #expect(Set(lines.filter { $0.hasPrefix("UID:urn:uuid:") }).count == 3)
    }

    @Test("neither text nor label can end its place")
    func hostile() async throws {
        let tree = SmallPortal.changing(
            "content/annuaire/micro-creche-la-ribambelle.md", "adresse: 3 place du Marché",
            to: #"adresse: 'a";X=1:b^c;d,e\f'"#)
        let lines = try lines("annuaire/micro-creche-la-ribambelle/contact.vcf", of: await ExportedPortal(tree))
        #expect(
            lines.contains(
                #"ADR;TYPE=work;LABEL="a^';X=1:b^^c;d,e\f, 81170 Les Cabannes":;;a"\;X=1:b^c\;d\,e\\f;"#
                    + "Les Cabannes;Tarn;81170;France"))
    }
}
