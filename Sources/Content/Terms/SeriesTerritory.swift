/// Whom a figure of a series is about.
public enum SeriesTerritory: Hashable, Sendable {
    /// The portal's own: its intercommunalité.
    case portal
    /// The department it is in.
    case department
    case france
    /// One of its communes.
    case commune(Commune)
    /// Somebody to compare with, by name: a region, small towns.
    case other(String)

    /// The commune, when it is one.
    public var commune: Commune? {
        if case .commune(let commune) = self { commune } else { nil }
    }

    /// What series call it: a short name, a department, `France`, a commune's INSEE code.
    public func name(in settings: TerritorySettings) -> String {
        switch self {
        case .portal: settings.shortName
        case .department: settings.department
        case .france: "France"
        case .commune(let commune): commune.inseeCode
        case .other(let name): name
        }
    }

    /// Those a portal knows, in the order it shows them.
    static func all(_ communes: [Commune]) -> [SeriesTerritory] {
        [.portal, .department, .france] + communes.map { .commune($0) }
    }
}

/// The territories that series know, by what they call them.
struct KnownTerritories: Sendable {
    private let byName: [String: SeriesTerritory]

    init(_ communes: [Commune], _ settings: TerritorySettings) {
        byName = Dictionary(
            SeriesTerritory.all(communes).map { ($0.name(in: settings), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The territory of this name, or somebody to compare with.
    func named(_ name: String) -> SeriesTerritory { byName[name] ?? .other(name) }
}

/// A kind of territory of the observatory, as `seeds/imports.csv` names it.
public enum TerritoryLevel: String, Sendable, CaseIterable {
    case epci, departement, france, communes

    /// Whether a territory is of this kind.
    func holds(_ territory: SeriesTerritory) -> Bool {
        switch territory {
        case .portal: self == .epci
        case .department: self == .departement
        case .france: self == .france
        case .commune: self == .communes
        case .other: false
        }
    }
}
