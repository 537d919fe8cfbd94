extension Seeds {
    /// The terms of a table, in its order; none when it is missing.
    public func terms(of table: VocabularyName) -> [NamedTerm] {
        switch table {
        case .communes: communes.map { NamedTerm(id: $0.name, label: "\($0.name), \($0.postalCode)") }
        case .types: Self.named(types)
        case .ages: Self.named(ages)
        case .publics: Self.named(publics)
        case .thematiques: Self.named(thematiques)
        case .themes: Self.named(themes)
        case .besoins: Self.named(needs)
        case .numeros: Self.named(numbers)
        case .axes: Self.named(axes)
        case .requests: Self.named(requests)
        case .networks: Self.named(networks)
        }
    }

    private static func named(_ terms: [some Term]) -> [NamedTerm] {
        terms.map { NamedTerm(id: $0.slug.text, label: $0.label) }
    }
}
