import Almanac
import Content
import Portal
import Site
import Templates

/// A permanence of a travelling service in a list.
struct PermanenceItem: View {
    let permanence: LinkedPermanence
    let kit: PageKit

    /// The rhythm in few words; the whole rule, with its limits, stands on the service's own page.
    private var rhythm: String {
        let rests = [
            permanence.schedule.excludesSchoolHolidays ? "vacances scolaires" : nil,
            permanence.schedule.excludesPublicHolidays ? "jours fériés" : nil,
        ].compactMap { $0 }
        let prose = permanence.schedule.recurrence.french
        return rests.isEmpty ? prose : "\(prose) (hors \(rests.joined(separator: " et ")))"
    }

    static let fields = ViewFields<PermanenceItem>([
        .text("service") { $0.permanence.service.title },
        .literal("adresse") { $0.permanence.service.address.path },
        .text("commune") { $0.permanence.commune.name },
        .literal("commune_adresse") { Address.commune($0.permanence.commune.slug).path },
        .text("lieu") { $0.permanence.record.place },
        .text("chaque") { $0.rhythm },
        .text("regle") { $0.permanence.schedule.prose },
        .text("prochaine") { $0.permanence.next?.start.date.french() },
        .literal("prochaine_iso") { $0.permanence.next?.start.date.iso },
        .text("heures") { $0.permanence.next?.frenchHours },
        .text("note") { $0.permanence.record.note },
        .flag("exemple") { $0.permanence.service.needsMark },
    ])
}
