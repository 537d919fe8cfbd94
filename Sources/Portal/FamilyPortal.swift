import Almanac
import Content
import Diagnostics
import Markdown
import Site

/// A whole portal: all entries linked to each other and indexed by what people look for.
///
/// One value, shared by all who read it: nothing of it changes once it is linked.
public final class FamilyPortal: Sendable {
    /// The day it is built for.
    public let date: CivilDate
    /// The portal's own settings.
    public let settings: Settings
    /// The reference tables.
    public let seeds: Seeds
    /// The entries of all collections, each in the order people see them.
    public let entries: Entries
    /// The communes and how they lie.
    public let territory: Territory
    /// The directory.
    public let directory: Directory
    /// The permanences of travelling services.
    public let permanences: Permanences
    /// Communes that share a centre.
    public let hubs: ProximityHubs
    /// The agenda.
    public let agenda: Agenda
    /// Indicators of the observatory with their figures, in their order.
    public let indicators: [IndicatorFigures]
    /// The action plan.
    public let plan: ProjectPlan
    /// Who decides.
    public let governance: Governance
    /// The dates of the project.
    public let calendar: ProjectCalendar
    /// Who works with whom.
    public let network: ActorNetwork
    /// What the portal says of its accessibility.
    public let accessibility: AccessibilityStatement
    /// What was verified when.
    public let freshness: FreshnessLedger
    /// Images that entries show, by path in `content/`.
    public let images: [String: Photo]
    /// Where pages of entries stood before.
    public let moves: [Move]
    /// Links to places within pages, to be checked once pages are rendered.
    public let anchorLinks: [AnchorLink]
    /// What the markup of all texts is made of, beside what any text holds.
    public let markup: MarkupNames
    /// Acronyms and what they stand for.
    public let glossary: Glossary
    /// The public numbers that texts let people call.
    public let helplines: Helplines

    /// Links all entries; everything that needs more than one file to be checked is checked here.
    ///
    /// - Parameters:
    ///   - content: what people wrote.
    ///   - date: the day the portal is built for.
    ///   - tree: the files, for outlines of communes.
    public init(linking content: PortalContent, on date: CivilDate, tree: SourceTree, report: inout Report) {
        let linked = LinkedEntries.link(content, report: &report)
        let entries = linked.entries
        let directory = Directory(entries[Structure.self])
        let governance = Governance(entries)
        let plan = ProjectPlan(entries, seeds: content.seeds)
        let references = ReferenceCheck(entries.all)
        references.check(entries.all, report: &report)
        references.check(content.seeds.references, report: &report)
        let outlines = Self.outlines(content.settings, tree, report: &report)
        let territory = Territory(communes: content.seeds.communes, outlines: outlines)
        let agenda = Agenda(entries[Event.self], today: date, holidays: content.seeds.holidays)
        HolidayCheck.check(agenda, holidays: content.seeds.holidays, report: &report)
        Plausibility(entries: entries, agenda: agenda, today: date).check(report: &report)
        TariffCheck.check(content.seeds.tariffs, on: date, report: &report)
        let indicators = IndicatorLinking.link(
            entries[Indicator.self], content.seeds, territory, settings: content.settings, report: &report)
        self.date = date
        settings = content.settings
        seeds = content.seeds
        self.entries = entries
        self.territory = territory
        self.directory = directory
        permanences = Permanences(directory, from: date, holidays: content.seeds.holidays)
        hubs = ProximityHubs(directory)
        self.agenda = agenda
        self.indicators = indicators
        self.plan = plan
        self.governance = governance
        calendar = ProjectCalendar(governance, plan)
        network = ActorNetwork(directory, governance.bodies)
        accessibility = AccessibilityStatement(
            content.settings.accessibility, content.seeds.audit, on: date, report: &report)
        freshness = FreshnessLedger(entries.all, content.seeds, indicators, settings: content.settings, on: date)
        images = content.images.filter { linked.images.contains($0.key) }
        moves = entries.all.flatMap { entry in
            entry.common.formerAddresses.map { Move(from: $0, to: entry.address, title: entry.title) }
        }
        anchorLinks = linked.anchors
        markup = linked.markup
        glossary = Glossary(
            Dictionary(
                content.seeds.glossary.map { ($0.acronym, $0.expansion) }, uniquingKeysWith: { first, _ in first }))
        helplines = content.seeds.helplines
    }

    private static func outlines(
        _ settings: Settings, _ tree: SourceTree, report: inout Report
    ) -> [String: [Polygon]] {
        guard let named = settings.outlines else { return [:] }
        guard named.value.hasPrefix("seeds/"), let file = tree.file(named.value) else {
            report.add(
                PortalRules.outlines, at: named.location, length: named.length,
                "Le fichier « \(named.value) » n’existe pas dans seeds/.")
            return [:]
        }
        return Outlines.read(file, at: named.location, report: &report)
    }
}

extension FamilyPortal {
    /// The whole address of a page or of a file, for those who read it elsewhere; nil when `guichet.yaml` gives none.
    public func wholeAddress(of address: Address) -> String? { settings.baseURL?.joined(to: address) }
}
