import Diagnostics

/// The codes under which the territories of a portal stand in the files of national bodies.
struct TerritoryCodes {
    /// A territory of the portal, as a body counts it.
    struct Territory: Hashable {
        let whom: SeriesTerritory
        /// What the code covers when it is less than the territory: `France métropolitaine`.
        var perimeter = Perimeter.whole
    }

    /// Bodies count France in several ways; the widest comes first.
    enum Perimeter: Int, Comparable {
        case whole, withoutMayotte, mainland

        static func < (left: Perimeter, right: Perimeter) -> Bool { left.rawValue < right.rawValue }

        /// What is added to the source.
        var words: String? {
            switch self {
            case .whole: nil
            case .withoutMayotte: "France hors Mayotte"
            case .mainland: "France métropolitaine"
            }
        }
    }

    /// INSEE code of the department: the first characters of the communes' codes.
    let department: String
    private let settings: TerritorySettings
    private let communes: [Commune]

    init(_ settings: TerritorySettings, communes: [Commune]) {
        self.settings = settings
        self.communes = communes
        let departments = communes.map { commune in
            let isOverseas = commune.inseeCode.hasPrefix("97") || commune.inseeCode.hasPrefix("98")
            return String(commune.inseeCode.prefix(isOverseas ? 3 : 2))
        }
        let counts = Dictionary(grouping: departments) { $0 }.mapValues(\.count)
        department = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// SIREN of the intercommunalité.
    var siren: String { settings.siren }

    /// The names of the territories, in the order the series show them.
    var names: [String] { SeriesTerritory.all(communes).map(name(of:)) }

    /// The name of a territory in the series.
    func name(of territory: SeriesTerritory) -> String { territory.name(in: settings) }

    /// The territory a code or a name stands for; nil when it is none of the portal's.
    ///
    /// - Parameter written: `200034064`, `81`, `081`, `81309`, `FM`, `DEP-81`, `2025-EPCI-200034064`, `Tarn`.
    func find(_ written: String) -> Territory? {
        var code = written.folded
        if let match = code.prefixMatch(of: /[0-9]{4}-(?=[a-z])/) { code.removeSubrange(match.range) }
        if let match = code.wholeMatch(of: /(epci|dep|com|france)-(.+)/) {
            return find(String(match.2), prefix: String(match.1))
        }
        return find(code, prefix: nil)
    }

    private func find(_ code: String, prefix: String?) -> Territory? {
        if prefix ?? "epci" == "epci", [settings.siren, settings.shortName.folded, settings.name.folded].contains(code)
        {
            return Territory(whom: .portal)
        }
        if prefix ?? "dep" == "dep", isDepartment(code) {
            return Territory(whom: .department)
        }
        if prefix ?? "france" == "france", let perimeter = Self.national[code] {
            return Territory(whom: .france, perimeter: perimeter)
        }
        guard prefix ?? "com" == "com" else { return nil }
        // A spreadsheet drops the first zero of codes.
        let wanted = code.count == 4 ? "0" + code : code
        return communes.first { $0.inseeCode.folded == wanted }.map { Territory(whom: .commune($0)) }
    }

    private func isDepartment(_ code: String) -> Bool {
        guard !department.isEmpty else { return false }
        let wanted = department.folded
        // Education writes `081`; a spreadsheet drops the zero of `01`.
        return [wanted, "0" + wanted, settings.department.folded].contains(code)
            || wanted.hasPrefix("0") && wanted.dropFirst() == code
    }

    private static let national: [String: Perimeter] = [
        "f": .whole, "fr": .whole, "fe": .whole, "france": .whole, "france entiere": .whole, "national": .whole,
        "fh": .withoutMayotte, "france hors mayotte": .withoutMayotte, "france entiere hors mayotte": .withoutMayotte,
        "fm": .mainland, "france metropolitaine": .mainland, "metropole": .mainland,
    ]
}
