extension TermTable<Commune> {
    static let communes = TermTable(name: .communes)
}

extension TermTable<StructureType> {
    static let types = TermTable(name: .types)
}

extension TermTable<AgeBand> {
    static let ages = TermTable(name: .ages)
}

extension TermTable<PlainTerm> {
    static let publics = TermTable(name: .publics)
    static let thematiques = TermTable(name: .thematiques)
    static let networks = TermTable(name: .networks)
    static let themes = TermTable(name: .themes)
}

extension TermTable<ParentNeed> {
    static let needs = TermTable(name: .besoins)
}

extension TermTable<PublicNumber> {
    static let numbers = TermTable(name: .numeros)
}

extension TermTable<ProjectAxis> {
    static let axes = TermTable(name: .axes)
}

extension TermTable<ProjectRequest> {
    static let requests = TermTable(name: .requests)
}
