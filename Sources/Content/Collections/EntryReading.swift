import Diagnostics
import Markdown

/// What reading an entry needs besides its file.
struct EntryReading: Sendable {
    let vocabularies: Vocabularies
    let honesty: Honesty

    /// One file → one typed entry, or nil when too little of it can be read; all mistakes are reported.
    func entry<R: Record>(_ file: SourceFile, as type: R.Type, report: inout Report) -> Entry<R>? {
        let slug = slug(of: file, report: &report)
        guard let text = SourceText.decode(file, report: &report),
            let parts = FrontMatter.split(text, path: file.path, report: &report)
        else { return nil }
        let body = MarkdownDocument.parse(
            parts.body, at: SourceLocation(file: file.path, line: parts.bodyLine),
            reservedIDs: ReservedIDs.all, report: &report)
        guard
            let yaml = YAMLValue.parse(parts.yaml, file: file.path, firstLine: parts.yamlLine, report: &report)
        else { return nil }
        let start = SourceLocation(file: file.path)
        guard let pairs = yaml.pairs else {
            report.add(
                ContentRules.wrongShape, at: yaml.location, "L’en-tête doit être fait de lignes « champ: valeur ».")
            return nil
        }
        let places = FieldPlaces(start: start, pairs: pairs)
        var whole = Whole(common: CommonFields(), record: R())
        var reader = FieldReader(vocabularies: vocabularies)
        reader.read(Self.fields(of: type), from: pairs, at: start, into: &whole)
        whole.record.complete(with: places, report: &reader.report)
        report.add(reader.report)
        honesty.check(
            isExample: whole.common.isExample, sources: whole.common.sources, collection: R.collection,
            text: text, pairs: pairs, places: places, report: &report)
        checkImage(whole.common, places: places, report: &report)
        guard let slug else { return nil }
        return Entry(
            slug: slug, file: file.path, common: whole.common, record: whole.record, body: body, places: places)
    }

    /// The whole declaration of a collection: its own fields, then those every collection has.
    static func fields<R: Record>(of type: R.Type) -> [Field<Whole<R>>] {
        R.fields.map { $0.lifted(to: \.record) } + CommonFields.fields.map { $0.lifted(to: \.common) }
    }

    /// The two halves of an entry while it is read.
    struct Whole<R: Record>: Sendable {
        var common: CommonFields
        var record: R
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
        guard let image = common.image, common.alternative == nil else { return }
        report.add(
            ContentRules.imageAlternative, at: image.location, length: image.length,
            "Cette image n’a pas de texte pour qui ne la voit pas.",
            suggestion: "Ajoutez une ligne « alt: » qui dit ce qu’elle montre.")
    }
}
