import Almanac
import Content
import Portal

/// The catalogue of the data in DCAT-AP (JSON-LD), so that harvesters such as data.gouv.fr find the files.
public enum DataCatalogue {
    /// The licence of all data: Licence Ouverte 2.0 (Etalab).
    public static let licence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
    /// Where it is published.
    public static let address = Address("donnees/catalogue.jsonld")

    /// The file; nil when `guichet.yaml` gives no address, as a catalogue needs whole ones.
    ///
    /// - Parameter files: the data of the portal. What is made again for each part is left to its page.
    public static func file(listing files: [DataFile], of portal: FamilyPortal) -> DataFile? {
        guard let home = portal.wholeAddress(of: .home) else { return nil }
        let whole = files.filter { $0.scope == .whole }
        let publisher = Node(id: home + "#editeur", type: ["foaf:Agent"], name: portal.settings.territory.name)
        let sets = whole.compactMap { file -> Node? in
            guard let address = portal.wholeAddress(of: Address(file.output.path)) else { return nil }
            let distribution = Node(
                id: address + "#fichier", type: ["dcat:Distribution"], title: file.format.name, accessURL: address,
                downloadURL: address, mediaType: file.format.mediaType, byteSize: file.output.bytes.count,
                licence: licence)
            return Node(
                id: address, type: ["dcat:Dataset"], title: file.title,
                description:
                    "\(file.title) : données ouvertes de « \(portal.settings.name) », au format \(file.format.name).",
                publisher: publisher.id, modified: file.updated?.iso, spatial: portal.settings.territory.name,
                distributions: [distribution])
        }
        let catalogue = Node(
            id: home + "donnees/", type: ["dcat:Catalog"], title: "Données ouvertes – \(portal.settings.name)",
            description: portal.settings.tagline, publisher: publisher.id, language: "fr", homepage: home,
            licence: licence, datasets: sets.map(\.id))
        let text = JSONText.of(Document(graph: [catalogue, publisher] + sets))
        return DataFile(
            Output(path: address.path, text: text), title: "Catalogue des données", format: .jsonLD,
            updated: whole.compactMap(\.updated).max())
    }

    /// A graph with its vocabularies.
    private struct Document: Encodable {
        let context = [
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
        ]
        let graph: [Node]

        enum CodingKeys: String, CodingKey {
            case context = "@context"
            case graph = "@graph"
        }
    }

    /// A thing of the catalogue; properties that are nil are left out.
    private struct Node: Encodable {
        let id: String
        let type: [String]
        var name: String?
        var title: String?
        var description: String?
        var publisher: String?
        var modified: String?
        var spatial: String?
        var language: String?
        var homepage: String?
        var accessURL: String?
        var downloadURL: String?
        var mediaType: String?
        var byteSize: Int?
        var licence: String?
        var datasets: [String]?
        var distributions: [Node]?

        enum CodingKeys: String, CodingKey {
            case id = "@id"
            case type = "@type"
            case name = "foaf:name"
            case title = "dct:title"
            case description = "dct:description"
            case publisher = "dct:publisher"
            case modified = "dct:modified"
            case spatial = "dct:spatial"
            case language = "dct:language"
            case homepage = "foaf:homepage"
            case accessURL = "dcat:accessURL"
            case downloadURL = "dcat:downloadURL"
            case mediaType = "dcat:mediaType"
            case byteSize = "dcat:byteSize"
            case licence = "dct:license"
            case datasets = "dcat:dataset"
            case distributions = "dcat:distribution"
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(id, forKey: .id)
            try values.encode(type, forKey: .type)
            let texts: [(CodingKeys, String?)] = [
                (.name, name), (.title, title), (.description, description), (.spatial, spatial),
                (.language, language), (.mediaType, mediaType),
            ]
            for case (let key, let text?) in texts { try values.encode(text, forKey: key) }
            let links: [(CodingKeys, String?)] = [
                (.publisher, publisher), (.homepage, homepage), (.accessURL, accessURL), (.downloadURL, downloadURL),
                (.licence, licence),
            ]
            for case (let key, let link?) in links { try values.encode(["@id": link], forKey: key) }
            if let modified {
                try values.encode(["@type": "xsd:date", "@value": modified], forKey: .modified)
            }
            if let byteSize {
                try values.encode(["@type": "xsd:nonNegativeInteger", "@value": String(byteSize)], forKey: .byteSize)
            }
            if let datasets { try values.encode(datasets.map { ["@id": $0] }, forKey: .datasets) }
            try values.encodeIfPresent(distributions, forKey: .distributions)
        }
    }
}
