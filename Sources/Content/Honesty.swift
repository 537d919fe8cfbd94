import Diagnostics
import Markdown

/// The rules of honesty: an example is marked and cannot be mistaken for a real place, a real place has a source,
/// and a published portal holds no example.
struct Honesty: Sendable {
    let mode: PortalMode
    /// Numbers of `seeds/numeros.csv`: everybody may quote them.
    let publicNumbers: Set<PhoneNumber>

    /// Checks one entry.
    ///
    /// - Parameters:
    ///   - text: the whole file, searched for telephone numbers and `.example` addresses.
    ///   - pairs: the front matter, searched for addresses of contact.
    func check(
        isExample: Bool, sources: [String], collection: EntryCollection, text: String, pairs: [YAMLValue.Pair],
        places: FieldPlaces, report: inout Report
    ) {
        if isExample, mode == .publication {
            let place = places.place(of: "exemple")
            report.add(
                ContentRules.exampleInPublication, at: place.location, length: place.length,
                "Cette fiche est un exemple : elle ne peut pas être publiée.",
                suggestion: "Remplacez-la par une vraie fiche, avec sa source, ou retirez le fichier.")
        }
        if !isExample, sources.isEmpty {
            report.add(
                ContentRules.missingSource, at: places.start,
                "Rien ne dit d’où viennent ces informations.",
                suggestion: "Ajoutez « source: » (qui le dit, dans quel document, à quelle date), ou « exemple: true »."
            )
        }
        let file = places.start.file
        let mayUseFiction = isExample || (collection == StandingPage.collection && mode == .demonstration)
        for found in PhoneScanner.numbers(in: text, file: file) {
            checkNumber(found, isExample: isExample, mayUseFiction: mayUseFiction, report: &report)
        }
        if mode == .publication || !mayUseFiction {
            for location in PhoneScanner.occurrences(of: ".example", in: text, file: file) {
                report.add(
                    ContentRules.fictionalContact, at: location, length: 8,
                    "Une adresse en « .example » n’existe pas : elle est réservée aux exemples.",
                    suggestion: "Mettez la vraie adresse, ou retirez-la.")
            }
        }
        if isExample { checkAddresses(pairs, report: &report) }
    }

    /// Checks that the settings of a published portal hold no made-up address and no number of fiction.
    func checkSettings(_ tree: SourceTree, report: inout Report) {
        guard mode == .publication, let file = tree.file(Settings.file) else { return }
        let text = String(decoding: file.bytes, as: UTF8.self)
        for location in PhoneScanner.occurrences(of: ".example", in: text, file: file.path) {
            report.add(
                ContentRules.fictionalContact, at: location, length: 8,
                "Une adresse en « .example » n’existe pas : un portail publié donne les vraies.",
                suggestion: "Mettez la vraie adresse, ou retirez la ligne.")
        }
        for found in PhoneScanner.numbers(in: text, file: file.path) where found.value.isFictional {
            checkNumber(found, isExample: false, mayUseFiction: false, report: &report)
        }
    }

    private func checkNumber(
        _ found: Located<PhoneNumber>, isExample: Bool, mayUseFiction: Bool, report: inout Report
    ) {
        if found.value.isFictional {
            guard mode == .publication || !mayUseFiction else { return }
            report.add(
                ContentRules.fictionalContact, at: found.location, length: found.length,
                "Le \(found.value.display) est un numéro de fiction : personne n’y répond.",
                suggestion: "Mettez le vrai numéro, ou retirez la ligne.")
        } else if isExample, !found.value.isSpecial, !publicNumbers.contains(found.value) {
            report.add(
                ContentRules.realContactInExample, at: found.location, length: found.length,
                "Le \(found.value.display) peut être le numéro de quelqu’un : un exemple n’en donne pas.",
                suggestion: "Utilisez un numéro de fiction : 05 36 49 00 00 ou 06 39 98 00 00.")
        }
    }

    private func checkAddresses(_ pairs: [YAMLValue.Pair], report: inout Report) {
        for pair in pairs {
            if ["siret", "acceslibre"].contains(pair.key), let text = pair.value.text, !text.isEmpty {
                report.add(
                    ContentRules.realContactInExample, at: pair.value.location, length: pair.value.length,
                    "« \(text) » désigne un lieu qui existe : un exemple n’en donne pas.",
                    suggestion: "Retirez cette ligne.")
            }
            if ["courriel", "site_web"].contains(pair.key), let text = pair.value.text {
                let host = SafeAddress(text)?.host ?? text.split(separator: "@").last.map(String.init) ?? ""
                guard !host.hasSuffix(".example") else { continue }
                report.add(
                    ContentRules.realContactInExample, at: pair.value.location, length: pair.value.length,
                    "« \(text) » peut appartenir à quelqu’un : un exemple n’en donne pas.",
                    suggestion: "Utilisez une adresse en « .example » : contact@association.example.")
            } else if let inner = pair.value.pairs {
                checkAddresses(inner, report: &report)
            }
        }
    }
}
