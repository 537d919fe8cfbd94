import Diagnostics

/// Where a page stood before: `agenda/fete-d-hiver/`, from the site’s root.
public struct FormerAddress: Hashable, Sendable {
    /// Without a leading slash, with one at the end.
    public let path: String

    /// - Parameter text: `/agenda/fete-d-hiver/`, with or without the slashes around it, or the same with the address
    ///   of a site before it. Nil unless each part is of small letters, digits and hyphens.
    public init?(_ text: String) {
        var rest = Substring(text)
        if let scheme = rest.range(of: "://") {
            rest = rest[scheme.upperBound...]
            rest = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
        }
        let parts = rest.split(separator: "/").map(String.init)
        guard !parts.isEmpty, parts.count <= 6, parts.allSatisfy({ Slug($0) != nil }) else { return nil }
        path = parts.joined(separator: "/") + "/"
    }
}

extension FieldType where Value == FormerAddress {
    /// An address of the site that leads on.
    static var formerAddress: FieldType {
        FieldType(.formerAddress) { value, reader in
            guard let text = reader.scalar(value, expected: "une adresse du site") else { return nil }
            guard let address = FormerAddress(text) else {
                reader.report.add(
                    ContentRules.formerAddress, at: value.location, length: value.length,
                    "« \(text) » n’est pas une adresse du site.",
                    suggestion: "Ce qui suivait le nom du site : /agenda/fete-d-hiver/.")
                return nil
            }
            return address
        }
    }
}
