import Almanac
import Diagnostics
import Markdown

/// The reference tables of `seeds/`, read and understood.
public struct Seeds: Sendable {
    /// The communes, in alphabetical order of the table.
    public let communes: [Commune]
    /// Kinds of structures.
    public let types: [StructureType]
    /// Families of kinds.
    public let typeFamilies: [TypeFamily]
    /// Age bands, youngest first.
    public let ages: [AgeBand]
    /// Publics of data·inclusion.
    public let publics: [PlainTerm]
    /// Thématiques of data·inclusion.
    public let thematiques: [PlainTerm]
    /// Themes of the agenda.
    public let themes: [PlainTerm]
    /// Needs of parents.
    public let needs: [ParentNeed]
    /// Public telephone numbers.
    public let numbers: [PublicNumber]
    /// Acronyms.
    public let glossary: [GlossaryTerm]
    /// Axes of the territory project.
    public let axes: [ProjectAxis]
    /// What the territory project asks of the portal.
    public let requests: [ProjectRequest]
    /// Series of the observatory, by name.
    public let series: [String: Series]
    /// School holidays of the portal's zone, and public holidays.
    public let holidays: HolidayCalendar

    /// The terms entries may use.
    public var vocabularies: Vocabularies {
        Vocabularies([
            .communes: Vocabulary(communes.map { ($0.slug, $0.name) }),
            .types: Vocabulary(types.map { ($0.slug, $0.label) }),
            .ages: Vocabulary(ages.map { ($0.slug, $0.label) }),
            .publics: Vocabulary(publics.map { ($0.slug, $0.label) }),
            .thematiques: Vocabulary(thematiques.map { ($0.slug, $0.label) }),
            .themes: Vocabulary(themes.map { ($0.slug, $0.label) }),
            .besoins: Vocabulary(needs.map { ($0.slug, $0.label) }),
            .numeros: Vocabulary(numbers.map { ($0.slug, $0.name) }),
            .axes: Vocabulary(axes.map { ($0.slug, $0.label) }),
            .requests: Vocabulary(requests.map { ($0.slug, $0.title) }),
        ])
    }

    /// Reads all tables; what is wrong in any of them is reported.
    ///
    /// - Parameter schoolZone: `A`, `B` or `C`; the holidays of other zones are left aside.
    public static func read(from tree: SourceTree, schoolZone: String, report: inout Report) -> Seeds {
        Seeds(
            communes: SeedTables.communes(tree, &report),
            types: SeedTables.types(tree, &report),
            typeFamilies: SeedTables.typeFamilies(tree, &report),
            ages: SeedTables.ages(tree, &report),
            publics: SeedTables.terms("seeds/publics.csv", tree, &report),
            thematiques: SeedTables.terms("seeds/thematiques.csv", tree, &report),
            themes: SeedTables.terms("seeds/themes.csv", tree, &report),
            needs: SeedTables.needs(tree, &report),
            numbers: SeedTables.numbers(tree, &report),
            glossary: SeedTables.glossary(tree, &report),
            axes: ProjectTables.axes(tree, &report),
            requests: ProjectTables.requests(tree, &report),
            series: Series.readAll(from: tree, report: &report),
            holidays: SeedTables.holidays(tree, zone: schoolZone, &report))
    }
}
