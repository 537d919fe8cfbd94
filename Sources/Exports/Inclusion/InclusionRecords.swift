import Almanac

/// A structure as data·inclusion v1 writes it; what is not known is left out.
struct InclusionStructure: PlacedRecord {
    let source: String
    /// `source--slug`.
    let id: String
    /// 3 to 150 code points, no final dot.
    let name: String
    let updated: ISODate
    /// 5 to 10 000 code points.
    let description: String
    let page: String?
    let siret: String?
    let place: InclusionPlace
    let phone: String?
    let email: String?
    let website: String?
    /// OSM opening_hours.
    let hours: String?
    let accessRecord: String?
    let networks: [String]?

    enum CodingKeys: String, CodingKey {
        case source, id, description, siret
        case name = "nom"
        case updated = "date_maj"
        case page = "lien_source"
        case phone = "telephone"
        case email = "courriel"
        case website = "site_web"
        case hours = "horaires_accueil"
        case accessRecord = "accessibilite_lieu"
        case networks = "reseaux_porteurs"
    }
}

/// A service as data·inclusion v1 writes it; what is not known is left out.
struct InclusionService: PlacedRecord {
    let source: String
    let structureID: String
    /// `source--slug--service`.
    let id: String
    /// 3 to 150 code points, no final dot.
    let name: String
    let updated: ISODate
    /// 5 to 10 000 code points; the quality score wants 200 to 1 999.
    let description: String
    let page: String?
    let kind: String?
    let thematiques: [String]?
    let publics: [String]?
    let publicsDetails: String?
    let fee: String?
    let feeDetails: String?
    let conditions: String?
    let place: InclusionPlace
    let phone: String?
    let email: String?
    let receptions: [String]?
    /// INSEE codes of communes, or the SIREN of the intercommunalité.
    let zone: [String]?
    let ways: [String]?
    let askers: [String]?
    let mobilisationDetails: String?
    let link: String?
    let weeks: Int?
    let weeklyHours: Double?

    enum CodingKeys: String, CodingKey {
        case source, id, description, thematiques, publics
        case structureID = "structure_id"
        case name = "nom"
        case updated = "date_maj"
        case page = "lien_source"
        case kind = "type"
        case publicsDetails = "publics_precisions"
        case fee = "frais"
        case feeDetails = "frais_precisions"
        case conditions = "conditions_acces"
        case phone = "telephone"
        case email = "courriel"
        case receptions = "modes_accueil"
        case zone = "zone_eligibilite"
        case ways = "modes_mobilisation"
        case askers = "mobilisable_par"
        case mobilisationDetails = "mobilisation_precisions"
        case link = "lien_mobilisation"
        case weeks = "nombre_semaines"
        case weeklyHours = "volume_horaire_hebdomadaire"
    }
}
