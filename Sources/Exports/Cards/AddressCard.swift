import Almanac
import Content
import Markdown

/// One vCard (RFC 6350): how to reach an organisation.
struct AddressCard {
    let uid: String
    /// The name people look for.
    let name: String
    /// The day the entry was last verified: REV never comes from the clock.
    let stamp: CivilDate
    var organisation: String
    var phones: [PhoneNumber] = []
    var email: EmailAddress?
    var address: PostalAddress?
    var place: Coordinates?
    /// Web pages, the organisation’s own first.
    var pages: [String] = []
    var categories: [String] = []
    /// Lines of plain text.
    var notes: [String] = []
    /// Where this card can be fetched again; nil when the portal has no address.
    var source: String?

    /// Where it stands, part by part (RFC 6350 §6.3.1).
    struct PostalAddress {
        /// Building and street.
        var street: [String]
        var postalCode = ""
        var locality = ""
        var region = ""
    }

    var lines: [ContentLine] {
        let head = [
            ContentLine("BEGIN", "VCARD"), ContentLine("VERSION", "4.0"),
            ContentLine("PRODID", "-//Guichet//Portail des familles//FR"), ContentLine("UID", uid),
            ContentLine("KIND", "org"), ContentLine("LANG", "fr"), ContentLine("FN", text: name),
            ContentLine("ORG", text: organisation),
        ]
        let optional: [ContentLine?] = [
            email.map { ContentLine("EMAIL;TYPE=work", text: $0.text) }, address?.line,
            place.map { ContentLine("GEO", "geo:\($0.latitude),\($0.longitude)") },
        ]
        let tail: [ContentLine?] = [
            categories.isEmpty ? nil : ContentLine("CATEGORIES", texts: categories),
            notes.isEmpty ? nil : ContentLine("NOTE", text: notes.joined(separator: "\n")),
            source.map { ContentLine("SOURCE", $0) },
        ]
        return head + phones.map(\.line) + optional.compactMap { $0 }
            + pages.enumerated().map { ContentLine("URL;PREF=\($0 + 1)", $1) } + tail.compactMap { $0 }
            + [ContentLine("REV", stamp.compact + "T000000Z"), ContentLine("END", "VCARD")]
    }
}

extension PhoneNumber {
    /// A short number has no international form, and no address without a context: it is given as text.
    fileprivate var line: ContentLine {
        e164 == nil
            ? ContentLine("TEL;TYPE=work;VALUE=text", text: digits) : ContentLine("TEL;TYPE=work;VALUE=uri", uri)
    }
}

extension AddressCard.PostalAddress {
    fileprivate var line: ContentLine {
        let parts = [street, [locality], [region], [postalCode], [locality.isEmpty ? "" : "France"]]
        let label = (street + ["\(postalCode) \(locality)"]).map { $0.trimmingPrefix(" ") }.filter { $0 != "" }
            .joined(separator: ", ")
        return ContentLine(
            "ADR;TYPE=work;LABEL=\"\(Self.parameter(label))\"",
            ";;" + parts.map { $0.map(ContentLine.escaped).joined(separator: ",") }.joined(separator: ";"))
    }

    /// A parameter between quotes (RFC 6868); control characters cannot stand in it.
    private static func parameter(_ text: String) -> String {
        text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.reduce(into: "") { result, scalar in
            switch scalar {
            case "^": result += "^^"
            case "\"": result += "^'"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
