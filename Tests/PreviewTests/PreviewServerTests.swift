import Foundation
import Preview
import Testing

@Suite("The preview")
struct PreviewServerTests {
    @Test(
        "pages, files and what is missing are answered as a static host would",
        arguments: [
            ("/", 200, "text/html; charset=utf-8", "accueil"),
            ("/?q=1", 200, "text/html; charset=utf-8", "accueil"),
            ("/index.html", 200, "text/html; charset=utf-8", "accueil"),
            ("/annuaire/", 200, "text/html; charset=utf-8", "annuaire"),
            ("/theme/favicon.svg", 200, "image/svg+xml", "<svg/>"),
            ("/images/f%C3%AAte.txt", 200, "text/plain; charset=utf-8", "fête"),
            ("/.well-known/security.txt", 200, "text/plain; charset=utf-8", "Contact"),
            ("/absent/", 404, "text/html; charset=utf-8", "introuvable"),
            ("/absent.css", 404, "text/html; charset=utf-8", "introuvable"),
            ("/%ff%fe.css", 404, "text/html; charset=utf-8", "introuvable"),
            ("/%00", 404, "text/html; charset=utf-8", "introuvable"),
            ("/../../etc/passwd", 404, "text/html; charset=utf-8", "introuvable"),
            ("/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8", "introuvable"),
        ])
    func answers(_ path: String, _ status: Int, _ type: String, _ body: String) async throws {
        try await RunningPreview.showing(Self.site) { preview in
            let answer = try await preview.get(path)
            #expect(answer.status == status)
            #expect(answer.headers["Content-Type"] == type)
            #expect(answer.headers["Cache-Control"] == "no-store")
            #expect(answer.text == body)
        }
    }

    @Test("a page brings the script that shows it again, with the version it is of; nothing else does")
    func script() async throws {
        var site = Self.site
        site["b/index.html"] = "<body><p>b</p></body>\n</html>\n"
        try await RunningPreview.showing(site) { preview in
            let page = try await preview.get("/b/").body
            let script =
                #/<body><p>b</p><script src="/\.guichet/apercu\.js" data-version="\d+-1"></script></body>\n</html>\n/#
            #expect(page.wholeMatch(of: script) != nil, "\(page)")
            let program = try await preview.get("/.guichet/apercu.js")
            #expect(program.body.contains("EventSource"))
            let drawing = try await preview.get("/theme/favicon.svg")
            #expect(drawing.body == "<svg/>")
        }
    }

    @Test("a folder named without its slash leads to the slash")
    func redirection() async throws {
        try await RunningPreview.showing(Self.site) { preview in
            let answer = try await preview.get("/annuaire")
            #expect(answer.status == 301)
            #expect(answer.headers["Location"] == "/annuaire/")
        }
    }

    @Test("the headers of a page can be asked for alone, and nothing can be sent")
    func methods() async throws {
        try await RunningPreview.showing(Self.site) { preview in
            let head = try await preview.get("/annuaire/", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body == "")
            let posted = try await preview.get("/annuaire/", method: "POST")
            #expect(posted.status == 405)
        }
    }

    @Test("mistakes stand over the last good page, as text, whatever they quote")
    func mistakes() async throws {
        let text = "content/a.md:1:1: erreur: <script>alert(1)</script> & « b » [yaml]"
        let portal = ScriptedPortal(Self.site, mistakes: text)
        try await RunningPreview.showing(portal) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 200)
            #expect(answer.body.hasPrefix("accueil"))
            #expect(answer.body.contains("À corriger</strong>"))
            #expect(answer.body.contains("erreur: &lt;script&gt;alert(1)&lt;/script&gt; &amp; « b » [yaml]</pre>"))
            #expect(!answer.body.contains("<script>"))
        }
    }

    @Test("mistakes stand alone when there never was a good page")
    func neverGood() async throws {
        try await RunningPreview.showing(ScriptedPortal([:], mistakes: "pas lisible : <b>")) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 500)
            #expect(answer.body.contains("pas lisible : &lt;b&gt;"))
            #expect(answer.body.contains("apercu.js"), "it shows the page once there is one")
        }
    }

    @Test("both addresses of this machine answer, by their names; no other name does, and no other address")
    func loopback() async throws {
        try await RunningPreview.showing(Self.site) { preview in
            #expect(Port.isFreeElsewhere(preview.port))
            for address in ["127.0.0.1", "localhost"] {
                let answer = try await preview.get("/", at: address)
                #expect(answer.status == 200, "\(address)")
            }
            let six = try await preview.send("GET / HTTP/1.1\r\nHost: [::1]:\(preview.port)\r\n\r\n")
            #expect(six.hasPrefix("HTTP/1.1 200 "))
            for host in ["ailleurs.example", "localhost.ailleurs.example", "127.0.0.1.ailleurs.example", "192.0.2.1"] {
                for path in ["/", "/.guichet/changements"] {
                    let refused = try await preview.send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
                    #expect(refused.hasPrefix("HTTP/1.1 403 "), "\(host)")
                }
            }
            let nameless = try await preview.send("GET / HTTP/1.1\r\n\r\n")
            #expect(nameless.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test(
        "what is no request is refused, and too long a one at once",
        arguments: [
            ("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 1_000_000))\r\n\r\n", 431),
            (String(repeating: "a", count: 1_000_000), 431), ("bonjour\r\n\r\n", 400), ("GET /\r\n\r\n", 400),
            ("GET accueil HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: ailleurs.example\r\n\r\n", 400),
            ("GET / HTTP/1.1\nHost: localhost\n\n", 200),
        ])
    func requests(_ text: String, _ status: Int) async throws {
        try await RunningPreview.showing(Self.site) { preview in
            let answer = try await preview.send(text)
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
        }
    }

    @Test("five hundred who ask at once are all answered")
    func many() async throws {
        try await RunningPreview.showing(Self.site) { preview in
            let bodies = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<500 { group.addTask { try await preview.get("/annuaire/").text } }
                return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(bodies == ["annuaire": 500])
        }
    }

    @Test("who waits for changes is told the version, and the next one")
    func events() async throws {
        let portal = ScriptedPortal(Self.site)
        try await RunningPreview.showing(portal) { preview in
            var versions: [String] = []
            for try await line in preview.lines("/.guichet/changements") where line.hasPrefix("data: ") {
                versions.append(String(line.dropFirst(6).split(separator: "-").last ?? ""))
                portal.change()
                if versions.count == 3 { break }
            }
            #expect(versions == ["1", "2", "3"])
        }
    }

    @Test("it stops when it is told to, and lets the port go")
    func stops() async throws {
        let port = try Port.free()
        for _ in 0..<2 {
            try await RunningPreview.showing(Self.site, port: port) { preview in
                let answer = try await preview.get("/")
                #expect(answer.status == 200)
            }
        }
    }

    @Test("a port that is taken is an error, before anything is announced")
    func taken() async throws {
        try await RunningPreview.showing(Self.site) { preview in
            await #expect(throws: PreviewError.taken(preview.port)) {
                try await PreviewServer(port: preview.port, showing: ScriptedPortal([:])).run {
                    Issue.record("announced")
                }
            }
        }
    }

    private static let site = [
        "index.html": "accueil", "annuaire/index.html": "annuaire", "404.html": "introuvable",
        "theme/favicon.svg": "<svg/>", "images/fête.txt": "fête", ".well-known/security.txt": "Contact",
    ]
}
