import Almanac
import Content
import Portal
import Site

/// What a site says of itself at places everybody knows: `/.well-known/security.txt` and `/humans.txt`.
public enum SiteNotes {
    /// Both files; none when `guichet.yaml` gives no address of the site or no way to reach those who run it.
    public static func outputs(of portal: FamilyPortal) -> [Output] {
        let contacts = contacts(portal.settings.contact)
        guard portal.settings.baseURL != nil, !contacts.isEmpty else { return [] }
        return [security(portal, contacts), humans(portal)].compactMap { $0 }
    }

    /// How to report a weakness (RFC 9116); only a site read over HTTPS may have it (§3).
    private static func security(_ portal: FamilyPortal, _ contacts: [String]) -> Output? {
        let path = ".well-known/security.txt"
        guard let address = portal.wholeAddress(of: Address(path)), address.hasPrefix("https://") else { return nil }
        // The file has to say when it stops being true: a year at most from the day it is made (§2.5.5). Counted from
        // the first of the month, it does not change every night.
        let expiry = CivilMonth(of: portal.date).first.adding(months: 12).iso + "T00:00:00Z"
        let lines =
            contacts.map { "Contact: \($0)" }
            + ["Expires: \(expiry)", "Preferred-Languages: fr", "Canonical: \(address)"]
        return Output(path: path, text: lines.map { $0 + "\n" }.joined())
    }

    /// Who made the site (humanstxt.org): bodies and software, no person.
    private static func humans(_ portal: FamilyPortal) -> Output {
        let territory = portal.settings.territory
        let text = """
            /* PORTAIL */
            Nom : \(oneLine(portal.settings.name))
            Territoire : \(oneLine(territory.name)) (\(oneLine(territory.shortName))), \(oneLine(territory.department))
            Adresse : \(portal.wholeAddress(of: .home) ?? "")
            Langue : français

            /* LOGICIEL */
            Générateur : Guichet, en Swift
            Pages : HTML et CSS, lisibles sans JavaScript

            """
        return Output(path: "humans.txt", text: text)
    }

    /// Ways to reach the team, as addresses of the schemes RFC 9116 §2.5.3 names.
    private static func contacts(_ contact: Contact) -> [String] {
        [contact.email?.uri, contact.website?.text, contact.phone?.uri].compactMap { $0 }
            .filter { !$0.hasPrefix("http:") }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
