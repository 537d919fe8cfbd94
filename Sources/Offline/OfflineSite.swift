import Content
import Diagnostics
import Exports
import Foundation
import Pictures
import Portal
import Site

/// The copy of the portal that phones keep, to read it where there is no network.
public enum OfflineSite {
    /// Where packs and their list are published, beside the page that tells about them.
    static let folder = Address.offline.path
    /// A part of the site above so many bytes, uncompressed, is split: a phone opens it whole.
    private static let packLimit = 12_000_000

    /// Files of a site → packs, their list, and the worker that takes them; without offline reading, a worker that
    /// withdraws those of former days.
    ///
    /// - Parameters:
    ///   - files: pages, and what they need.
    ///   - store: where they stand, the files of data too.
    ///   - data: the files of data; cards and the calendars of single events are kept, open data is not.
    ///   - workers: the theme’s scripts for the root of the site; without them nothing is kept.
    ///   - report: receives a word when the copy is too heavy.
    public static func outputs(
        keeping files: [SiteFile], data: [DataFile], in store: any SiteStore, workers: OfflineWorkers?,
        of portal: FamilyPortal, jobs: Int, report: inout Report
    ) async -> [Output] {
        guard let workers else { return [] }
        guard portal.settings.isKeptOffline else { return [Output(path: OfflineWorkers.path, text: workers.withdrawn)] }
        let events = Set(portal.agenda.entries.map { DataFile.Scope.page($0.address) })
        let kept =
            files.filter { !isLeft($0) } + data.filter { isKept($0, events) }.map { SiteFile($0.path, size: $0.size) }
        let copy = await OfflineCopy.make(of: kept, in: store, limit: packLimit, jobs: jobs)
        guard let copy else { return [] }
        let shared = copy.frame.bytes.count + copy.day.bytes.count
        let automatic = OfflineBudget.automatic(copy.packs, shared: shared, within: OfflineBudget.bytes)
        OfflineBudget.check(copy.packs, automatic: automatic, shared: shared, report: &report)
        let manifest = OfflineManifest(copy, automatic: Set(automatic.map(\.output.path)), on: portal.date)
        return [copy.frame, copy.day] + copy.packs.map(\.output)
            + [manifest.output, Output(path: OfflineWorkers.path, text: workers.keeping)]
    }

    /// What a page leads to that is made for one person: a card for the contacts, the dates of one event.
    ///
    /// - Parameter events: the scopes of the files of single events.
    private static func isKept(_ file: DataFile, _ events: Set<DataFile.Scope>) -> Bool {
        switch file.format {
        case .vCard: true
        case .iCalendar: events.contains(file.scope)
        case .atom, .jsonFeed, .geoJSON, .csv, .openAgenda, .dataInclusion, .jsonLD: false
        }
    }

    /// What serves only with a network: the pictures that go with a shared address, the library of the map whose
    /// images come from elsewhere. Of a photo the smallest form is kept, which the worker gives for all others.
    private static func isLeft(_ file: SiteFile) -> Bool {
        file.path.hasPrefix("theme/cartes/") || file.path.hasPrefix("theme/leaflet/")
            || file.path.hasPrefix("images/") && !file.path.hasSuffix("/" + PictureForm.small.rawValue)
    }
}

/// The scripts that stand at the root of the site, where they can serve all of it.
public struct OfflineWorkers: Sendable {
    /// The one that keeps the portal.
    public let keeping: String
    /// The one that takes the place of a former one, empties its shelves and leaves.
    public let withdrawn: String

    /// Both.
    public init(keeping: String, withdrawn: String) { (self.keeping, self.withdrawn) = (keeping, withdrawn) }

    /// Where browsers look for it, for ever.
    static let path = "sw.js"
}
