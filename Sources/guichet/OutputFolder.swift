import Content
import Diagnostics
import Foundation

/// The folder a site is published into: neither among the sources of the portal nor around them.
struct OutputFolder {
    private let site: [String]
    private let portal: [String]
    private let path: String

    init(_ site: URL, of root: URL) {
        path = site.path
        self.site = Self.parts(of: site)
        portal = Self.parts(of: root)
    }

    /// Why nothing may be published there; nil when something may.
    var objection: String? {
        let shown = HarmlessText.value(path)
        if site.contains(".git") {
            return "« --output » : « \(shown) » est dans le dossier de git ; choisissez-en un autre."
        }
        if portal.starts(with: site) {
            return "« --output » : « \(shown) » contient le portail lui-même ; choisissez un dossier à part."
        }
        let isSource = SourceTree.roots.contains { site.starts(with: portal + [$0]) }
        guard isSource else { return nil }
        return "« --output » : « \(shown) » est dans les sources du portail ; choisissez un dossier à part."
    }

    /// The names on the way to a folder, links followed: what does not stand yet is read as it is written.
    private static func parts(of url: URL) -> [String] {
        var existing = url.standardizedFileURL
        var missing: [String] = []
        while existing.path != "/", !FileManager.default.fileExists(atPath: existing.path) {
            missing.insert(existing.lastPathComponent, at: 0)
            existing.deleteLastPathComponent()
        }
        return existing.resolvingSymlinksInPath().standardizedFileURL.pathComponents.filter { $0 != "/" } + missing
    }
}
