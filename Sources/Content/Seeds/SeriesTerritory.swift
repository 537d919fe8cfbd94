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
