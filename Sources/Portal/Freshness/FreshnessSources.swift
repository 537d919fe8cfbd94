import Almanac
import Content

extension FreshnessLedger {
    /// The ledger of a whole portal.
    init(_ linked: LinkedEntries, seeds: Seeds) {
        self.init(lines: Self.lines(linked), expiries: Self.expiries(seeds))
    }

    private static func lines(_ linked: LinkedEntries) -> [Line] {
        let organised = linked.agenda.map { entry -> Line in
            if case .entry(let slug) = entry.record.organiser?.value { return Line(entry, structure: slug) }
            return Line(entry)
        }
        return linked.directory.map { Line($0, structure: $0.slug) } + organised + linked.guide.map { Line($0) }
            + linked.resources.map { Line($0) } + linked.communes.values.map { Line($0) }
            + linked.pages.map { Line($0) }
            + linked.indicators.map { Line($0) } + lines(linked.project)
    }

    private static func lines(_ project: ProjectContent) -> [Line] {
        project.objectives.map { Line($0) } + project.actions.map { Line($0) } + project.bodies.map { Line($0) }
            + project.meetings.map { Line($0) } + project.decisions.map { Line($0) } + project.opinions.map { Line($0) }
            + project.agreements.map { Line($0, structure: $0.record.structure?.value) }
    }

    private static func expiries(_ seeds: Seeds) -> [Expiry] {
        let school = seeds.holidays.schoolHolidays.map(\.last).max().map {
            Expiry(what: "Calendrier des vacances scolaires", file: "seeds/vacances.csv", lastDay: $0)
        }
        let publicDays = seeds.holidays.publicHolidays.map(\.date).max().map {
            Expiry(what: "Jours fériés", file: "seeds/feries.csv", lastDay: $0)
        }
        return [school, publicDays].compactMap { $0 }
    }
}
