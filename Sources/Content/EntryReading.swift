import Almanac
import Diagnostics
import Markdown

/// What reading an entry needs besides its file.
struct EntryReading: Sendable {
    let vocabularies: Vocabularies
    let honesty: Honesty
    /// Ids that headings may not take: those of the theme.
    let reservedIDs: Set<String>

    /// One file → one typed entry, or nil when too little of it can be read; all mistakes are reported.
    ///
    /// - Parameter fields: those of the collection, `Record.wholeFields`.
    func entry<R: Record>(_ file: SourceFile, _ fields: [Field<WholeEntry<R>>], report: inout Report) -> Entry<R>? {
        let names = FieldNames(fields.map(\.description))
        guard let written = writing(in: file, names, report: &report) else { return nil }
        var whole = WholeEntry(common: CommonFields(), record: R())
        // What is announced comes after it was checked.
        let checked = written.pairs.first { $0.key == "verifie_le" }?.value.text
        var reader = FieldReader(vocabularies: vocabularies, near: checked.flatMap { CivilDate(iso: $0.trimmed) })
        reader.read(fields, from: written.pairs, at: written.places.start, into: &whole)
        whole.record.complete(with: written.places, report: &reader.report)
        report.add(reader.report)
        check(whole.common, of: R.collection, written, report: &report)
        guard let slug = written.slug else { return nil }
        return Entry(
            slug: slug, file: file.path, body: written.body, places: written.places, references: reader.references,
            common: whole.common, record: whole.record)
    }

    /// What stands in the file of an entry, before its fields are understood.
    private struct Writing {
        /// Nil when the file’s name cannot be an address.
        let slug: Slug?
        let text: String
        let pairs: [YAMLValue.Pair]
        let places: FieldPlaces
        let body: MarkdownDocument
        /// The line of the file on which the body begins.
        let bodyLine: Int
    }

    private func writing(in file: SourceFile, _ names: FieldNames, report: inout Report) -> Writing? {
        let slug = slug(of: file, report: &report)
        guard let text = FileText.decode(file, report: &report),
            let parts = FrontMatter.split(text, path: file.path, report: &report)
        else { return nil }
        let body = MarkdownDocument.parse(
            parts.body, at: SourceLocation(file: file.path, line: parts.bodyLine),
            reservedIDs: reservedIDs, report: &report)
        TextHabits.check(parts.body[...], at: SourceLocation(file: file.path, line: parts.bodyLine), report: &report)
        var changes = Report()
        let lines = HandwrittenLines(
            parts.yaml, names: names, at: SourceLocation(file: file.path, line: parts.yamlLine), report: &changes)
        guard
            let yaml = YAMLValue.parse(lines.yaml, file: file.path, firstLine: parts.yamlLine, report: &report)
        else { return nil }
        guard let written = yaml.pairs else {
            report.add(
                ContentRules.wrongShape, at: yaml.location, "L’en-tête doit être fait de lignes « champ: valeur ».")
            return nil
        }
        report.add(changes)
        let pairs = names.canonical(lines.places(of: written, firstLine: parts.yamlLine), report: &report)
        let places = FieldPlaces(start: SourceLocation(file: file.path), pairs: pairs)
        return Writing(slug: slug, text: text, pairs: pairs, places: places, body: body, bodyLine: parts.bodyLine)
    }

    private func check(
        _ common: CommonFields, of collection: EntryCollection, _ written: Writing, report: inout Report
    ) {
        honesty.check(
            isExample: common.isExample, sources: common.sources, collection: collection,
            text: written.text, pairs: written.pairs, places: written.places, report: &report)
        PrivateContacts.check(
            written.text, file: written.places.start.file, bodyLine: written.bodyLine,
            isExample: common.isExample, report: &report)
        checkImage(common, places: written.places, report: &report)
    }

    private func slug(of file: SourceFile, report: inout Report) -> Slug? {
        let stem = String(file.name.dropLast(".md".count))
        if let slug = Slug(stem) { return slug }
        report.add(
            ContentRules.fileName, at: SourceLocation(file: file.path),
            "Le nom « \(file.name) » ne peut pas devenir une adresse.",
            suggestion: Slug(folding: stem).map { "Renommez-le « \($0).md »." }
                ?? "Des lettres sans accent, des chiffres et des tirets : fete-du-jeu.md.")
        return nil
    }

    private func checkImage(_ common: CommonFields, places: FieldPlaces, report: inout Report) {
        if let alternative = common.alternative, FileNames.isOne(alternative) {
            let place = places.place(of: "alt")
            report.add(
                ContentRules.imageAlternative, at: place.location, length: place.length,
                "« \(alternative) » est un nom de fichier : il ne dit pas ce que l’image montre.",
                suggestion: "Dites-le en quelques mots, pour qui ne la voit pas.")
        }
        guard let image = common.image, common.alternative == nil else { return }
        report.add(
            ContentRules.imageAlternative, at: image.location, length: image.length,
            "Cette image n’a pas de texte pour qui ne la voit pas.",
            suggestion: "Ajoutez une ligne « alt: » qui dit ce qu’elle montre.")
    }
}
