import Diagnostics
import Markdown

/// What the page `/admin/` needs, where entries are written in a browser; the portal has none without it.
public struct AdministrationSettings: Sendable {
    /// Where the program of the page is.
    public var script: SafeAddress?
    /// What the program has to be, to the letter: a browser runs no other (Subresource Integrity).
    public var integrity = ""
    /// Who tells the forge that somebody is who they say; the forge’s own where it can.
    public var gate: SafeAddress?
    /// The name the forge gave to this page, where it asks for one.
    public var application: String?

    static let fields: [Field<AdministrationSettings>] = [
        Field(
            "script", \.script, .webAddress, "Programme",
            help: "L’adresse d’une version précise du programme (Sveltia CMS).", required: true),
        Field(
            "empreinte", \.integrity, .integrity, "Empreinte du programme",
            help: "« sha384- » et la suite : le navigateur n’exécute rien d’autre que ce fichier.", required: true),
        Field(
            "connexion", \.gate, .webAddress, "Service de connexion",
            help: "L’adresse du service qui ouvre la session sur la forge, si elle en demande un."),
        Field(
            "application", \.application, .text(minimum: 1, maximum: 200), "Identifiant d’application",
            help: "Celui que GitLab donne à l’application déclarée pour cette page."),
    ]
}

extension FieldType where Value == String {
    /// A hash as browsers check it (W3C Subresource Integrity).
    fileprivate static var integrity: FieldType {
        FieldType(.text(minimum: 51, maximum: 95), pattern: "^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$") {
            value, reader in
            guard let text = reader.scalar(value, expected: "une empreinte") else { return nil }
            let lengths = ["sha256": 44, "sha384": 64, "sha512": 88]
            let parts = text.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, lengths[String(parts[0])] == parts[1].utf8.count, parts[1].utf8.allSatisfy(isBase64)
            else {
                reader.report.add(
                    ContentRules.wrongShape, at: value.location, length: value.length,
                    "« \(text) » n’est pas l’empreinte d’un fichier.",
                    suggestion: "Copiez-la en entier : « sha384- », puis 64 signes.")
                return nil
            }
            return text
        }
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
        default: false
        }
    }
}
