import Almanac
import Content
import Diagnostics
import Portal
import SmallPortals

/// A portal read and linked, to be drawn from.
struct DrawnPortal {
    let portal: FamilyPortal
    let report: Report

    init(_ tree: SourceTree = SmallPortal.base) async {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
        let date = CivilDate(iso: SmallPortal.date) ?? .earliest
        portal = FamilyPortal(linking: content, on: date, tree: tree, report: &report)
        self.report = report
    }
}
