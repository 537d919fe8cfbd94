import Content
import Portal
import SmallPortals
import Testing

@testable import Theme

@Suite("Calendars and feeds to follow")
struct FollowTests {
    @Test("a page leads programs to its calendar and feeds, in its head")
    func head() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        let page = try #require(rendered["communes/vaour/index.html"])
        let head = try #require(page.split(separator: "<body", maxSplits: 1).first)
        for (type, file) in [
            ("text/calendar", "agenda.ics"), ("application/atom+xml", "agenda.atom"),
            ("application/feed+json", "agenda.feed.json"), ("application/atom+xml", "nouveautes.atom"),
            ("application/feed+json", "nouveautes.feed.json"),
        ] {
            let pattern =
                "<link rel=\"alternate\" type=\"\(type)\" title=\"\(file.first == "a" ? "Agenda" : "Nouveautés")"
            let line = head.split(separator: "\n").first { $0.hasSuffix("href=\"../../communes/vaour/\(file)\">") }
            #expect(line?.hasPrefix(pattern) == true, "\(file)")
        }
    }

    @Test("what can be followed is one line for people, whatever its formats")
    func visible() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        let page = try #require(rendered["agenda/index.html"])
        #expect(page.contains("<h2 id=\"suivre\">Être tenu au courant</h2>"))
        #expect(page.matches(of: #/<span class="nom">Agenda des familles – 4C</span>/#).count == 1)
        #expect(page.contains("href=\"webcal://familles.example/agenda/agenda.ics\""))
        #expect(page.contains("<a href=\"../agenda/agenda.ics\">"))
        #expect(page.contains("<a href=\"../agenda/agenda.atom\">"))
        #expect(!page.contains("<a href=\"../agenda/agenda.feed.json\">"))
        let glossary = try #require(rendered["glossaire/index.html"])
        #expect(!glossary.contains("Être tenu au courant</h2>"))
        #expect(!glossary.contains("rel=\"alternate\""))
    }

    @Test("an event is added to a calendar beside its date, unless it is over")
    func event() async throws {
        let coming = await RenderedPortal(try SmallPortal.dressed())
        let page = try #require(coming["agenda/fete-du-jeu/index.html"])
        let link =
            #/<a href="\.\./\.\./agenda/fete-du-jeu/evenement\.ics" type="text/calendar">\n(<svg.*?</svg>)? ?Ajouter à/#
        #expect(page.contains(link))
        #expect(!page.contains("Être tenu au courant</h2>"))
        let past = await RenderedPortal(try SmallPortal.dressed(), on: "2027-01-05")
        #expect(try #require(past["agenda/fete-du-jeu/index.html"]).contains("Ajouter à mon agenda") == false)
    }

    @Test("without the address of the site, calendars are files to take")
    func noAddress() async throws {
        let settings = (SmallPortal.files["guichet.yaml"] ?? "").replacing(
            "adresse: https://familles.example/\n", with: "")
        let rendered = await RenderedPortal(try SmallPortal.dressed(["guichet.yaml": settings]))
        let page = try #require(rendered["agenda/index.html"])
        #expect(!page.contains("webcal:"))
        #expect(page.contains("<a href=\"../agenda/agenda.ics\">"))
        #expect(!page.contains(".atom"))
    }

    @Test("pages are as new as the newest entry they gather, never as the build")
    func updated() async {
        let dates: (RenderedPortal) -> [String: String] = { rendered in
            Dictionary(
                rendered.plan.indexed.compactMap { page in page.updated.map { (page.address.path, $0.iso) } },
                uniquingKeysWith: { first, _ in first })
        }
        let base = await dates(RenderedPortal())
        for path in ["guide/s-inscrire/", "guide/", "annuaire/", "agenda/", "agenda/2026/12/", "communes/vaour/"] {
            #expect(base[path] == "2026-11-16", "\(path)")
        }
        #expect(base[""] == nil)
        let tree = SmallPortal.changing(
            "content/agenda/fete-du-jeu.md", "verifie_le: 2026-11-16", to: "verifie_le: 2026-11-20")
        let newer = await dates(RenderedPortal(tree, on: "2026-11-24"))
        let changed = newer.filter { base[$0.key] != $0.value }.keys.sorted()
        #expect(
            // The page of the event itself is an example’s: search engines are not told of it.
            changed == ["agenda/", "agenda/2026/12/", "agenda/themes/eveil/", "ages/3-6/", "communes/vaour/"])
    }
}
