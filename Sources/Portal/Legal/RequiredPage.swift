import Content
import Site

/// The pages a public site must have: the generator makes them, and an entry of `content/pages/` of the same name
/// adds the territory's own words.
public enum RequiredPage: String, CaseIterable, Sendable {
    case accessibility = "accessibilite"
    case accessibilityScheme = "schema-accessibilite"
    case legalNotice = "mentions-legales"
    case privacy = "confidentialite"
    case ecoDesign = "ecoconception"

    /// Where it is published.
    public var address: Address { Address(rawValue + "/") }
}

extension FamilyPortal {
    /// The territory's own words for a required page.
    public func words(for page: RequiredPage) -> Entry<StandingPage>? {
        entries[StandingPage.self].first { $0.slug.text == page.rawValue }
    }

    /// What a required page is called.
    public func title(of page: RequiredPage) -> String {
        if let entry = words(for: page) { return entry.title }
        return switch page {
        case .accessibility: "Accessibilité"
        case .accessibilityScheme: "Schéma pluriannuel d’accessibilité"
        case .legalNotice: "Mentions légales"
        case .privacy: "Confidentialité"
        case .ecoDesign: "Écoconception"
        }
    }

    /// Standing pages made from their entry alone.
    public var plainPages: [Entry<StandingPage>] {
        entries[StandingPage.self].filter { RequiredPage(rawValue: $0.slug.text) == nil }
    }
}
