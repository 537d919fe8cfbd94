import Almanac
import Content
import Diagnostics
import Offline
import Portal
import SmallPortals
import Testing
import Theme

/// Everything that is found when a portal is built, on the day of the small portal.
func findings(in tree: SourceTree) async throws -> Report {
    let date = try #require(CivilDate(iso: SmallPortal.date))
    var report = Report()
    let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
    let portal = FamilyPortal.link(content, on: date, tree: tree, report: &report)
    let site = await SiteRenderer.render(
        portal, data: [], from: tree, judges: true, jobs: 1, report: &report)
    _ = await OfflineSite.outputs(
        keeping: site.outputs, data: [], workers: site.workers, of: portal, jobs: 1, report: &report)
    return report
}
