import Content

/// An indicator with its figures.
public struct IndicatorFigures: Sendable {
    /// What people wrote of it.
    public let entry: Entry<Indicator>
    /// All figures, small numbers of communes taken out.
    public let figures: [Figure]

    /// One figure of an indicator.
    public struct Figure: Sendable {
        /// As in the table: the portal's own short name, a department, `France`, a commune's INSEE code.
        public let territory: String
        /// The commune, when the figure is about one.
        public let commune: Slug?
        /// The year it is about.
        public let year: Int
        /// The class of a distribution.
        public let category: String?
        /// Nil when it is not known or may not be told.
        public let value: Double?
        /// Who says so.
        public let source: String
    }

    init(_ entry: Entry<Indicator>, series: Series, territory: Territory) {
        self.entry = entry
        let communes = Dictionary(
            territory.communes.map { ($0.inseeCode, $0.slug) }, uniquingKeysWith: { first, _ in first })
        let threshold = Double(entry.record.threshold ?? 0)
        figures = series.points.map { point in
            let commune = communes[point.territory]
            // Statistical secrecy: a small number of a commune could point at somebody.
            let isSecret = commune != nil && point.value.map { $0 < threshold } == true
            return Figure(
                territory: point.territory, commune: commune, year: point.year, category: point.category,
                value: isSecret ? nil : point.value, source: point.source)
        }
    }

    /// The territories that are not communes, in the order of the table.
    public var territories: [String] {
        var seen: Set<String> = []
        return figures.filter { $0.commune == nil && seen.insert($0.territory).inserted }.map(\.territory)
    }

    /// The years, first to last.
    public var years: [Int] { Set(figures.map(\.year)).sorted() }

    /// The classes of a distribution, in the order of the table.
    public var categories: [String] {
        var seen: Set<String> = []
        return figures.compactMap(\.category).filter { seen.insert($0).inserted }
    }

    /// A plain figure.
    public func value(of territory: String, in year: Int, category: String? = nil) -> Double? {
        figures.first { $0.territory == territory && $0.year == year && $0.category == category }?.value
    }

    /// The newest figure of a territory that is known.
    public func latest(of territory: String) -> Figure? {
        figures.filter { $0.territory == territory && $0.value != nil && $0.category == nil }.max { $0.year < $1.year }
    }

    /// The newest figures of communes.
    public var byCommune: [Figure] {
        let communal = figures.filter { $0.commune != nil }
        let last = communal.map(\.year).max()
        return communal.filter { $0.year == last }
    }

    /// Whether nothing is known of the portal's own territory.
    public func isToBeFilled(for territory: String) -> Bool {
        !figures.contains { ($0.territory == territory || $0.commune != nil) && $0.value != nil }
    }

    /// The sources of the figures, each once.
    public var sources: [String] {
        var seen: Set<String> = []
        return figures.map(\.source).filter { seen.insert($0).inserted }
    }
}
