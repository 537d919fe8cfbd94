import Content
import Portal
import SmallPortals
import Testing

@testable import Exports

/// What pages say as JSON-LD, as text.
struct LinkedPages {
    let portal: FamilyPortal

    init(_ tree: SourceTree = SmallPortal.base, on date: String = SmallPortal.date) async {
        let exported = await ExportedPortal(tree, on: date)
        portal = exported.portal
        #expect(exported.findings == [])
    }

    func event(_ slug: String) throws -> [String] {
        let entry = try #require(portal.agenda.entries.first { $0.slug.text == slug })
        return LinkedData.Subject.event(entry).nodes(in: portal, card: nil).compactMap { $0.linked?.json }
    }

    func structure(_ slug: String) throws -> String {
        let entry = try #require(portal.directory.entries.first { $0.slug.text == slug })
        return try #require(LinkedData.Subject.structure(entry).nodes(in: portal, card: nil).linked?.json)
    }
}

/// An event of Vaour with these lines, real unless they say otherwise.
func linkedEvent(_ lines: String) async throws -> [String] {
    let text = """
        ---
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        commune: Vaour
        themes: [eveil]
        source: Mairie de Vaour
        verifie_le: 2026-11-16
        \(lines)
        ---

        """
    return try await LinkedPages(SmallPortal.overlaid(["content/agenda/fete-du-jeu.md": text])).event("fete-du-jeu")
}
