import Almanac
import Content
import Diagnostics
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

/// A small portal and the data it gives.
struct ExportedPortal {
    let portal: FamilyPortal
    /// The findings, one line each.
    let findings: [String]
    /// The files by path, as text.
    let files: [String: String]

    init(_ tree: SourceTree = SmallPortal.base, on date: String = SmallPortal.date) async {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
        portal = FamilyPortal(linking: content, on: CivilDate(iso: date) ?? .earliest, tree: tree, report: &report)
        findings = report.sorted.map { "\($0.location.file):\($0.location.line) \($0.rule.id): \($0.message)" }
        let store = SiteInMemory()
        _ = await PortalData.files(of: portal, into: store, jobs: 2)
        files = Dictionary(
            store.outputs.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The text of a file that has to be there.
    func text(_ path: String) throws -> String { try #require(files[path], "no file \(path)") }
}
