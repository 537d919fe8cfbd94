import Almanac
import Diagnostics
import Markdown

/// The reader of `seeds/numeros.csv`, in which nothing may stand twice.
enum NumberTable {
    static func read(_ tree: SourceTree, _ report: inout Report) -> [PublicNumber] {
        let columns = ["id", "numero", "nom", "pour", "horaires", "gratuit", "urgence", "source", "verifie_le"]
        let rows = SeedRow.read(HelplineCheck.table, in: tree, columns: columns, report: &report) { row, report in
            number(in: row, &report).map { (number: $0, place: row.location) }
        }
        var lines: [String: Int] = [:]
        for row in rows {
            for said in marks(of: row.number) {
                guard let line = lines.updateValue(row.place.line, forKey: said.key) else { continue }
                report.add(
                    ContentRules.duplicateHelpline, at: row.place,
                    "\(said.text) sert déjà à la ligne \(line).",
                    suggestion: "Gardez une seule des deux lignes, ou corrigez celle qui se trompe.")
                break
            }
        }
        return rows.map(\.number)
    }

    private static func number(in row: SeedRow, _ report: inout Report) -> PublicNumber? {
        guard
            let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
            let number = row.required("numero", "un numéro", report: &report, PhoneNumber.init(_:)),
            let name = row.required("nom", report: &report),
            let purpose = row.required("pour", report: &report),
            let hours = row.required("horaires", report: &report),
            let source = row.required("source", report: &report),
            let checkedOn = row.required("verifie_le", "une date", report: &report, CivilDate.init(iso:))
        else { return nil }
        let free: Bool? =
            switch row.text("gratuit") {
            case "oui": true
            case "non": false
            default: nil
            }
        let reach = row.text("joindre").map { NumberReach(rawValue: $0) } ?? .call
        guard let reach else {
            report.add(
                ContentRules.seedValue, at: row.location,
                "Colonne « joindre » : « \(row.text("joindre") ?? "") » n’est ni « appel », ni « sms ».")
            return nil
        }
        let others = row.text("autres_noms")?.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
        return PublicNumber(
            slug: slug, number: number, name: name, otherNames: others ?? [], purpose: purpose, hours: hours,
            isFree: free, isEmergency: row.text("urgence") == "oui", reach: reach,
            isDiscreet: row.text("discret") == "oui", source: source, checkedOn: checkedOn)
    }

    /// What no other line may say.
    private static func marks(of number: PublicNumber) -> [(key: String, text: String)] {
        let names = Dictionary(
            ([number.name] + number.otherNames).map { ($0.slugified, $0) }, uniquingKeysWith: { first, _ in first })
        return [
            ("id \(number.slug)", "L’identifiant « \(number.slug) »"),
            ("numero \(number.number.digits)", "Le numéro \(number.number.display)"),
        ] + names.sorted { $0.key < $1.key }.map { ("nom \($0.key)", "Le nom « \($0.value) »") }
    }
}
