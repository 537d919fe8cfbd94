/// The quality of services in the agents’ work list.
enum QualityList {
    /// What the section is called.
    static let title = "Qualité pour data·inclusion, service par service, les moins bien décrits d’abord"

    /// A line for each service, with what would raise its score under it.
    static func lines(_ quality: [ServiceQuality]) -> [String] {
        quality.flatMap { quality in
            let percent = Int((quality.score * 100).rounded())
            let service = quality.service
            return ["  \(percent) %  \(service.name) – \(service.structure) (\(service.file))"]
                + quality.advice.map { "        \($0)" }
        }
    }

    /// One service, for programs.
    struct Item: Encodable {
        let service: String
        let nom: String
        let structure: String
        let fichier: String
        let score: Double
        let criteres: [String: Double]
        let conseils: [String]

        init(_ quality: ServiceQuality) {
            service = quality.service.id
            nom = quality.service.name
            structure = quality.service.structure
            fichier = quality.service.file
            score = quality.score
            criteres = Dictionary(
                quality.criteria.map { ($0.criterion.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
            conseils = quality.advice
        }
    }
}
