import Portal

/// Everything the portal gives to others as data.
public enum PortalData {
    /// All files; a new kind of export is one line here and one file beside.
    public static func files(of portal: FamilyPortal) -> [DataFile] {
        let files =
            Calendars.files(of: portal)
            + Feeds.files(of: portal)
            + PortalTables.files(of: portal)
            + PortalMaps.files(of: portal)
            + ContactCards.files(of: portal)
            + OpenAgendaFile.files(of: portal)
            + IndicatorTables.files(of: portal)
            + DataInclusion.files(of: portal)
        return files + [DataCatalogue.file(listing: files, of: portal)].compactMap { $0 }
    }

    /// How well each service is told to data·inclusion, lowest score first.
    public static func quality(of portal: FamilyPortal) -> [ServiceQuality] { DataInclusion.quality(of: portal) }
}
