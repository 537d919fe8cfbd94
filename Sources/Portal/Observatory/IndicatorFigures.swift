import Content

/// An indicator with its figures.
public struct IndicatorFigures: Sendable {
    /// What people wrote of it.
    public let entry: Entry<Indicator>
    /// All figures, small numbers of communes taken out.
    public let figures: [Figure]
    private let indexes: [Place: Int]
    private let settings: TerritorySettings

    /// Where a figure stands in the table.
    private struct Place: Hashable {
        let territory: SeriesTerritory
        let year: Int
        let category: String?
    }

    /// One figure of an indicator.
    public struct Figure: Sendable {
        /// Whom it is about.
        public let territory: SeriesTerritory
        /// The year it is about.
        public let year: Int
        /// The class of a distribution.
        public let category: String?
        /// Nil when it is not known or may not be told.
        public let value: Double?
        /// Who says so.
        public let source: String

        /// The commune, when the figure is about one.
        public var commune: Commune? { territory.commune }
    }

    init(_ entry: Entry<Indicator>, series: Series, settings: TerritorySettings) {
        self.entry = entry
        self.settings = settings
        let threshold = Double(entry.record.threshold ?? 0)
        figures = series.points.map { point in
            // Statistical secrecy: a small number of a commune, or of one class of people, could point at somebody.
            let isSmallGroup = point.territory.commune != nil || point.category != nil
            let isSecret = isSmallGroup && point.value.map { $0 < threshold } == true
            return Figure(
                territory: point.territory, year: point.year, category: point.category,
                value: isSecret ? nil : point.value, source: point.source)
        }
        indexes = Dictionary(
            figures.enumerated().map { (Place(territory: $1.territory, year: $1.year, category: $1.category), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The territories that are not communes, in the order of the table.
    public var territories: [SeriesTerritory] {
        var seen: Set<SeriesTerritory> = []
        return figures.filter { $0.commune == nil && seen.insert($0.territory).inserted }.map(\.territory)
    }

    /// What a territory is called beside its figures.
    public func name(of territory: SeriesTerritory) -> String { territory.name(in: settings) }

    /// The years of the plain figures of territories, first to last.
    public var years: [Int] {
        Set(figures.filter { $0.commune == nil && $0.category == nil }.map(\.year)).sorted()
    }

    /// The classes of a distribution over territories, in the order of the table.
    public var categories: [String] {
        var seen: Set<String> = []
        return figures.filter { $0.commune == nil }.compactMap(\.category).filter { seen.insert($0).inserted }
    }

    /// The year whose classes are shown: the newest known of a territory, else of any, else the newest; nil without
    /// classes.
    public func classYear(for territory: SeriesTerritory = .portal) -> Int? {
        let classes = figures.filter { $0.commune == nil && $0.category != nil }
        let known = classes.filter { $0.value != nil }
        return (known.filter { $0.territory == territory }.map(\.year).max() ?? known.map(\.year).max())
            ?? classes.map(\.year).max()
    }

    /// The line of the table about a territory, a year and, in a distribution, a class.
    public func figure(of territory: SeriesTerritory, in year: Int, category: String? = nil) -> Figure? {
        indexes[Place(territory: territory, year: year, category: category)].map { figures[$0] }
    }

    /// The value of such a line, when there is one and it is known.
    public func value(of territory: SeriesTerritory, in year: Int, category: String? = nil) -> Double? {
        figure(of: territory, in: year, category: category)?.value
    }

    /// The newest figure of a territory that is known.
    public func latest(of territory: SeriesTerritory) -> Figure? {
        figures.filter { $0.territory == territory && $0.value != nil && $0.category == nil }.max { $0.year < $1.year }
    }

    /// The plain figures of communes in the newest year of which anything is known.
    public var byCommune: [Figure] {
        let communal = figures.filter { $0.commune != nil && $0.category == nil }
        let year = communal.filter { $0.value != nil }.map(\.year).max() ?? communal.map(\.year).max()
        return communal.filter { $0.year == year }
    }

    /// Whether something known is left to the table to download: other years of classes or communes.
    public var isAbridged: Bool {
        let (classYear, communeYear) = (classYear(), byCommune.first?.year)
        return figures.contains { figure in
            guard figure.value != nil else { return false }
            if figure.commune != nil { return figure.category != nil || figure.year != communeYear }
            return figure.category != nil && figure.year != classYear
        }
    }

    /// Whether nothing is known of the portal's own territory.
    public var isToBeFilled: Bool {
        !figures.contains { ($0.territory == .portal || $0.commune != nil) && $0.value != nil }
    }

    /// The sources of the figures, each once.
    public var sources: [String] {
        var seen: Set<String> = []
        return figures.map(\.source).filter { seen.insert($0).inserted }
    }
}
