import Content
import Portal
import Site

/// Everything the portal gives to others as data.
public enum PortalData {
    /// All files; a new kind of export is one line here and one file beside. What the portal has no page for has no
    /// files either.
    ///
    /// - Parameters:
    ///   - store: takes each as soon as it is written.
    ///   - jobs: how many kinds are made at once, 1 or more; the result does not depend on it.
    /// - Returns: what is said of them.
    public static func files(of portal: FamilyPortal, into store: any SiteStore, jobs: Int) async -> [DataFile] {
        let kinds: [@Sendable (FamilyPortal) -> [WrittenData]] = [
            Calendars.files, Feeds.files, PortalTables.files, PortalMaps.files, ContactCards.files,
            OpenAgendaFile.files, IndicatorTables.files, DataInclusion.files,
        ]
        let told = { @Sendable (written: [WrittenData]) -> [DataFile] in
            store.put(written.map(\.output))
            return written.map(\.file)
        }
        let files = await kinds.concurrentMap(jobs: jobs) { kind in
            told(kind(portal).filter { $0.file.subject.isThere(in: portal) })
        }.flatMap { $0 }
        return files + told([DataCatalogue.file(listing: files, of: portal)].compactMap { $0 })
    }

    /// How well each service is told to data·inclusion, lowest score first.
    public static func quality(of portal: FamilyPortal) -> [ServiceQuality] { DataInclusion.quality(of: portal) }
}
