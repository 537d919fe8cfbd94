import Diagnostics
import Markdown

/// Mobile numbers and addresses of persons within the text of an entry: a page is read by everybody, and copied.
///
/// What a field of contact gives is left alone: an association may have no other number.
enum PrivateContacts {
    /// - Parameters:
    ///   - text: the whole file.
    ///   - bodyLine: the line on which its text begins, after the fields.
    ///   - isExample: whether it is made up: elsewhere, `Honesty` tells of numbers of fiction.
    static func check(_ text: String, file: String, bodyLine: Int, isExample: Bool, report: inout Report) {
        let numbers = PhoneScanner.numbers(in: text, file: file).filter {
            $0.value.isMobile && (isExample || !$0.value.isFictional)
        }
        let declared = Set(numbers.filter { $0.location.line < bodyLine }.map(\.value))
        for number in numbers where number.location.line >= bodyLine && !declared.contains(number.value) {
            tell("Le \(number.value.display) est un numéro de mobile", number.location, number.length, report: &report)
        }
        let lines =
            text.utf8.contains(UInt8(ascii: "@")) ? text.split(separator: "\n", omittingEmptySubsequences: false) : []
        let front = lines.prefix(bodyLine - 1).joined(separator: "\n")
        for (index, line) in lines.enumerated().dropFirst(bodyLine - 1) {
            for word in line.split(whereSeparator: { " \t()<>[],;:«»\u{A0}\u{202F}".contains($0) })
            where word.contains("@") {
                guard let address = EmailAddress(word.trimmingSuffix(".")), address.isOfPerson,
                    !front.contains(address.text)
                else { continue }
                let column = line[..<word.startIndex].unicodeScalars.count + 1
                tell(
                    "« \(address.text) » semble être l’adresse de quelqu’un",
                    SourceLocation(file: file, line: index + 1, column: column), word.unicodeScalars.count,
                    report: &report)
            }
        }
    }

    private static func tell(_ what: String, _ place: SourceLocation, _ length: Int, report: inout Report) {
        report.add(
            ContentRules.privateContact, at: place, length: length,
            "\(what) : tout le monde le lira, et pourra le garder.",
            suggestion: "Donnez plutôt le numéro ou l’adresse du service, ou demandez son accord à la personne.")
    }
}

extension PhoneNumber {
    /// Whether it is that of a mobile phone in France.
    fileprivate var isMobile: Bool { digits.count == 10 && (digits.hasPrefix("06") || digits.hasPrefix("07")) }
}

extension EmailAddress {
    /// Words of a mailbox that many read.
    private static let shared: Set<String> = [
        "accueil", "agence", "asso", "association", "bibliotheque", "ccas", "centre", "contact", "creche", "culture",
        "direction",
        "ecole", "enfance", "espace", "famille", "familles", "france", "info", "infos", "jeunesse", "ludotheque",
        "mairie",
        "maison", "mediatheque", "petite", "pmi", "point", "ram", "relais", "rpe", "secretariat", "service", "services",
        "social",
    ]

    /// Whether the mailbox looks like the name of a person: `prenom.nom`.
    fileprivate var isOfPerson: Bool {
        let words = text.prefix { $0 != "@" }.split(separator: ".", omittingEmptySubsequences: false)
        return words.count == 2
            && words.allSatisfy { word in
                word.count > 1 && word.allSatisfy { $0.isLetter || $0 == "-" }
                    && !Self.shared.contains(word.lowercased())
            }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ end: String) -> String {
        hasSuffix(end) ? String(dropLast(end.count)) : String(self)
    }
}
