import Almanac
import Diagnostics
import Markdown

extension SeedTables {
    static let numbers = SeedTable(
        "numeros.csv", "Les numéros publics, qui ne sont écrits qu’ici.",
        Column("id", .identifier), Column("numero", Cell("un numéro", PhoneNumber.init(_:))), Column("nom", .text),
        Column("autres_noms", .list(of: .text), or: [], mayLack: true, "les autres noms du service"),
        Column("pour", .text), Column("horaires", .text),
        Column("gratuit", isFree, or: nil),
        Column("urgence", .flag, or: false),
        Column(
            "joindre", .word("une façon de joindre"), or: NumberReach.call, mayLack: true,
            "`sms` pour une ligne à laquelle on écrit"),
        Column(
            "discret", .flag, or: false, mayLack: true,
            "`oui` pour une ligne qu’il peut être dangereux d’avoir cherchée ; elle n’est ni dans la carte de contacts, "
                + "ni proposée au partage, et sa fiche peut se quitter vite"),
        Column("source", .text), Column("verifie_le", .date),
        make: PublicNumber.init)

    private static let isFree = Cell<Bool?>(
        "« oui », « non » ou « n. d. »", accepted: "`oui`, `non`, ou `n. d.` si on ne sait pas"
    ) { text in
        ["oui": true, "non": false, "n. d.": Bool?.none][text]
    }
}

extension TableReader {
    /// The numbers of the portal, of which nothing may stand twice.
    mutating func numbers() -> [PublicNumber] {
        let rows = SeedTables.numbers.located(in: SeedTables.numbers.path, &self)
        var lines: [String: Int] = [:]
        for row in rows {
            for said in row.value.marks {
                guard let line = lines.updateValue(row.location.line, forKey: said.key) else { continue }
                report.add(
                    ContentRules.duplicateHelpline, at: row.location,
                    "\(said.text) sert déjà à la ligne \(line).",
                    suggestion: "Gardez une seule des deux lignes, ou corrigez celle qui se trompe.")
                break
            }
        }
        return rows.map(\.value)
    }
}

extension PublicNumber {
    /// What no other line may say.
    fileprivate var marks: [(key: String, text: String)] {
        let names = Dictionary(
            ([name] + otherNames).map { ($0.slugified, $0) }, uniquingKeysWith: { first, _ in first })
        return [
            ("id \(slug)", "L’identifiant « \(slug) »"), ("numero \(number.digits)", "Le numéro \(number.display)"),
        ] + names.sorted { $0.key < $1.key }.map { ("nom \($0.key)", "Le nom « \($0.value) »") }
    }
}
