import Almanac
import Content
import Portal

/// One permanence of a travelling service, as the table tells it: nothing in it depends on the day.
struct PermanenceRow {
    let service: Entry<Structure>
    let permanence: Permanence
    let schedule: RecurringSchedule
    let commune: Commune
    let portal: FamilyPortal

    /// The permanences in the order of the directory, then of each entry.
    static func all(of portal: FamilyPortal) -> [PermanenceRow] {
        portal.directory.entries.flatMap { service in
            service.record.permanences.compactMap { permanence in
                guard let schedule = permanence.schedule, let commune = permanence.commune else {
                    return nil
                }
                return PermanenceRow(
                    service: service, permanence: permanence, schedule: schedule, commune: commune, portal: portal)
            }
        }
    }

    static let columns: [DataColumn<Self>] = [
        .init("service", "le nom du service") { .text($0.service.title) },
        .init("identifiant", "l’UUID du service dans la table de l’annuaire") {
            .text(StableID($0.service.address.path, in: $0.portal.settings).uuid)
        },
        .init("commune", "la commune où il s’arrête") { .text($0.commune.name) },
        .init("code_insee", "le code officiel géographique de la commune") { .text($0.commune.inseeCode) },
        .init("code_postal", "le code postal de la commune") { .text($0.commune.postalCode) },
        .init("lieu", "salle, place, bâtiment") { .init($0.permanence.place) },
        .init("rythme", "quand il vient, en français, exceptions comprises") { .text($0.schedule.prose) },
        .init("regle", "la règle de répétition d’iCalendar (RRULE), sans les exceptions") {
            .text($0.schedule.recurrence.rrule)
        },
        .init("debut", "le premier jour possible") { .init($0.permanence.first?.iso) },
        .init("jusqu_au", "le dernier jour possible") { .init($0.permanence.last?.iso) },
        .init("note", "ce qu’il faut savoir avant de venir") { .init($0.permanence.note) },
        .init("page", "l’adresse de la page du service") { .init($0.portal.wholeAddress(of: $0.service.address)) },
        .init("exemple", "si le service est inventé pour montrer le portail") {
            .flag($0.service.common.isExample)
        },
        .init("verifie_le", "le jour de la dernière vérification") { .init($0.service.common.checkedOn?.iso) },
    ]
}
