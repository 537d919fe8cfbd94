import Content
import Portal
import Site

/// How a browser adds the portal to the places it searches (OpenSearch 1.1).
public enum OpenSearch {
    /// Where the description stands.
    public static let address = Address(Address.search.path + "opensearch.xml")
    static let mediaType = "application/opensearchdescription+xml"

    /// The description; none without whole addresses, for a browser keeps it away from the site.
    public static func outputs(of portal: FamilyPortal) -> [Output] {
        guard let template = portal.searchTemplate("{searchTerms}") else { return [] }
        let settings = portal.settings
        let image = portal.wholeAddress(of: Address("theme/favicon.svg")).map { address in
            XMLText.element(
                "Image", ["width": "16", "height": "16", "type": "image/svg+xml"], text: address)
        }
        let elements = [
            XMLText.element("ShortName", text: shortName(of: settings)),
            XMLText.element("LongName", text: settings.name.shortened(to: 48)),
            XMLText.element("Description", text: settings.tagline),
            XMLText.element("Url", ["type": "text/html", "method": "get", "template": template]),
            XMLText.element(
                "Url",
                [
                    "type": mediaType, "rel": "self", "template": portal.wholeAddress(of: address) ?? "",
                ]),
            image,
            XMLText.element("Language", text: "fr"),
            XMLText.element("InputEncoding", text: "UTF-8"),
            XMLText.element("OutputEncoding", text: "UTF-8"),
        ].compactMap { $0 }
        let root = XMLText.element(
            "OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"], holding: elements)
        return [Output(path: address.path, text: XMLText.declaration + root)]
    }

    /// Sixteen characters at most.
    static func shortName(of settings: Settings) -> String {
        let name = "Familles \(settings.territory.shortName)"
        return name.count <= 16 ? name : settings.territory.shortName.shortened(to: 16)
    }
}

extension FamilyPortal {
    /// The whole address of a search; nil without whole addresses.
    ///
    /// - Parameter words: what stands for the words that are searched.
    func searchTemplate(_ words: String) -> String? { wholeAddress(of: .search).map { "\($0)?q=\(words)" } }
}
