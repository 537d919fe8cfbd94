import Content
import Portal
import Site

/// The data of the portal as a catalogue of schema.org, each set with its files (schema.org/DataCatalog).
struct DataCatalogNode {
    let files: [DataFile]
    let portal: FamilyPortal

    /// Nothing without whole addresses: there would be nothing to fetch.
    var nodes: [LinkedNode] {
        guard portal.settings.baseURL != nil else { return [] }
        // Indicators tell of themselves, each on its own page.
        let sets = CatalogueSet.all(files.filter { $0.scope == .whole })
        let catalogue = LinkedNode(
            "DataCatalog", id: portal.identifier(of: .data, "catalogue"),
            [
                "name": "Données ouvertes – \(portal.settings.name)", "url": portal.wholeAddress(of: .data),
                "inLanguage": "fr", "license": DataCatalogue.licence, "dataset": sets.compactMap(node),
            ])
        return [catalogue]
    }

    private func node(_ set: CatalogueSet) -> LinkedNode? {
        guard let title = set.subject.title(in: portal), let description = set.subject.description(in: portal) else {
            return nil
        }
        return LinkedNode(
            "Dataset", id: set.identifier(in: portal),
            [
                "name": title, "description": description, "url": portal.wholeAddress(of: set.subject.page(in: portal)),
                "license": DataCatalogue.licence, "isAccessibleForFree": true,
                "creator": LinkedNode("Organization", ["name": portal.publisher.name]),
                "dateModified": set.updated?.iso,
                "distribution": set.files.map { file in
                    LinkedNode(
                        "DataDownload",
                        [
                            "name": file.format.name, "contentUrl": portal.wholeAddress(of: Address(file.path)),
                            "encodingFormat": file.format.mediaType,
                        ])
                },
            ])
    }
}
