import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Portal
import Theme

/// From the files of a portal to the files of its site; the disk is only read, by the first step.
struct SiteBuild {
    let tree: SourceTree
    let report: Report
    /// Everything to publish; empty when the report has errors.
    let outputs: [Output]
    let pageCount: Int
    let timings: Timings

    static func run(_ options: CommonOptions, date: CivilDate) async throws -> SiteBuild {
        var report = Report()
        var timings = Timings()

        let tree = try timings.measure("lire") { try SourceTree(reading: options.rootURL) }
        var content = await timings.measure("comprendre") {
            await PortalContent.load(from: tree, jobs: options.jobs, report: &report)
        }
        if let baseURL = options.baseURL { content.settings.baseURL = baseURL.address }
        let portal = timings.measure("relier") {
            FamilyPortal.link(content, on: date, tree: tree, report: &report)
        }
        let site = await timings.measure("dessiner") {
            await SiteRenderer.render(portal, from: tree, jobs: options.jobs, report: &report)
        }
        let exports = timings.measure("exporter") {
            Sitemap.outputs(site.indexed, of: portal) + IndicatorTables.outputs(of: portal)
        }

        let outputs = site.outputs + exports + [Output(path: ".nojekyll", text: "")]
        return SiteBuild(
            tree: tree, report: report, outputs: report.hasErrors ? [] : outputs,
            pageCount: site.outputs.count { $0.path.hasSuffix(".html") }, timings: timings)
    }
}

/// How long each step took.
struct Timings {
    private(set) var steps: [(name: String, duration: Duration)] = []

    mutating func measure<Result>(_ name: String, _ step: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        defer { steps.append((name, start.duration(to: .now))) }
        return try step()
    }

    mutating func measure<Result>(_ name: String, _ step: () async throws -> Result) async rethrows -> Result {
        let start = ContinuousClock.now
        let result = try await step()
        steps.append((name, start.duration(to: .now)))
        return result
    }

    /// One line a step.
    var text: String {
        steps.map { "  \($0.name.padding(toLength: 12, withPad: " ", startingAt: 0)) \($0.duration.milliseconds) ms\n" }
            .joined()
    }

    var total: Duration { steps.reduce(.zero) { $0 + $1.duration } }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int { Int(self / .milliseconds(1)) }
}
