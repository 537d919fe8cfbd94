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

    /// The terms entries may use.
    public var vocabularies: Vocabularies {
        Vocabularies(
            communes: Vocabulary(communes), types: Vocabulary(types), ages: Vocabulary(ages),
            publics: Vocabulary(publics), thematiques: Vocabulary(thematiques), networks: Vocabulary(networks),
            themes: Vocabulary(themes), needs: Vocabulary(needs), numbers: Vocabulary(numbers),
            axes: Vocabulary(axes), requests: Vocabulary(requests))
    }

    /// The helplines texts may call.
    public var helplines: Helplines {
        Helplines(numbers.map { Helplines.Line(id: $0.slug.text, number: $0.number, name: $0.name, reach: $0.reach) })
    }

    /// The entries that tables name.
    public var references: [Reference] {
        (carePath.answers.flatMap(\.chapters) + ageTasks.compactMap(\.chapter)).map { chapter in
            Reference(
                collection: GuideChapter.collection,
                name: Located(.file(chapter.value), at: chapter.location, length: chapter.length), isInItsName: false)
        }
    }

    /// Reads all tables; what is wrong in any of them is reported.
    ///
    /// - Parameter schoolZone: `A`, `B` or `C`; the holidays of other zones are left aside.
    public static func read(from tree: SourceTree, schoolZone: String, report: inout Report) -> Seeds {
        let communes = SeedTables.communes(tree, &report)
        let types = SeedTables.types(tree, &report)
        let ages = SeedTables.ages(tree, &report)
        let numbers = NumberTable.read(tree, &report)
        let path = CarePathTable(
            communes: Set(communes.map(\.slug)), types: Set(types.map(\.slug)), ages: Set(ages.map(\.slug)))
        return Seeds(
            communes: communes,
            types: types,
            typeFamilies: SeedTables.typeFamilies(tree, &report),
            ages: ages,
            publics: SeedTables.terms("seeds/publics.csv", tree, &report),
            thematiques: SeedTables.terms("seeds/thematiques.csv", tree, &report),
            networks: SeedTables.terms("seeds/reseaux-porteurs.csv", tree, &report),
            themes: SeedTables.terms("seeds/themes.csv", tree, &report),
            needs: SeedTables.needs(tree, &report),
            numbers: numbers,
            glossary: SeedTables.glossary(tree, &report),
            synonyms: SeedTables.synonyms(tree, &report),
            axes: ProjectTables.axes(tree, &report),
            requests: ProjectTables.requests(tree, &report),
            audit: AccessibilityTables.audit(tree, &report),
            accessibilityPlan: AccessibilityTables.plan(tree, &report),
            series: Series.readAll(from: tree, report: &report),
            imports: ImportRecipes.read(tree, &report),
            tariffs: TariffTable.read(tree, &report),
            carePath: path.read(tree, &report),
            ageTasks: AgeTask.read(tree, ages: ages, &report),
            situations: Situation.read(tree, numbers: numbers, &report),
            holidays: SeedTables.holidays(tree, zone: schoolZone, &report))
    }
}
