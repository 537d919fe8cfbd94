import Content
import Portal

/// An entry of the directory, as tables and maps tell it.
struct DirectoryRow {
    let entry: Entry<Structure>
    let portal: FamilyPortal

    var record: Structure { entry.record }
    var id: StableID { StableID(entry.address.path, in: portal.settings) }
    private var commune: Commune? { record.commune }

    /// How well its place is known.
    enum Precision: String {
        /// The place itself.
        case lieu
        /// The centre of its commune.
        case commune
    }

    /// Where it stands; nil for what stands nowhere in the territory.
    var position: (place: Coordinates, precision: Precision)? {
        if let own = record.coordinates { return (own.rounded, .lieu) }
        return commune.map { ($0.centre.rounded, .commune) }
    }

    private var zone: [String] {
        switch record.zone {
        case .wholeTerritory: ["territoire"]
        case .communes(let communes): communes.map(\.name)
        case nil: []
        }
    }

    /// The columns of the table: those of the map, with the place between them.
    static let columns = what + whereabouts + place + contact + conditions

    /// The properties of the map, which tells the place by its geometry.
    static let properties = what + whereabouts + contact + conditions

    private static let what: [DataColumn<Self>] = [
        .init("identifiant", "un UUID, le même aussi longtemps que la fiche garde son nom de fichier") {
            .text($0.id.uuid)
        },
        .init("nom", "le nom d’usage") { .text($0.entry.title) },
        .init("resume", "une phrase") { .text($0.entry.common.summary) },
        .init("types", "ce que c’est ; le premier est le principal") { .texts($0.record.types.map(\.label)) },
        .init("thematiques", "thématiques de data·inclusion") {
            .texts($0.record.thematiques.map(\.label))
        },
        .init("publics", "à qui cela s’adresse, dans les mots de data·inclusion") {
            .texts($0.record.publics.map(\.label))
        },
        .init("ages", "les tranches d’âge concernées") { .texts($0.record.ages.map(\.label)) },
    ]

    private static let whereabouts: [DataColumn<Self>] = [
        .init("lieu", "le bâtiment qui accueille") { .init($0.record.place) },
        .init("adresse", "numéro et rue") { .init($0.record.street) },
        .init("code_postal", "le code postal de la commune") { .init($0.commune?.postalCode) },
        .init("commune", "le nom de la commune") { .init($0.commune?.name) },
        .init("code_insee", "le code officiel géographique de la commune") { .init($0.commune?.inseeCode) },
        .init("precision", "« lieu » si la position est celle du lieu, « commune » si c’est le centre de la commune") {
            .init($0.position?.precision.rawValue)
        },
    ]

    private static let place: [DataColumn<Self>] = [
        .init("latitude", "en degrés, WGS 84") { .init($0.position?.place.latitude) },
        .init("longitude", "en degrés, WGS 84") { .init($0.position?.place.longitude) },
    ]

    private static let contact: [DataColumn<Self>] = [
        .init("telephone", "dix chiffres, par deux") { .init($0.record.contact.phone?.spaced) },
        .init("numeros", "les numéros nationaux") { .texts($0.record.numbers.map(\.number.spaced)) },
        .init("courriel", "l’adresse électronique") { .init($0.record.contact.email?.text) },
        .init("site_web", "l’adresse du site") { .init($0.record.contact.website?.text) },
        .init("horaires", "les horaires dans la syntaxe d’OpenStreetMap (opening_hours)") {
            .init($0.record.hours?.text)
        },
        .init("horaires_en_clair", "les mêmes horaires, en français") {
            .init($0.record.hours?.frenchLines.joined(separator: " ; "))
        },
        .init("zone", "« territoire », ou les communes desservies") { .texts($0.zone) },
    ]

    private static let conditions: [DataColumn<Self>] = [
        .init("frais", "gratuit ou payant") { .init($0.record.fee?.rawValue) },
        .init("frais_precisions", "combien, selon quoi") { .init($0.record.feeDetails) },
        .init("conventionne", "si une convention lie la structure à l’intercommunalité") {
            .flag($0.record.hasAgreement)
        },
        .init("accessibilite", "comment on entre et circule") { .init($0.record.accessibility) },
        .init("page", "l’adresse de la page sur le portail") { .init($0.portal.wholeAddress(of: $0.entry.address)) },
        .init("exemple", "si la fiche est inventée pour montrer le portail") { .flag($0.entry.common.isExample) },
        .init("source", "qui le dit") { .texts($0.entry.common.sources) },
        .init("verifie_le", "le jour de la dernière vérification") { .init($0.entry.common.checkedOn?.iso) },
    ]
}

extension Coordinates {
    /// With six decimals at most: some ten centimetres (RFC 7946 §11.2).
    var rounded: Coordinates {
        func cut(_ degrees: Double) -> Double { (degrees * 1_000_000).rounded() / 1_000_000 }
        return Coordinates(latitude: cut(latitude), longitude: cut(longitude))
    }
}
