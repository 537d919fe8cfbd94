import Content
import Portal
import Telling

/// An indicator of the observatory as a set of data (schema.org/Dataset), with its table to download.
struct DatasetNode {
    private let indicator: IndicatorFigures
    private let portal: FamilyPortal
    private let known: [IndicatorFigures.Figure]

    /// Nil as long as no figure is known: there is nothing to download yet.
    init?(indicator: IndicatorFigures, portal: FamilyPortal) {
        self.indicator = indicator
        self.portal = portal
        known = indicator.figures.filter { $0.value != nil }
        if known.isEmpty { return nil }
    }

    var node: LinkedNode {
        LinkedNode(
            "Dataset", id: portal.identifier(of: entry.address, "donnees"),
            [
                "name": entry.markedTitle, "description": "\(entry.linkedDescription) \(entry.record.reading)",
                "url": entry.linkedAddress(in: portal), "inLanguage": "fr", "isAccessibleForFree": true,
                "license": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
                "creator": Self.makers(in: sources).map { LinkedNode("Organization", ["name": $0]) },
                "citation": sources, "temporalCoverage": years, "spatialCoverage": territories.map(PlaceNodes.area),
                "distribution": table, "dateModified": entry.common.checkedOn?.iso,
            ])
    }

    private var entry: Entry<Indicator> { indicator.entry }

    private var sources: [String] {
        var seen: Set<String> = []
        return known.map(\.source).filter { seen.insert($0).inserted }
    }

    /// Who made the figures: what stands before the first comma of each source, as `seeds/README.md` asks.
    static func makers(in sources: [String]) -> [String] {
        var seen: Set<String> = []
        return sources.compactMap { $0.split(separator: ",").first.map(String.init) }
            .filter { seen.insert($0).inserted }
    }

    /// `2022`, or from the first to the last year: `2011/2022` (ISO 8601).
    private var years: String? {
        let years = Set(known.map(\.year)).sorted()
        guard let first = years.first, let last = years.last else { return nil }
        return first == last ? String(first) : "\(first)/\(last)"
    }

    /// The communes are told by their territory.
    private var territories: [String] {
        let territory = portal.settings.territory
        var seen: Set<String> = []
        return known.map { figure in
            figure.commune != nil || figure.territory == .portal ? territory.name : indicator.name(of: figure.territory)
        }.filter { seen.insert($0).inserted }
    }

    private var table: LinkedNode? {
        portal.wholeAddress(of: IndicatorTables.address(of: entry)).map { address in
            LinkedNode("DataDownload", ["contentUrl": address, "encodingFormat": DataFormat.csv.mediaType])
        }
    }
}
