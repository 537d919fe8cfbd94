import Almanac
import Audit
import Content
import Diagnostics
import Foundation
import Offline
import Portal
import Site
import SmallPortals
import Testing
import Theme

/// How far a portal is built to find what a rule is about.
enum Stage {
    /// Read and linked: rules about files, texts and what joins them.
    case linked
    /// Drawn, judged and packed: rules about the theme, about pages, about what visitors keep.
    case packed

    /// Long runs build every example to its end.
    private static let isLong = ProcessInfo.processInfo.environment["GUICHET_LONG"] != nil

    /// The stage at which a rule of these is found.
    static func finding(_ rule: Rule) -> Stage {
        let late = ThemeRules.all + AccessibilityRules.all + OfflineRules.all
        return isLong || late.contains { $0.id == rule.id } ? .packed : .linked
    }
}

/// Everything that is found when a portal is built up to a stage, on the day of the small portal.
func findings(in tree: SourceTree, upTo stage: Stage) async throws -> Report {
    let date = try #require(CivilDate(iso: SmallPortal.date))
    var report = Report()
    let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
    let portal = FamilyPortal(linking: content, on: date, tree: tree, report: &report)
    guard stage == .packed else { return report }
    let plan = SiteRenderer.plan(portal, data: [], from: tree, report: &report)
    guard !report.hasErrors else { return report }
    let store = SiteInMemory()
    let photos = await plan.putPhotos(from: .none, into: store, jobs: 1, report: &report)
    let site = await SiteRenderer.render(plan, with: photos, into: store, judges: true, jobs: 1, report: &report)
    _ = await OfflineSite.outputs(
        keeping: site.files, data: [], in: store, workers: site.workers, of: portal, jobs: 1, report: &report)
    site.links?.check(in: store, report: &report)
    return report
}
