import Foundation
import Markdown

/// What a preview adds to pages: a script that shows them again when something has changed, and, when something is
/// wrong, what the terminal says of it.
enum PreviewPanel {
    /// Where what the preview brings itself stands; no page of a portal has such an address.
    static let folder = ".guichet/"
    static let events = folder + "changements"

    /// A page, with the script, and the panel when there are mistakes.
    static func added(to page: Data, version: String, mistakes: String?) -> Data {
        var page = page
        let end = page.range(of: Data("</body>".utf8), options: .backwards)?.lowerBound ?? page.endIndex
        let style = mistakes.map { _ in "<link rel=\"stylesheet\" href=\"/\(folder)apercu.css\">" } ?? ""
        let added =
            style + panel(mistakes) + "<script src=\"/\(folder)apercu.js\" data-version=\"\(version)\"></script>"
        page.insert(contentsOf: Data(added.utf8), at: end)
        return page
    }

    /// The page shown when there never was a good one.
    static func page(version: String, mistakes: String) -> Data {
        let html = """
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>À corriger</title></head>\
            <body></body></html>
            """
        return added(to: Data(html.utf8), version: version, mistakes: mistakes)
    }

    private static func panel(_ mistakes: String?) -> String {
        guard let mistakes else { return "" }
        return """
            <aside id="guichet-apercu" aria-labelledby="guichet-apercu-titre"><p><strong id="guichet-apercu-titre">\
            À corriger</strong></p><p>Dès que c’est corrigé et enregistré, la page suit.</p>\
            <pre>\(escapeHTML(mistakes))</pre></aside>
            """
    }

    /// The files that pages ask for.
    static func file(_ path: String) -> Data? {
        switch path {
        case folder + "apercu.js": Data(script.utf8)
        case folder + "apercu.css": Data(style.utf8)
        default: nil
        }
    }

    // The page stays where it was read: browsers come back to the same place.
    private static let script = """
        const { version } = document.currentScript.dataset
        new EventSource('/\(events)').onmessage = event => { if (event.data !== version) location.reload() }

        """

    private static let style = """
        #guichet-apercu { position: fixed; z-index: 99; inset: auto 0 0; max-height: 60vh; overflow: auto;
          margin: 0; padding: .75rem 1rem; background: #3b0d0d; color: #fff; border-top: 4px solid #e8590c; }
        #guichet-apercu p { margin: .25rem 0 .5rem; font: 1rem/1.4 system-ui, sans-serif; color: inherit; }
        #guichet-apercu pre { margin: 0; font: .9rem/1.5 ui-monospace, monospace; white-space: pre-wrap;
          overflow-wrap: anywhere; color: inherit; background: none; }
        @media print { #guichet-apercu { display: none; } }

        """
}
