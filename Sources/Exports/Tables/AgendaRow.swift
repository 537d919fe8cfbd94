import Almanac
import Content
import Portal
import Telling

/// One date of the agenda, as the table tells it.
struct AgendaRow {
    let happening: Happening
    let portal: FamilyPortal

    var entry: Entry<Event> { happening.event }
    private var event: Event { happening.event.record }
    private var commune: Commune? { event.commune }

    static let columns = when + what + whereabouts + conditions

    private static let when: [DataColumn<Self>] = [
        .init("debut", "date et heure (RFC 3339) ; une date seule pour la journée entière") {
            .text(ParisTime.rfc3339($0.happening.occurrence.start))
        },
        .init("fin", "de même ; vide quand l’heure de fin n’est pas connue, le dernier jour compris pour une date") {
            .init($0.happening.occurrence.end.map(ParisTime.rfc3339))
        },
        .init("statut", "programme, reporte, complet, liste-attente ou annule ; pour cette date-ci") {
            .text($0.happening.status.rawValue)
        },
        .init("prevu_le", "la date d’abord prévue, quand celle-ci a été déplacée") {
            .init($0.happening.isMoved ? ParisTime.rfc3339($0.happening.occurrence.planned) : nil)
        },
    ]

    private static let what: [DataColumn<Self>] = [
        .init("identifiant", "un UUID, le même pour toutes les dates du rendez-vous") {
            .text(StableID($0.entry.address.path, in: $0.portal.settings).uuid)
        },
        .init("titre", "ce qui se passe") { .text($0.entry.title) },
        .init("resume", "une phrase") { .text($0.entry.common.summary) },
        .init("themes", "les thèmes de l’agenda") { .texts($0.event.themes.map(\.label)) },
        .init("ages", "les tranches d’âge concernées") { .texts($0.event.ages.map(\.label)) },
        .init("publics", "à qui cela s’adresse, dans les mots de data·inclusion") {
            .texts($0.event.publics.map(\.label))
        },
        .init("organisateur", "qui organise") { .init($0.event.organiser?.name) },
    ]

    private static let whereabouts: [DataColumn<Self>] = [
        .init("lieu", "salle, place, bâtiment") { .init($0.happening.otherPlace ?? $0.event.place) },
        .init("adresse", "numéro et rue") { .init($0.event.street) },
        .init("code_postal", "le code postal de la commune") { .init($0.commune?.postalCode) },
        .init("commune", "le nom de la commune") { .init($0.commune?.name) },
        .init("code_insee", "le code officiel géographique de la commune") { .init($0.commune?.inseeCode) },
        .init("autres_communes", "les autres communes, quand il y en a plusieurs") {
            .texts($0.event.otherCommunes.map(\.name))
        },
        .init("hors_territoire", "la commune, quand elle n’est pas de l’intercommunalité") { .init($0.event.outside) },
        .init("en_ligne", "l’adresse où l’on suit à distance") { .init($0.event.online?.text) },
    ]

    private static let conditions: [DataColumn<Self>] = [
        .init("tarif", "ce que cela coûte, en toutes lettres") { .init($0.event.price) },
        .init("gratuit", "oui ou non ; vide quand le tarif n’est pas dit") {
            .init($0.event.price == nil ? nil : $0.event.isFree)
        },
        .init("inscription", "comment s’inscrire") { .init($0.event.registration) },
        .init("lien_inscription", "l’adresse où l’on s’inscrit") { .init($0.event.registrationLink?.text) },
        .init("inscription_avant", "le dernier jour pour s’inscrire") { .init($0.event.enrolBy?.iso) },
        .init("accessibilite", "les handicaps pour lesquels l’accueil est prévu") {
            .texts($0.event.accessibility.map(\.rawValue))
        },
        .init("page", "l’adresse de la page sur le portail") { .init($0.portal.wholeAddress(of: $0.entry.address)) },
        .init("exemple", "si le rendez-vous est inventé pour montrer le portail") {
            .flag($0.entry.common.isExample)
        },
        .init("source", "qui le dit") { .texts($0.entry.common.sources) },
        .init("verifie_le", "le jour de la dernière vérification") { .init($0.entry.common.checkedOn?.iso) },
    ]
}
