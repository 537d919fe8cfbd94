import Content
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

@Suite("Feeds")
struct FeedTests {
    @Test("an event in Atom: when, where and for how much, said to be an example")
    func atom() async throws {
        let portal = await ExportedPortal(
            SmallPortal.without(
                "content/agenda/bebes-lecteurs.md", "content/agenda/bourse-aux-jouets.md"))
        let toupie = StableID("annuaire/ludotheque-la-toupie/agenda.atom", in: portal.portal.settings).urn
        let event = StableID("agenda/fete-du-jeu/", in: portal.portal.settings).urn
        #expect(
            try portal.text("annuaire/ludotheque-la-toupie/agenda.atom") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
                <id>\(toupie)</id>
                <title>Agenda – Ludothèque La Toupie</title>
                <subtitle>Les rendez-vous pour les familles, annoncés ou vérifiés en dernier.</subtitle>
                <updated>2026-11-16T00:00:00Z</updated>
                <author>
                <name>Le portail des familles</name>
                </author>
                <link rel="self" type="application/atom+xml" href="https://familles.example/annuaire/ludotheque-la-toupie/agenda.atom"/>
                <link rel="alternate" type="text/html" href="https://familles.example/annuaire/ludotheque-la-toupie/"/>
                <generator>Guichet</generator>
                <entry>
                <id>\(event)</id>
                <title>Fête du jeu (exemple)</title>
                <updated>2026-11-16T00:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://familles.example/agenda/fete-du-jeu/"/>
                <category term="agenda" label="Agenda"/>
                <category term="eveil" label="Éveil et jeux"/>
                <category term="vaour" label="Vaour"/>
                <summary>Un après-midi de jeux pour petits et grands, sur la place du village.</summary>
                <content type="html">&lt;p&gt;&lt;strong&gt;Exemple\u{A0}:&lt;/strong&gt; ce rendez-vous est inventé pour \
                montrer le portail.&lt;/p&gt;&lt;p&gt;Un après-midi de jeux pour petits et grands, sur la place du \
                village.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;strong&gt;Quand\u{A0}:&lt;/strong&gt; samedi 5 décembre 2026 \
                de 14\u{202F}h à 17\u{202F}h&lt;/li&gt;&lt;li&gt;&lt;strong&gt;Où\u{A0}:&lt;/strong&gt; 81140 \
                Vaour&lt;/li&gt;&lt;li&gt;&lt;strong&gt;Organisé par\u{A0}:&lt;/strong&gt; Ludothèque La Toupie&lt;/li&gt;\
                &lt;li&gt;&lt;strong&gt;Prix\u{A0}:&lt;/strong&gt; gratuit&lt;/li&gt;&lt;/ul&gt;</content>
                </entry>
                </feed>

                """)
    }

    @Test("JSON Feed says the same under the same identifiers")
    func json() async throws {
        let portal = await ExportedPortal()
        let feed = try Self.json(portal.text("agenda/agenda.feed.json"))
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["home_page_url"] as? String == "https://familles.example/agenda/")
        #expect(feed["feed_url"] as? String == "https://familles.example/agenda/agenda.feed.json")
        #expect(feed["language"] as? String == "fr")
        let items = try #require(feed["items"] as? [[String: Any]])
        let party = try #require(items.first { $0["url"] as? String == "https://familles.example/agenda/fete-du-jeu/" })
        #expect(party["title"] as? String == "Fête du jeu (exemple)")
        #expect(party["date_modified"] as? String == "2026-11-16T00:00:00Z")
        #expect(party["tags"] as? [String] == ["Agenda", "Éveil et jeux", "Vaour"])
        #expect((party["content_html"] as? String)?.contains("<strong>Prix\u{A0}:</strong> gratuit") == true)
        let atom = try portal.text("agenda/agenda.atom")
        #expect(items.count == 3)
        for item in items { #expect(atom.contains("<id>\(item["id"] as? String ?? "none")</id>")) }
    }

    @Test("the newest comes first, then by path; the feed is as new as its newest entry")
    func order() async throws {
        let portal = await ExportedPortal(
            SmallPortal.changing(
                "content/agenda/fete-du-jeu.md", "verifie_le: 2026-11-16", to: "verifie_le: 2026-11-20"))
        let atom = try portal.text("agenda/agenda.atom")
        let pages = atom.matches(of: #/href="https://familles.example/agenda/([a-z-]+)/"/#).map { String($0.output.1) }
        #expect(pages == ["fete-du-jeu", "bebes-lecteurs", "bourse-aux-jouets"])
        #expect(atom.contains("<updated>2026-11-20T00:00:00Z</updated>\n<author>"))
    }

    @Test("no feed tells more than its limit")
    func limit() async throws {
        let many = (0..<60).map { number in
            (
                "content/agenda/fete-\(number).md",
                (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "").replacing(
                    "Fête du jeu", with: "Fête \(number)")
            )
        }
        let portal = await ExportedPortal(SmallPortal.overlaid(Dictionary(uniqueKeysWithValues: many)))
        #expect(portal.findings == [])
        for path in ["nouveautes.atom", "agenda/agenda.atom", "communes/vaour/nouveautes.atom"] {
            #expect(try portal.text(path).matches(of: /<entry>/).count == Feed.limit)
        }
    }

    @Test("a feed without entries is a feed all the same, and is never new")
    func empty() async throws {
        let portal = await ExportedPortal(on: "2026-11-24")
        let atom = try portal.text("ages/parents/agenda.atom")
        #expect(atom.contains("<updated>1970-01-01T00:00:00Z</updated>"))
        #expect(!atom.contains("<entry>"))
        let feed = try Self.json(portal.text("ages/parents/agenda.feed.json"))
        #expect((feed["items"] as? [Any])?.isEmpty == true)
    }

    @Test("a commune is told what stands there, comes there and takes place there, and its own page")
    func commune() async throws {
        let portal = await ExportedPortal()
        let feed = try Self.json(portal.text("communes/vaour/nouveautes.feed.json"))
        let urls = try #require(feed["items"] as? [[String: Any]]).compactMap { $0["url"] as? String }
        let pages = urls.map { $0.replacing("https://familles.example/", with: "") }
        #expect(pages.contains("communes/vaour/"))
        #expect(pages.contains("agenda/fete-du-jeu/"))
        #expect(pages.contains("annuaire/france-services-vaour/"))
        #expect(!pages.contains("communes/les-cabannes/"))
        #expect(!pages.contains("guide/s-inscrire/"))
    }

    @Test("the day of the build, the address of the site and unrelated edits change no identifier")
    func stable() async throws {
        let before = await ExportedPortal()
        let later = await ExportedPortal(on: "2027-03-01")
        #expect(before.feeds == later.feeds)
        let unrelated = await ExportedPortal(
            SmallPortal.changing("content/agenda/fete-du-jeu.md", "Venez quand vous voulez", to: "Venez nombreux"))
        #expect(before.feeds == unrelated.feeds)
        let moved = await ExportedPortal(
            SmallPortal.changing("guichet.yaml", "https://familles.example/", to: "https://4c.example/familles"))
        #expect(try Self.ids(before.text("nouveautes.atom")) == Self.ids(moved.text("nouveautes.atom")))
        #expect(try moved.text("nouveautes.atom").contains("href=\"https://4c.example/familles/nouveautes.atom\""))
    }

    @Test("what people write cannot break out of its element")
    func hostile() async throws {
        let title = #"titre: "]]> </title> <script> & 'x' \"y\" 👩‍👧 \u202E""#
        let portal = await ExportedPortal(
            SmallPortal.changing("content/agenda/fete-du-jeu.md", "titre: Fête du jeu", to: title))
        #expect(portal.findings.map { $0.contains("caractere-cache") } == [true])
        let atom = try portal.text("agenda/agenda.atom")
        #expect(!atom.contains("<script"))
        #expect(!atom.contains("]]>"))
        #expect(atom.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
        #expect(atom.contains("<title>]]&gt; &lt;/title&gt; &lt;script&gt; &amp;"))
    }

    @Test("XML holds no character that XML forbids, wherever the text came from")
    func controls() {
        let text = "a\u{0}\u{7}\u{B}\u{1B}b\u{FFFE}\u{FFFF}\tc\nd\u{85}\u{2028}\u{1F469}"
        #expect(XMLText.element("title", text: text) == "<title>ab\tc\nd\u{2028}\u{1F469}</title>\n")
        #expect(
            XMLText.element("link", ["href": "\"><a b='\u{8}c'>"])
                == "<link href=\"&quot;&gt;&lt;a b=&#39;c&#39;&gt;\"/>\n")
    }

    @Test("without the address of the site there is no feed, and nothing else is missing")
    func noAddress() async throws {
        let portal = await ExportedPortal(
            SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: ""))
        #expect(portal.feeds.isEmpty)
        #expect(portal.files["agenda/agenda.ics"] != nil)
    }

    @Test("every calendar of the agenda has both feeds beside it, and every file a page")
    func beside() async throws {
        let data = await PortalData.files(of: ExportedPortal().portal, into: SiteInMemory(), jobs: 1)
        let paths = Set(data.map(\.path))
        for path in paths where path.hasSuffix("/agenda.ics") {
            #expect(paths.contains(path.replacing(".ics", with: ".atom")))
            #expect(paths.contains(path.replacing(".ics", with: ".feed.json")))
        }
        let pages = Dictionary(data.map { ($0.path, $0.page.path) }, uniquingKeysWith: { first, _ in first })
        #expect(pages["nouveautes.atom"] == "")
        #expect(pages["agenda/agenda.ics"] == "agenda/")
        #expect(pages["communes/vaour/nouveautes.atom"] == "communes/vaour/")
        #expect(pages["agenda/fete-du-jeu/evenement.ics"] == "agenda/fete-du-jeu/")
    }

    private static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func ids(_ atom: String) -> [Substring] {
        atom.matches(of: #/<id>([^<]*)</id>/#).map(\.output.1)
    }
}

extension ExportedPortal {
    fileprivate var feeds: [String: String] {
        files.filter { $0.key.hasSuffix(".atom") || $0.key.hasSuffix(".feed.json") }
    }
}
