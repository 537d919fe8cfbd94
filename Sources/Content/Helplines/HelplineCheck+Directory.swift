import Diagnostics
import Markdown

extension HelplineCheck {
    /// An entry that bears the name or the number of a helpline has that number in its field.
    func check(_ entry: Entry<Structure>, report: inout Report) {
        guard !entry.record.numbers.isEmpty, let line = line(namedBy: entry.title),
            !entry.record.numbers.contains(where: { $0.slug == line.slug })
        else { return }
        let place = entry.places.place(of: "numeros")
        report.add(
            ContentRules.wrongHelpline, at: place.location, length: place.length,
            "La fiche s’appelle « \(entry.title) », mais ses numéros ne sont pas ceux de « \(line.name) ».",
            suggestion: "Écrivez « numeros: [\(line.slug)] », ou changez le nom de la fiche.")
    }

    /// The helpline whose name or short number this is: `Allô Parents Bébé`, `3114, prévention du suicide`.
    private func line(namedBy title: String) -> PublicNumber? {
        let text = Array(title.unicodeScalars)
        let found = ShortNumberSearch.numbers(in: text, part: text.indices)
        return numbers.first { number in
            ([number.name] + number.otherNames).contains { $0.slugified == title.slugified }
                || found.contains { $0.number == number.number }
        }
    }
}
