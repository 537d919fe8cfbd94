import Almanac
import Diagnostics
import Foundation
import Markdown

/// One reader per table of `seeds/`: which columns it has and what a line becomes.
enum SeedTables {
    static func communes(_ tree: SourceTree, _ report: inout Report) -> [Commune] {
        let columns = [
            "code_insee", "nom", "code_postal", "latitude", "longitude", "population", "annee_population",
            "superficie_km2", "source",
        ]
        return SeedRow.read("seeds/communes.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let code = row.required("code_insee", "un code INSEE", report: &report, fiveCharacters),
                let name = row.required("nom", report: &report),
                let slug = row.required("nom", "un nom de commune", report: &report, Slug.init(folding:)),
                let postalCode = row.required("code_postal", "un code postal", report: &report, fiveDigits),
                let latitude = row.required("latitude", "une latitude", report: &report, degrees(90)),
                let longitude = row.required("longitude", "une longitude", report: &report, degrees(180)),
                let population = row.required("population", "un nombre d’habitants", report: &report, { Int($0) }),
                let year = row.required("annee_population", "une année", report: &report, { Int($0) }),
                let area = row.required("superficie_km2", "une superficie", report: &report, { Double($0) })
            else { return nil }
            return Commune(
                slug: slug, inseeCode: code, name: name, postalCode: postalCode,
                centre: Coordinates(latitude: latitude, longitude: longitude),
                population: population, populationYear: year, area: area)
        }
    }

    static func types(_ tree: SourceTree, _ report: inout Report) -> [StructureType] {
        let columns = ["id", "libelle", "pluriel", "famille", "icone", "definition"]
        return SeedRow.read("seeds/types.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let plural = row.required("pluriel", report: &report),
                let family = row.required("famille", "un identifiant", report: &report, Slug.init(_:)),
                let icon = row.required("icone", report: &report),
                let definition = row.required("definition", report: &report)
            else { return nil }
            // Without the column, all kinds are told.
            let isInclusion =
                row.text("data_inclusion") == nil
                || row.required("data_inclusion", "« oui » ou « non »", report: &report, yesOrNo) == true
            return StructureType(
                slug: slug, label: label, plural: plural, family: family, icon: icon, definition: definition,
                schema: schema(of: row, report: &report), isInclusion: isInclusion)
        }
    }

    /// The type of schema.org; without the column or in an empty cell, an organisation like any other.
    private static func schema(of row: SeedRow, report: inout Report) -> SchemaType {
        guard let name = row.text("schema_org") else { return .organization }
        if let type = SchemaType(rawValue: name) { return type }
        report.add(
            ContentRules.seedValue, at: row.location,
            "Colonne « schema_org » : « \(name) » n’est pas un type de schema.org que le portail connaît.",
            suggestion: NearMiss.sentence(for: name, among: SchemaType.allCases.map(\.rawValue)))
        return .organization
    }

    static func typeFamilies(_ tree: SourceTree, _ report: inout Report) -> [TypeFamily] {
        let columns = ["id", "libelle", "icone"]
        return SeedRow.read("seeds/familles-de-types.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let icon = row.required("icone", report: &report)
            else { return nil }
            return TypeFamily(slug: slug, label: label, icon: icon)
        }
    }

    static func ages(_ tree: SourceTree, _ report: inout Report) -> [AgeBand] {
        let columns = ["id", "libelle", "de_mois", "a_mois", "phrase"]
        return SeedRow.read("seeds/ages.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let phrase = row.required("phrase", report: &report)
            else { return nil }
            let first = row.text("de_mois").flatMap { Int($0) }
            let last = row.text("a_mois").flatMap { Int($0) }
            let months = first.flatMap { first in last.flatMap { first < $0 ? first..<$0 : nil } }
            return AgeBand(
                slug: slug, label: label, months: months, phrase: phrase, families: row.slugs("familles"))
        }
    }

    static func terms(_ file: String, _ tree: SourceTree, _ report: inout Report) -> [PlainTerm] {
        SeedRow.read(file, in: tree, columns: ["id", "libelle"], report: &report) { row, report in
            guard
                let id = row.required("id", "un identifiant", report: &report, termIdentifier),
                let label = row.required("libelle", report: &report)
            else { return nil }
            return PlainTerm(slug: id, label: label, icon: row.text("icone") ?? "")
        }
    }

    static func needs(_ tree: SourceTree, _ report: inout Report) -> [ParentNeed] {
        let columns = ["id", "libelle", "question"]
        return SeedRow.read("seeds/besoins.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let question = row.required("question", report: &report)
            else { return nil }
            return ParentNeed(slug: slug, label: label, question: question)
        }
    }

    static func glossary(_ tree: SourceTree, _ report: inout Report) -> [GlossaryTerm] {
        let columns = ["sigle", "developpe", "definition", "source"]
        return SeedRow.read("seeds/glossaire.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let acronym = row.required("sigle", report: &report),
                let expansion = row.required("developpe", report: &report),
                let definition = row.required("definition", report: &report),
                let source = row.required("source", report: &report)
            else { return nil }
            return GlossaryTerm(acronym: acronym, expansion: expansion, definition: definition, source: source)
        }
    }

    /// A portal may do without this table.
    static func synonyms(_ tree: SourceTree, _ report: inout Report) -> [Synonym] {
        let file = "seeds/synonymes.csv"
        guard tree.file(file) != nil else { return [] }
        return SeedRow.read(file, in: tree, columns: ["mot", "vers"], report: &report) { row, report in
            guard let said = row.required("mot", report: &report), let meanings = row.required("vers", report: &report)
            else { return nil }
            return Synonym(said: said, meanings: meanings.split(separator: "|").map { String($0).trimmed })
        }
    }

    static func holidays(_ tree: SourceTree, zone: String, _ report: inout Report) -> HolidayCalendar {
        let schoolColumns = ["zone", "nom", "debut", "fin", "source"]
        let school: [SchoolHoliday] = SeedRow.read(
            "seeds/vacances.csv", in: tree, columns: schoolColumns, report: &report
        ) { row, report in
            guard
                row.required("zone", report: &report) == zone,
                let name = row.required("nom", report: &report),
                let first = row.required("debut", "une date", report: &report, CivilDate.init(iso:)),
                let last = row.required("fin", "une date", report: &report, CivilDate.init(iso:))
            else { return nil }
            guard first <= last else {
                report.add(ContentRules.seedValue, at: row.location, "La fin de ces vacances vient avant leur début.")
                return nil
            }
            return SchoolHoliday(name: name, first: first, last: last)
        }
        let publicDays: [PublicHoliday] = SeedRow.read(
            "seeds/feries.csv", in: tree, columns: ["date", "nom", "source"], report: &report
        ) { row, report in
            guard
                let date = row.required("date", "une date", report: &report, CivilDate.init(iso:)),
                let name = row.required("nom", report: &report)
            else { return nil }
            return PublicHoliday(name: name, date: date)
        }
        return HolidayCalendar(schoolHolidays: school, publicHolidays: publicDays)
    }

    private static func degrees(_ limit: Double) -> (String) -> Double? {
        { text in Double(text).flatMap { abs($0) <= limit ? $0 : nil } }
    }

    private static func yesOrNo(_ text: String) -> Bool? {
        switch text {
        case "oui": true
        case "non": false
        default: nil
        }
    }

    /// `81309`, `2A004`.
    private static func fiveCharacters(_ text: String) -> String? {
        text.utf8.count == 5 && text.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) } ? text : nil
    }

    /// `81170`.
    private static func fiveDigits(_ text: String) -> String? {
        fiveCharacters(text).flatMap { $0.allSatisfy(\.isNumber) ? $0 : nil }
    }

    /// `famille--garde-denfants`: a category, two hyphens, a theme; or a plain identifier.
    private static func termIdentifier(_ text: String) -> Slug? {
        let parts = text.components(separatedBy: "--")
        return parts.count <= 2 && parts.allSatisfy { Slug($0) != nil } ? Slug(term: text) : nil
    }
}
