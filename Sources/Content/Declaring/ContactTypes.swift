import Diagnostics
import Markdown

extension FieldType where Value == PhoneNumber {
    /// A French telephone number.
    static var phone: FieldType {
        FieldType(.phone) { value, reader in
            guard let text = reader.scalar(value, expected: "un numéro de téléphone") else { return nil }
            guard let number = PhoneNumber(text) else {
                reader.report.add(
                    ContentRules.phone, at: value.location, length: value.length,
                    "« \(text) » n’est pas un numéro de téléphone français.",
                    suggestion: "Dix chiffres, par deux : 05 36 49 12 34.")
                return nil
            }
            return number
        }
    }
}

extension FieldType where Value == EmailAddress {
    /// An e-mail address.
    static var email: FieldType {
        FieldType(.email) { value, reader in
            guard let text = reader.scalar(value, expected: "une adresse électronique") else { return nil }
            guard let address = EmailAddress(text) else {
                reader.report.add(
                    ContentRules.email, at: value.location, length: value.length,
                    "« \(text) » n’est pas une adresse électronique.",
                    suggestion: "Une seule adresse, sans espace : contact@association.example.")
                return nil
            }
            return address
        }
    }
}

extension FieldType where Value == SafeAddress {
    /// A web address, `https://` or `http://`.
    static var webAddress: FieldType {
        FieldType(.webAddress) { value, reader in
            guard let text = reader.scalar(value, expected: "une adresse web") else { return nil }
            guard text.hasPrefix("https://") || text.hasPrefix("http://"), let address = SafeAddress(text) else {
                reader.report.add(
                    ContentRules.webAddress, at: value.location, length: value.length,
                    "« \(text) » n’est pas une adresse web.",
                    suggestion: text.contains(".") && !text.contains(":") && !text.contains(" ")
                        ? "Écrivez « https://\(text) »." : "Une adresse complète commence par « https:// ».")
                return nil
            }
            return address
        }
    }
}
