/// Where a service can be used.
public enum Zone: Sendable {
    /// In all communes of the portal.
    case wholeTerritory
    /// In these communes.
    case communes([Commune])
}

extension FieldType where Value == Zone {
    /// `territoire`, or a list of communes.
    static var zone: FieldType {
        FieldType(.zone) { value, reader in
            // Programs that let several be chosen write a list, of one as well.
            let only: YAMLValue = if case .list(let items) = value.kind, items.count == 1 { items[0] } else { value }
            if only.text?.folded == "territoire" { return .wholeTerritory }
            return FieldType<[Commune]>.list(of: .term(.communes)).read(value, &reader).map { .communes($0) }
        }
    }
}
