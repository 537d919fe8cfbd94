import Almanac
import Content
import Portal
import Site

/// The catalogue of the data in DCAT-AP 3 (semiceu.github.io/DCAT-AP), as JSON-LD, so that harvesters such as that of
/// data.gouv.fr find the files: each set of data once, with a distribution for each of its formats.
public enum DataCatalogue {
    /// The licence of all data: Licence Ouverte 2.0 (Etalab).
    public static let licence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
    /// Where it is published.
    public static let address = Address("donnees/catalogue.jsonld")

    /// The file; nil when `guichet.yaml` gives no address, as a catalogue needs whole ones.
    ///
    /// - Parameter files: the data of the portal. What is made again for each part is left to its page.
    static func file(listing files: [DataFile], of portal: FamilyPortal) -> WrittenData? {
        guard let home = portal.wholeAddress(of: .home) else { return nil }
        let sets = CatalogueSet.all(files)
        let publisher = publisher(at: home + "#editeur", in: portal)
        let contact = contact(at: home + "#contact", in: portal)
        let vocabulary = CatalogueVocabulary(
            publisher: LinkedNode(id: home + "#editeur"),
            contact: contact.map { _ in LinkedNode(id: home + "#contact") },
            place: LinkedNode("dct:Location", ["skos:prefLabel": portal.settings.territory.name]))
        let updated = sets.compactMap(\.updated).max()
        let catalogue = LinkedNode(
            "dcat:Catalog", id: portal.wholeAddress(of: .data),
            [
                "dct:title": "Données ouvertes – \(portal.settings.name)",
                "dct:description": portal.settings.tagline.isEmpty ? portal.settings.name : portal.settings.tagline,
                "dct:publisher": vocabulary.publisher, "dct:language": CatalogueVocabulary.french,
                "dct:license": LinkedNode(id: licence), "dct:spatial": vocabulary.place,
                "dct:modified": updated.map(CatalogueVocabulary.date), "foaf:homepage": LinkedNode(id: home),
                "dcat:themeTaxonomy": LinkedNode(id: CatalogueVocabulary.authority + "data-theme"),
                "dcat:dataset": sets.map { LinkedNode(id: $0.identifier(in: portal)) },
            ])
        let nodes =
            [catalogue, publisher, contact].compactMap { $0 } + sets.compactMap { $0.node(vocabulary, in: portal) }
        let document = LinkedValue.node([
            .init(name: "@context", value: CatalogueVocabulary.context),
            .init(name: "@graph", value: .list(nodes.compactMap(\.linked))),
        ])
        return WrittenData(
            Output(path: address.path, text: document.json + "\n"), title: "Catalogue des données", format: .jsonLD,
            of: .catalogue, updated: updated)
    }

    private static func publisher(at identifier: String, in portal: FamilyPortal) -> LinkedNode {
        let publisher = portal.publisher
        return LinkedNode(
            "foaf:Agent", id: identifier, ["foaf:name": publisher.name, "dct:identifier": publisher.siren])
    }

    /// Whom to write to; nil when `guichet.yaml` does not say.
    private static func contact(at identifier: String, in portal: FamilyPortal) -> LinkedNode? {
        portal.publisher.email.map { email in
            LinkedNode(
                "vcard:Organization", id: identifier,
                ["vcard:fn": portal.publisher.name, "vcard:hasEmail": LinkedNode(id: "mailto:" + email.text)])
        }
    }
}

/// What every set of the catalogue says in the same words.
struct CatalogueVocabulary {
    let publisher: LinkedNode
    let contact: LinkedNode?
    let place: LinkedNode

    /// The lists the Publications Office of the European Union keeps.
    static let authority = "http://publications.europa.eu/resource/authority/"
    static let french = LinkedNode(id: authority + "language/FRA")

    static let context = LinkedValue.node(
        [
            ("dcat", "http://www.w3.org/ns/dcat#"), ("dcatap", "http://data.europa.eu/r5r/"),
            ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
            ("skos", "http://www.w3.org/2004/02/skos/core#"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
            ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ].map { .init(name: $0.0, value: .text($0.1)) })

    static func date(_ date: CivilDate) -> LinkedNode { LinkedNode("xsd:date", ["@value": date.iso]) }

    static func number(_ number: Int) -> LinkedNode {
        LinkedNode("xsd:nonNegativeInteger", ["@value": String(number)])
    }
}

/// One set of data: the files made from one thing.
struct CatalogueSet {
    let subject: DataSubject
    let files: [DataFile]

    /// The sets in the order of the exports. Files about a part of the portal are left out, but for indicators: their
    /// page is the only place where they are.
    static func all(_ files: [DataFile]) -> [CatalogueSet] {
        var order: [DataSubject] = []
        var bySubject: [DataSubject: [DataFile]] = [:]
        for file in files {
            let isIndicator = if case .indicator = file.subject { true } else { false }
            guard file.scope == .whole || isIndicator, file.subject != .catalogue else { continue }
            if bySubject[file.subject] == nil { order.append(file.subject) }
            bySubject[file.subject, default: []].append(file)
        }
        return order.map { CatalogueSet(subject: $0, files: bySubject[$0] ?? []) }
    }

    var updated: CivilDate? { files.compactMap(\.updated).max() }

    func identifier(in portal: FamilyPortal) -> String {
        portal.identifier(of: subject.page(in: portal), "donnees")
    }

    /// Nil when nobody can say what it is.
    func node(_ vocabulary: CatalogueVocabulary, in portal: FamilyPortal) -> LinkedNode? {
        guard let title = subject.title(in: portal), let description = subject.description(in: portal) else {
            return nil
        }
        let authority = CatalogueVocabulary.authority
        return LinkedNode(
            "dcat:Dataset", id: identifier(in: portal),
            [
                "dct:title": title, "dct:description": description, "dct:publisher": vocabulary.publisher,
                "dcat:contactPoint": vocabulary.contact, "dct:language": CatalogueVocabulary.french,
                "dct:spatial": vocabulary.place, "dct:modified": updated.map(CatalogueVocabulary.date),
                "dct:accrualPeriodicity": LinkedNode(id: authority + "frequency/IRREG"),
                "dcat:keyword": subject.keywords,
                "dcat:theme": LinkedNode(id: authority + "data-theme/\(subject.theme)"),
                "dcat:landingPage": portal.wholeAddress(of: subject.page(in: portal)).map { LinkedNode(id: $0) },
                "dcat:distribution": files.compactMap { distribution($0, in: portal) },
            ])
    }

    private func distribution(_ file: DataFile, in portal: FamilyPortal) -> LinkedNode? {
        guard let address = portal.wholeAddress(of: Address(file.path)) else { return nil }
        let authority = CatalogueVocabulary.authority
        return LinkedNode(
            "dcat:Distribution", id: address + "#fichier",
            [
                "dct:title": "\(file.title) (\(file.format.name))", "dcat:accessURL": LinkedNode(id: address),
                "dcat:downloadURL": LinkedNode(id: address),
                "dcat:mediaType": LinkedNode(
                    id: "https://www.iana.org/assignments/media-types/\(file.format.mediaType)"),
                "dct:format": file.format.europeanType.map { LinkedNode(id: authority + "file-type/\($0)") },
                "dcat:byteSize": CatalogueVocabulary.number(file.size),
                "dct:license": LinkedNode(id: DataCatalogue.licence),
                "dct:modified": file.updated.map(CatalogueVocabulary.date),
                "dcatap:availability": LinkedNode(id: authority + "planned-availability/STABLE"),
            ])
    }
}

extension DataFormat {
    /// Its name in the European list of file types (publications.europa.eu/resource/authority/file-type); nil for a
    /// format the list does not have.
    fileprivate var europeanType: String? {
        switch self {
        case .csv: "CSV"
        case .geoJSON: "GEOJSON"
        case .jsonFeed, .openAgenda, .dataInclusion: "JSON"
        case .jsonLD: "JSON_LD"
        case .atom: "ATOM"
        case .iCalendar, .vCard: nil
        }
    }
}
