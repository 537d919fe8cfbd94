import Compression
import Content
import Diagnostics
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("The eco-design declaration")
struct EcoDesignTests {
    /// The figures of the page, by name.
    private func figures(_ rendered: RenderedPortal) throws -> [String: Int] {
        let page = try #require(rendered["ecoconception/index.html"])
        let found = page.matches(of: #/data-mesure="([^"]*)" value="(\d+)"/#)
        return Dictionary(
            found.map { (String($0.output.1), Int($0.output.2) ?? -1) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the pages of its sample weigh, by their paths.
    private func sample(_ rendered: RenderedPortal) throws -> [String: Int] {
        let page = try #require(rendered["ecoconception/index.html"])
        let found = page.matches(of: #/data-page="([^"]*)" value="(\d+)"/#)
        return Dictionary(
            found.map { (String($0.output.1), Int($0.output.2) ?? -1) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("its figures are those of the other pages, counted anew here")
    func counted() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        let figures = try figures(rendered)
        let others = rendered.outputs.filter {
            $0.path.hasSuffix(".html") && $0.path != "ecoconception/index.html"
        }
        #expect(figures["pages"] == others.count && others.count > 40)
        let onScreen = others.filter { $0.path != "guide/livret/index.html" }
        #expect(onScreen.count == others.count - 1)
        #expect(figures["plus-lourde"] == onScreen.compactMap { Gzip.size(of: $0.bytes) }.max())
        let sample = try self.sample(rendered)
        #expect(sample.count > 30)
        for (path, size) in sample {
            let page = try #require(rendered.outputs.first { $0.path == path + "index.html" || $0.path == path })
            #expect(Gzip.size(of: page.bytes) == size)
        }
        let sizes = sample.values.sorted()
        let middle = sizes.count / 2
        #expect(figures["mediane-compressee"] == (sizes[middle] + sizes[(sizes.count - 1) / 2]) / 2)
        let files = rendered.outputs.filter { $0.path != "ecoconception/index.html" }
        #expect(figures["total-brut"] == files.reduce(0) { $0 + $1.bytes.count })
        #expect(figures["premier-affichage"] == 1)
        let scripts = others.map { String(decoding: $0.bytes, as: UTF8.self).matches(of: #/<script [^>]*src=/#).count }
        #expect(figures["scripts"] == scripts.reduce(0, +) && scripts.contains { $0 > 1 })
        #expect(figures["polices"] == 0 && figures["tiers"] == 0)
    }

    @Test("what a theme adds is counted, and the claims fall")
    func heavierTheme() async throws {
        let base = try SmallPortal.dressed().file("themes/cordais/templates/base.mustache")
        let text = String(decoding: try #require(base).bytes, as: UTF8.self)
        let scripted = text.replacing(
            "</head>",
            with: """
                <script src="https://suivi.example/a.js"></script>
                <link rel="stylesheet" href="{{racine}}theme/x.css">
                </head>
                """)
        let rendered = await RenderedPortal(
            try SmallPortal.dressed([
                "themes/cordais/templates/base.mustache": scripted,
                "themes/cordais/statique/x.css": "@font-face { font-family: x; src: url(x.woff2) }",
            ]))
        let figures = try figures(rendered)
        let before = try self.figures(await RenderedPortal(try SmallPortal.dressed()))
        #expect(figures["scripts"] == before["scripts"].map { $0 + rendered.pages.count - 1 })
        #expect(figures["premier-affichage"] == 3)
        #expect(figures["tiers"] == 1)
        #expect(figures["polices"] == 1)
        let page = try #require(rendered["ecoconception/index.html"])
        for number in ["2.3", "4.4", "6.1"] {
            #expect(page.contains(try Regex("<b>\(number) [^<]*</b> <span class=\"etiquette missed\">")), "\(number)")
        }
    }

    @Test("only what is counted is claimed")
    func claims() {
        let claims = EcoDesignClaim.all(.none)
        let unknown = claims.filter { $0.verdict == .unknown }.map(\.number)
        #expect(
            unknown == [
                "1.8", "1.9", "2.2", "2.4", "4.11", "4.14", "5.1", "5.8", "6.2", "6.3", "6.4", "6.5", "6.7",
            ])
        #expect(Set(claims.map(\.number)).count == claims.count)
        #expect(claims.first { $0.number == "4.4" }?.verdict == .pointless)
    }

    @Test("a page over the limit is an error at its entry")
    func tooHeavy() async throws {
        let example = try #require(ThemeRules.all.first { $0.id == "page-lourde" }).bad
        let rendered = await RenderedPortal(SmallPortal.overlaid(example).tree)
        #expect(rendered.report.sorted.map(\.severity) == [.error])
        #expect(
            rendered.findings.first?.hasPrefix("content/pages/inventaire.md:1:1 page-lourde: ") == true)
        #expect(rendered.site.heaviest.first?.address == Address("inventaire/"))
    }
}
