import Almanac
import Content
import Portal
import Templates

/// A stop of a travelling service in a list.
struct StopItem: View {
    let stop: Stop
    let kit: PageKit

    /// The rhythm in few words; the whole rule, with its limits, stands on the service's own page.
    private var rhythm: String {
        let rests = [
            stop.schedule.excludesSchoolHolidays ? "vacances scolaires" : nil,
            stop.schedule.excludesPublicHolidays ? "jours fériés" : nil,
        ].compactMap { $0 }
        let prose = stop.schedule.recurrence.french
        return rests.isEmpty ? prose : "\(prose) (hors \(rests.joined(separator: " et ")))"
    }

    static let fields = ViewFields<StopItem>([
        .text("service") { $0.stop.service.title },
        .literal("adresse") { $0.stop.service.address.path },
        .text("commune") { $0.stop.commune.name },
        .literal("commune_adresse") { Address.commune($0.stop.commune.slug).path },
        .text("lieu") { $0.stop.permanence.place },
        .text("chaque") { $0.rhythm },
        .text("regle") { $0.stop.schedule.prose },
        .text("prochaine") { $0.stop.next?.start.date.french() },
        .literal("prochaine_iso") { $0.stop.next?.start.date.iso },
        .text("heures") { $0.stop.next?.frenchHours },
        .text("note") { $0.stop.permanence.note },
        .flag("exemple") { $0.stop.service.needsMark },
    ])
}
