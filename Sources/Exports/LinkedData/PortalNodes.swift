import Content
import Portal

/// The portal as a site, and the intercommunalité it is about.
///
/// About, not from: a demonstration is published by others, and `guichet.yaml` does not say by whom.
struct PortalNodes {
    let portal: FamilyPortal

    var nodes: [LinkedNode] { [site, authority] }

    private var site: LinkedNode {
        let settings = portal.settings
        return LinkedNode(
            "WebSite", id: portal.identifier(of: .home, "portail"),
            [
                "name": settings.name, "description": settings.tagline, "url": portal.wholeAddress(of: .home),
                "inLanguage": "fr", "about": LinkedNode(id: authorityIdentifier), "potentialAction": search,
            ])
    }

    /// How to search it; nil without whole addresses.
    private var search: LinkedNode? {
        portal.searchTemplate("{search_term_string}").map { template in
            LinkedNode(
                "SearchAction",
                [
                    "target": LinkedNode("EntryPoint", ["urlTemplate": template]),
                    "query-input": "required name=search_term_string",
                ])
        }
    }

    private var authority: LinkedNode {
        let territory = portal.settings.territory
        return LinkedNode(
            "GovernmentOrganization", id: authorityIdentifier,
            [
                "name": territory.name, "alternateName": territory.shortName,
                "identifier": LinkedNode("PropertyValue", ["propertyID": "SIREN", "value": territory.siren]),
                "areaServed": PlaceNodes.area(territory.name),
            ])
    }

    private var authorityIdentifier: String { portal.identifier(of: .home, "territoire") }
}
