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
    /// Networks of data·inclusion to which structures belong.
    public let networks: [PlainTerm]
    /// Themes of the agenda.
    public let themes: [PlainTerm]
    /// Needs of parents.
    public let needs: [ParentNeed]
    /// Public telephone numbers.
    public let numbers: [PublicNumber]
    /// Acronyms.
    public let glossary: [GlossaryTerm]
    /// What people say for the words of the portal; empty without the table.
    public let synonyms: [Synonym]
    /// Axes of the territory project.
    public let axes: [ProjectAxis]
    /// What the territory project asks of the portal.
    public let requests: [ProjectRequest]
    /// What the accessibility audit found, line by line; empty without an audit.
    public let audit: [AuditResult]
    /// The accessibility plan.
    public let accessibilityPlan: [AccessibilityAction]
    /// Series of the observatory, by name.
    public let series: [String: Series]
    /// What to take from the files of data portals, for the series.
    public let imports: [ImportRecipe]
    /// The scales of what families pay for childcare, oldest first.
    public let tariffs: [TariffScale]
    /// The questions that lead a family to childcare; empty when the portal asks none.
    public let carePath: CarePath
    /// What to do at each age, in order.
    public let ageTasks: [AgeTask]
    /// What can happen, with whom to call.
    public let situations: [Situation]
    /// School holidays of the portal's zone, and public holidays.
    public let holidays: HolidayCalendar
    /// The tables of terms that are not there, or cannot be read: nobody is to blame for naming one of their terms.
    public let missing: Set<VocabularyName>
    /// Those of them that were reported when they were read. The others may be missing: an entry that names one of their
    /// terms says so, once for all.
    private let reported: Set<VocabularyName>

    /// The terms entries may use.
    public var vocabularies: Vocabularies {
        var all = Vocabularies(reported: reported, synonyms: synonyms)
        func add<Item: Term>(_ terms: [Item], of table: TermTable<Item>) {
            if !missing.contains(table.name) { all.add(terms, of: table) }
        }
        add(communes, of: .communes)
        add(types, of: .types)
        add(ages, of: .ages)
        add(publics, of: .publics)
        add(thematiques, of: .thematiques)
        add(networks, of: .networks)
        add(themes, of: .themes)
        add(needs, of: .needs)
        add(numbers, of: .numbers)
        add(axes, of: .axes)
        add(requests, of: .requests)
        return all
    }

    /// The helplines texts may call.
    public var helplines: Helplines {
        Helplines(numbers.map { Helplines.Line(id: $0.slug.text, number: $0.number, name: $0.name, reach: $0.reach) })
    }

    /// Reads all tables; what is wrong in any of them is reported.
    ///
    /// - Parameter territory: whom the series are about; the school holidays of other zones are left aside.
    public static func read(
        from tree: SourceTree, for territory: TerritorySettings, report: inout Report
    ) -> Seeds {
        var reader = TableReader(tree, SeedTables.all)
        let communes = reader.communes(of: territory)
        let holidays = SeedTables.schoolHolidays.read(&reader).filter { $0.zone == territory.schoolZone.label }
        let reported = Set(VocabularyName.allCases.filter { reader.missing.contains($0.file) })
        let seeds = Seeds(
            communes: communes,
            types: SeedTables.types.read(&reader),
            typeFamilies: SeedTables.typeFamilies.read(&reader),
            ages: SeedTables.ages.read(&reader),
            publics: SeedTables.publics.read(&reader),
            thematiques: SeedTables.thematiques.read(&reader),
            networks: SeedTables.networks.read(&reader),
            themes: SeedTables.themes.read(&reader),
            needs: SeedTables.needs.read(&reader),
            numbers: reader.numbers(),
            glossary: SeedTables.glossary.read(&reader),
            synonyms: SeedTables.synonyms.read(&reader),
            axes: SeedTables.axes.read(&reader),
            requests: SeedTables.requests.read(&reader),
            audit: reader.audit(),
            accessibilityPlan: SeedTables.accessibilityPlan.read(&reader),
            series: reader.series(),
            imports: SeedTables.imports.read(&reader),
            tariffs: reader.tariffs(),
            carePath: reader.carePath(in: communes),
            ageTasks: SeedTables.ageTasks.read(&reader),
            situations: SeedTables.situations.read(&reader),
            holidays: HolidayCalendar(
                schoolHolidays: holidays.map(\.holiday), publicHolidays: SeedTables.publicHolidays.read(&reader)),
            missing: reported.union(VocabularyName.allCases.filter { tree.file($0.file) == nil }), reported: reported)
        report.add(reader.report)
        return seeds
    }
}
