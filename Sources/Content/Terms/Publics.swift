import Diagnostics

extension FieldType where Value == [PlainTerm] {
    /// Publics of data·inclusion; « tous-publics » stands alone.
    static var publics: FieldType {
        let terms = terms(.publics)
        return FieldType(terms.shape) { value, reader in
            let publics = terms.read(value, &reader)
            if let publics, publics.count > 1, publics.contains(where: { $0.slug.text == "tous-publics" }) {
                reader.report.add(
                    ContentRules.everyPublic, at: value.location, length: value.length,
                    "« tous-publics » dit déjà tout le monde : aucun autre public à côté.",
                    suggestion: "Gardez « tous-publics » seul, ou retirez-le.")
            }
            return publics
        }
    }
}
