import Foundation
import Portal
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
            ("/../../etc/passwd", 404, "text/html; charset=utf-8", "introuvable"),
            ("/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8", "introuvable"),
        ])
    func answers(_ path: String, _ status: Int, _ type: String, _ body: String) async throws {
        try await RunningPreview.showing(.site(Self.site)) { preview in
            let answer = try await preview.get(path)
            #expect(answer.status == status)
            #expect(answer.headers["Content-Type"] == type)
            #expect(answer.headers["Cache-Control"] == "no-store")
            #expect(answer.body == body)
        }
    }

    @Test("a folder named without its slash leads to the slash")
    func redirection() async throws {
        try await RunningPreview.showing(.site(Self.site)) { preview in
            let answer = try await preview.get("/annuaire")
            #expect(answer.status == 301)
            #expect(answer.headers["Location"] == "/annuaire/")
        }
    }

    @Test("the headers of a page can be asked for alone")
    func head() async throws {
        try await RunningPreview.showing(.site(Self.site)) { preview in
            let answer = try await preview.get("/annuaire/", method: "HEAD")
            #expect(answer.status == 200)
            #expect(answer.body == "")
        }
    }

    @Test("mistakes are shown as text, whatever they quote, and the page says the site was not made")
    func mistakes() async throws {
        let text = "content/a.md:1:1: erreur: <script>alert(1)</script> & « b » [yaml]"
        try await RunningPreview.showing(.mistakes(text)) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 500)
            #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
            #expect(answer.body.contains("<h1>Le site n’a pas pu être fait</h1>"))
            #expect(answer.body.contains("erreur: &lt;script&gt;alert(1)&lt;/script&gt; &amp; « b » [yaml]"))
            #expect(!answer.body.contains("<script"))
        }
    }

    @Test("an error while building is shown too, escaped")
    func failure() async throws {
        struct Failure: Error, CustomStringConvertible { let description = "pas lisible : <b>" }
        try await RunningPreview.building({ throw Failure() }) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 500)
            #expect(answer.body.contains("pas lisible : &lt;b&gt;"))
        }
    }

    @Test("each page asked for is made anew; the files it shows are not")
    func anew() async throws {
        let count = Counter()
        let build: @Sendable () async -> PreviewServer.Build = {
            let number = await count.next()
            return .site([Output(path: "index.html", text: "\(number)"), Output(path: "a.css", text: "\(number)")])
        }
        try await RunningPreview.building(build) { preview in
            let before = try await Int(preview.get("/").body) ?? 0
            var bodies: [String] = []
            for path in ["/a.css", "/", "/a.css"] { bodies.append(try await preview.get(path).body) }
            #expect(bodies == ["\(before)", "\(before + 1)", "\(before + 1)"])
        }
    }

    @Test("it answers on this machine alone: the port stays free on its other addresses")
    func loopback() async throws {
        try await RunningPreview.showing(.site(Self.site)) { preview in
            #expect(Port.isFreeElsewhere(preview.port))
        }
    }

    @Test("it stops when it is told to, and lets the port go")
    func stops() async throws {
        let port = try Port.free()
        try await RunningPreview.showing(.site(Self.site), port: port) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 200)
        }
        try await RunningPreview.showing(.site(Self.site), port: port) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 200)
        }
    }

    @Test("a port that is taken is an error")
    func taken() async throws {
        try await RunningPreview.showing(.site(Self.site)) { preview in
            await #expect(throws: (any Error).self) {
                try await PreviewServer(port: preview.port) { .site([]) }.run()
            }
        }
    }

    private static let site = [
        Output(path: "index.html", text: "accueil"), Output(path: "annuaire/index.html", text: "annuaire"),
        Output(path: "404.html", text: "introuvable"), Output(path: "theme/favicon.svg", text: "<svg/>"),
        Output(path: "images/fête.txt", text: "fête"), Output(path: ".well-known/security.txt", text: "Contact"),
    ]
}

private actor Counter {
    private var value = 0

    func next() -> Int {
        value += 1
        return value
    }
}
