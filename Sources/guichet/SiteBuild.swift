import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Offline
import Pictures
import Portal
import Site
import Theme

/// From the files of a portal to the files of its site: the first step reads the disk, the store takes what is made.
struct SiteBuild {
    let tree: SourceTree
    let report: Report
    let pageCount: Int
    /// The files of data that pages lead to; none when the report has errors.
    let data: [DataFile]
    /// The pages that weigh most, heaviest first; none when the report has errors.
    let heaviest: [PageWeight]
    /// What was verified when, and what expires.
    let freshness: FreshnessLedger
    /// How well each service is told to data·inclusion.
    let quality: [ServiceQuality]
    let timings: Timings

    /// - Parameters:
    ///   - inputs: all that the site is made from.
    ///   - jobs: how many files are treated at once, 1 or more; the site does not depend on it.
    ///   - store: takes each file of the site once it is made; what it has is whole when the report has no error.
    ///   - shelf: pictures made before.
    ///   - judges: whether pages are judged by the criteria of RGAA that a machine can decide.
    ///   - isPreview: whether the site is only looked at: then no device keeps it, or what is shown could be
    ///   yesterday’s.
    ///   - memory: what was understood before; nil when nothing is remembered.
    ///   - timings: the steps before this.
    static func run(
        _ inputs: BuildInputs, jobs: Int, into store: any SiteStore, shelf: PictureShelf, judges: Bool, isPreview: Bool,
        memory: ReadingMemory? = nil, timings: Timings
    ) async -> SiteBuild {
        var report = Report()
        var timings = timings
        let tree = inputs.tree
        let portal = await inputs.portal(
            isPreview: isPreview, jobs: jobs, memory: memory, timings: &timings, report: &report)
        // What is made of a portal in which something is wrong, for the sake of finding more, is of no use.
        let store = report.hasErrors ? SiteInMemory() : store
        let data = await timings.measure("exporter") {
            await PortalData.files(of: portal, into: store, jobs: jobs)
        }
        let plan = timings.measure("prévoir") {
            SiteRenderer.plan(portal, data: data, from: tree, mapLibrary: inputs.library, report: &report)
        }
        guard !report.hasErrors else { return SiteBuild(tree, report, portal, timings) }
        let photos = await timings.measure("retailler") {
            await plan.putPhotos(from: shelf, into: store, jobs: jobs, report: &report)
        }
        guard !report.hasErrors else { return SiteBuild(tree, report, portal, timings) }
        // What is searched is known before pages are drawn: with several jobs, both are done at once.
        let index: @Sendable () -> [Output] = {
            SearchPieces.outputs(of: portal, pages: plan.searched) + OpenSearch.outputs(of: portal)
                + NearbyFiles.outputs(of: portal) + [DayNote.output(of: portal)]
        }
        let early = jobs > 1 ? Task(operation: index) : nil
        let site = await timings.measure("dessiner") {
            await SiteRenderer.render(
                plan, with: photos, into: store, judges: judges, jobs: jobs, report: &report)
        }
        let search = await timings.measure("indexer") {
            store.put(await early?.value ?? index())
        }
        await timings.measure("emporter") {
            _ = store.put(
                await OfflineSite.outputs(
                    keeping: site.files + search, data: data, in: store, workers: site.workers, of: portal,
                    jobs: jobs, report: &report))
        }
        store.put(
            Sitemap.outputs(plan.indexed, of: portal) + SiteNotes.outputs(of: portal)
                + Administration.outputs(of: portal))
        store.put(plan.sources(from: tree))
        store.put(Output(path: ".nojekyll", text: ""))
        site.links?.check(in: store, report: &report)
        return SiteBuild(
            tree, report, portal, timings, data: data, pageCount: site.pageCount, heaviest: site.heaviest)
    }

    private init(
        _ tree: SourceTree, _ report: Report, _ portal: FamilyPortal, _ timings: Timings, data: [DataFile] = [],
        pageCount: Int = 0, heaviest: [PageWeight] = []
    ) {
        self.tree = tree
        self.report = report
        self.pageCount = pageCount
        self.heaviest = heaviest
        self.data = data
        freshness = portal.freshness
        quality = PortalData.quality(of: portal)
        self.timings = timings
    }
}

extension BuildInputs {
    /// Everything, read and linked.
    ///
    /// - Parameters:
    ///   - isPreview: whether the site is only looked at: then no device keeps it.
    ///   - memory: what was understood before; nil when nothing is remembered.
    ///   - timings: receives both steps.
    func portal(
        isPreview: Bool, jobs: Int, memory: ReadingMemory? = nil, timings: inout Timings, report: inout Report
    ) async -> FamilyPortal {
        var content = await timings.measure("comprendre") {
            await PortalContent.load(from: tree, jobs: jobs, memory: memory, report: &report)
        }
        if let baseURL { content.settings.baseURL = baseURL.address }
        if isPreview { content.settings.isKeptOffline = false }
        return timings.measure("relier") { FamilyPortal(linking: content, on: date, tree: tree, report: &report) }
    }
}

/// How long each step took.
struct Timings {
    private(set) var steps: [(name: String, duration: Duration)]

    /// The first step is done.
    init(reading inputs: BuildInputs) { steps = [("lire", inputs.duration)] }

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
