import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Offline
import Portal
import Theme

/// From the files of a portal to the files of its site; the disk is only read, by the first step.
struct SiteBuild {
    let tree: SourceTree
    let report: Report
    /// Everything to publish; empty when the report has errors.
    let outputs: [Output]
    let pageCount: Int
    /// The pages that weigh most, heaviest first; none when the report has errors.
    let heaviest: [PageWeight]
    /// What was verified when, and what expires.
    let freshness: FreshnessLedger
    /// How well each service is told to data·inclusion.
    let quality: [ServiceQuality]
    let timings: Timings

    /// - Parameters:
    ///   - judges: whether pages are judged by the criteria of RGAA that a machine can decide.
    ///   - isPreview: whether the site is only looked at: then no device keeps it, or what is shown could be
    ///   yesterday’s.
    static func run(
        _ options: CommonOptions, date: CivilDate, judges: Bool, isPreview: Bool
    ) async throws -> SiteBuild {
        var report = Report()
        var timings = Timings()

        let (tree, library) = try timings.measure("lire") {
            (try SourceTree(reading: options.rootURL), MapLibrary.read())
        }
        var content = await timings.measure("comprendre") {
            await PortalContent.load(from: tree, jobs: options.jobs, report: &report)
        }
        if let baseURL = options.baseURL { content.settings.baseURL = baseURL.address }
        if isPreview { content.settings.isKeptOffline = false }
        let portal = timings.measure("relier") {
            FamilyPortal(linking: content, on: date, tree: tree, report: &report)
        }
        let data = await timings.measure("exporter") { await PortalData.files(of: portal, jobs: options.jobs) }
        let site = await timings.measure("dessiner") {
            await SiteRenderer.render(
                portal, data: data, from: tree, mapLibrary: library, judges: judges, jobs: options.jobs, report: &report
            )
        }
        let search = timings.measure("indexer") {
            SearchPieces.outputs(of: portal, pages: site.searched) + OpenSearch.outputs(of: portal)
                + NearbyFiles.outputs(of: portal)
        }
        let offline = await timings.measure("emporter") {
            await OfflineSite.outputs(
                keeping: site.outputs + search, data: data, workers: site.workers, of: portal, jobs: options.jobs,
                report: &report)
        }
        let notes = Sitemap.outputs(site.indexed, of: portal) + SiteNotes.outputs(of: portal)

        let outputs =
            site.outputs + data.map(\.output) + search + offline + notes + [Output(path: ".nojekyll", text: "")]
        return SiteBuild(
            tree: tree, report: report, outputs: report.hasErrors ? [] : outputs,
            pageCount: site.outputs.count { $0.path.hasSuffix(".html") }, heaviest: site.heaviest,
            freshness: portal.freshness, quality: PortalData.quality(of: portal), timings: timings)
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
