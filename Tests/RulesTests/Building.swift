import Almanac
import Content
import Diagnostics
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
    _ = await SiteRenderer.render(portal, from: tree, jobs: 1, report: &report)
    return report
}
