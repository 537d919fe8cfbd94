import Diagnostics
import Markdown

/// The number of an establishment in the register of companies and public bodies (Sirene, INSEE).
public struct Siret: Hashable, Sendable {
    /// Fourteen digits.
    public let digits: String

    /// - Parameter text: fourteen digits, spaces allowed between them. Nil when the check digit is wrong (Luhn;
    ///   for the offices of La Poste, SIREN 356 000 000, a sum of digits divisible by five).
    public init?(_ text: String) {
        let digits = String(text.filter { !$0.isWhitespace })
        guard digits.utf8.count == 14, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let values = digits.utf8.map { Int($0 - UInt8(ascii: "0")) }
        let doubled = values.enumerated().map { index, value in
            // From the right, every second digit counts double; of fourteen, those at even places from the left.
            index.isMultiple(of: 2) ? (value * 2 > 9 ? value * 2 - 9 : value * 2) : value
        }
        let isPost = digits.hasPrefix("356000000") && values.reduce(0, +).isMultiple(of: 5)
        guard isPost || doubled.reduce(0, +).isMultiple(of: 10) else { return nil }
        self.digits = digits
    }
}

extension FieldType where Value == Siret {
    /// A SIRET.
    static var siret: FieldType {
        FieldType(.text(minimum: 14, maximum: 18), pattern: "^([0-9] ?){13}[0-9]$") { value, reader in
            guard let text = reader.scalar(value, expected: "un SIRET") else { return nil }
            guard let siret = Siret(text) else {
                reader.report.add(
                    ContentRules.siret, at: value.location, length: value.length,
                    "« \(text) » n’est pas un SIRET : il a quatorze chiffres, et le dernier vérifie les autres.",
                    suggestion: "Recopiez-le depuis annuaire-entreprises.data.gouv.fr.")
                return nil
            }
            return siret
        }
    }
}

extension FieldType where Value == SafeAddress {
    /// The page of a place on Acceslibre, the public register of how places are accessible.
    static var accessRecord: FieldType {
        let address = webAddress
        return FieldType(address.shape, pattern: #"^https?://acceslibre\.beta\.gouv\.fr(/|$)"#) { value, reader in
            guard let page = address.read(value, &reader) else { return nil }
            guard page.host == "acceslibre.beta.gouv.fr" else {
                reader.report.add(
                    ContentRules.webAddress, at: value.location, length: value.length,
                    "Cette adresse n’est pas celle d’une page d’Acceslibre.",
                    suggestion: "Elle commence par « https://acceslibre.beta.gouv.fr/ ».")
                return nil
            }
            return page
        }
    }
}
