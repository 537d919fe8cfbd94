import Testing

@testable import Preview

@Suite("Media types")
struct MediaTypeTests {
    @Test(
        "a file's ending tells its type",
        arguments: [
            ("index.html", "text/html; charset=utf-8"), ("404.html", "text/html; charset=utf-8"),
            ("theme/base.css", "text/css; charset=utf-8"), ("theme/carte.js", "text/javascript; charset=utf-8"),
            ("theme/favicon.svg", "image/svg+xml"), ("donnees/annuaire.json", "application/json"),
            ("donnees/communes.geojson", "application/geo+json"),
            ("donnees/agenda.csv", "text/csv; charset=utf-8"),
            ("annuaire/a/contact.vcf", "text/vcard; charset=utf-8"), ("app.webmanifest", "application/manifest+json"),
            ("hors-ligne/guide-0123.gz", "application/gzip"), ("sw.js", "text/javascript; charset=utf-8"),
            ("sitemap.xml", "application/xml"), ("robots.txt", "text/plain; charset=utf-8"),
            ("agenda/agenda.ics", "text/calendar; charset=utf-8"), ("agenda/agenda.atom", "application/atom+xml"),
            ("nouveautes.feed.json", "application/feed+json"), ("feed.json", "application/json"),
            ("observatoire/naissances/donnees.csv", "text/csv; charset=utf-8"), ("images/a.jpg", "image/jpeg"),
            ("images/a.jpeg", "image/jpeg"), ("images/a.png", "image/png"),
            ("images/a.webp", "image/webp"), ("images/a.avif", "image/avif"), ("images/fête.du.jeu.png", "image/png"),
        ])
    func known(_ path: String, _ type: String) {
        #expect(MediaType.of(path) == type)
    }

    @Test("what is not known is bytes", arguments: ["a.exe", ".nojekyll", "sans-fin", "a.", "", "html/page"])
    func unknown(_ path: String) {
        #expect(MediaType.of(path) == "application/octet-stream")
    }
}
