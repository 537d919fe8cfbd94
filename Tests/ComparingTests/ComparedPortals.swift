import Almanac
import Comparing
import Content
import Diagnostics
import Portal
import SmallPortals

/// Two states of the small portal, compared on its day.
///
/// - Parameters:
///   - pages: what stands at each address in the first and in the second state.
func changes(
    from old: SourceTree = SmallPortal.base, to new: SourceTree,
    pages: ([String: [UInt8]]?, [String: [UInt8]]?) = ([:], [:])
) async -> PortalChanges {
    PortalChanges(from: await state(old, pages.0), to: await state(new, pages.1))
}

private func state(_ tree: SourceTree, _ pages: [String: [UInt8]]?) async -> PortalState {
    var report = Report()
    let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
    let day = CivilDate(iso: SmallPortal.date) ?? .earliest
    let portal = FamilyPortal(linking: content, on: day, tree: tree, report: &report)
    return PortalState(tree: tree, portal: portal, findings: report, pages: pages)
}
