import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Portal
import Site
import SmallPortals

@testable import Theme

/// A portal drawn whole, with all that was found on the way.
struct RenderedPortal {
    let portal: FamilyPortal
    /// The data its pages lead to.
    let data: [DataFile]
    let plan: SitePlan
    let site: RenderedSite
    /// Its pages, images and the files of the theme.
    let outputs: [Output]
    let report: Report

    init(_ tree: SourceTree = SmallPortal.base, on date: String = SmallPortal.date, jobs: Int = 2) async {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: jobs, report: &report)
        portal = FamilyPortal(linking: content, on: CivilDate(iso: date) ?? .earliest, tree: tree, report: &report)
        data = await PortalData.files(of: portal, into: SiteInMemory(), jobs: jobs)
        plan = SiteRenderer.plan(portal, data: data, from: tree, report: &report)
        let store = SiteInMemory()
        let photos =
            report.hasErrors ? [] : await plan.putPhotos(from: .none, into: store, jobs: jobs, report: &report)
        site =
            report.hasErrors
            ? RenderedSite(files: [], pageCount: 0, workers: nil, heaviest: [], links: nil)
            : await SiteRenderer.render(plan, with: photos, into: store, jobs: jobs, report: &report)
        outputs = store.outputs
        self.report = report
    }

    /// The text of a file of the site; nil when it is not made.
    subscript(path: String) -> String? {
        outputs.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// `file:line:column rule: message → suggestion` of each finding, by place.
    var findings: [String] { report.lines }
}

extension Report {
    /// `file:line:column rule: message → suggestion` of each finding, by place.
    var lines: [String] {
        sorted.map { finding in
            let place = finding.location
            let suggestion = finding.suggestion.map { " → \($0)" } ?? ""
            return "\(place.file):\(place.line):\(place.column) \(finding.rule.id): \(finding.message)\(suggestion)"
        }
    }
}

extension SmallPortal {
    /// The small portal dressed in the theme of the repository, which has more places where a text can go.
    static func dressed(_ files: [String: String] = [:]) throws -> SourceTree {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let theme = try SourceTree(reading: root).files(under: "themes/cordais")
        let plain = SmallPortal.files.filter { !$0.key.hasPrefix("themes/") || $0.key.contains("/icones/") }
        return pictures.overlaid(by: SourceTree(plain)).overlaid(by: SourceTree(files: theme)).overlaid(
            by: SourceTree(files))
    }
}

extension RenderedPortal {
    /// The pages of the portal: without the bare ones, made for the frames of other sites.
    var pages: [Output] {
        outputs.filter { $0.path.hasSuffix(".html") && !$0.path.hasSuffix("/ce-mois/index.html") }
    }
}
