import Almanac
import Content

/// What the quality score of data·inclusion looks at
/// (`score_qualite.py` of data-inclusion-schema 1.0.10, schema v1), under the names it gives.
public enum QualityCriterion: String, CaseIterable, Sendable {
    case address = "adresse_bien_definie"
    case mobilisation = "modes_mobilisation_bien_definis"
    case audience = "au_moins_un_public"
    case thematique = "au_moins_une_thematique"
    case contact = "au_moins_un_moyen_de_contact"
    case email = "courriel_bien_defini"
    case freshness = "date_maj_recente"
    case fee = "frais_bien_definis"
    case description = "description_bien_definie"
    case phone = "telephone_bien_defini"

    /// 0 to 1; nil when the service has nothing to do with it.
    func value(of service: InclusionService, on date: CivilDate) -> Double? {
        let ways = service.ways ?? []
        switch self {
        case .address:
            let isOnSite = service.receptions?.contains(ReceptionMode.onSite.rawValue) == true
            return isOnSite || ways.contains(MobilisationWay.come.rawValue) ? known(service.place.address) : nil
        case .mobilisation: return (known(service.ways) + known(service.askers)) / 2
        case .audience: return known(service.publics)
        case .thematique: return known(service.thematiques)
        case .contact: return known(service.email ?? service.link ?? service.phone)
        case .email: return ways.contains(MobilisationWay.write.rawValue) ? known(service.email) : nil
        case .freshness: return Self.freshness(days: abs(service.updated.date.distance(to: date)))
        case .fee:
            guard let fee = service.fee else { return 0 }
            return fee == Fee.gratuit.rawValue || service.feeDetails != nil ? 1 : 0.5
        case .description: return Self.length(service.description.unicodeScalars.count)
        case .phone: return ways.contains(MobilisationWay.call.rawValue) ? known(service.phone) : nil
        }
    }

    private func known(_ value: (some Any)?) -> Double { value == nil ? 0 : 1 }

    /// 1 below six months of thirty days, then less day by day down to 0 at two years of 365;
    /// on the 180th day itself, the score has a gap and says 0.
    private static func freshness(days: Int) -> Double {
        if days < 180 { return 1 }
        return days > 180 && days < 730 ? Double(730 - days) / Double(730 - 180) : 0
    }

    /// - Parameter codePoints: 1 to 10 000.
    private static func length(_ codePoints: Int) -> Double {
        switch codePoints {
        case ..<50: 0
        case ..<200: 0.5
        case ..<2_000: 1
        default: 0.5
        }
    }
}
