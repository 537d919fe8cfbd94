import Content
import Markdown
import Portal
import Site

/// What a file is made from. Files of one subject are one set of data in several formats.
public enum DataSubject: Hashable, Sendable {
    case agenda, permanences, meetings, directory, guide, news, communes, numbers
    /// An indicator of the observatory.
    case indicator(Slug)
    /// The catalogue itself.
    case catalogue

    /// What it is called: nothing for the catalogue, and for an indicator the portal does not have.
    func title(in portal: FamilyPortal) -> String? {
        switch self {
        case .agenda: "Agenda des familles"
        case .permanences: "Permanences et services itinérants"
        case .meetings: "Réunions du projet de territoire"
        case .directory: "Annuaire des services aux familles"
        case .guide: "Guide de la petite enfance"
        case .news: "Nouveautés du portail"
        case .communes: "Communes du territoire"
        case .numbers: "Numéros d’urgence et d’écoute"
        case .indicator(let slug): portal.indicator(slug)?.title
        case .catalogue: nil
        }
    }

    /// What it holds, in a sentence.
    func description(in portal: FamilyPortal) -> String? {
        let place = portal.settings.territory.name
        return switch self {
        case .agenda: "Les rendez-vous pour les familles, dates, lieux, âges et tarifs : \(place)."
        case .permanences: "Où et quand viennent les services itinérants et les permanences : \(place)."
        case .meetings: "Les réunions des instances du projet de territoire : \(place)."
        case .directory:
            "Les lieux, services et personnes qui s’adressent aux familles, adresses, horaires, publics : \(place)."
        case .guide: "Les chapitres du guide qui informe les parents de jeunes enfants : \(place)."
        case .news: "Ce qui vient d’être ajouté ou vérifié dans « \(portal.settings.name) »."
        case .communes: "Les communes, leur position et ce qu’on y trouve : \(place)."
        case .numbers: "Les numéros nationaux et locaux à appeler en cas d’urgence ou de difficulté."
        case .indicator(let slug): portal.indicator(slug)?.common.summary
        case .catalogue: nil
        }
    }

    /// Whether the portal has any of it.
    func isThere(in portal: FamilyPortal) -> Bool {
        switch self {
        case .agenda: !portal.agenda.entries.isEmpty
        case .permanences, .directory: !portal.directory.entries.isEmpty
        case .meetings: !portal.governance.bodies.isEmpty
        case .guide: !portal.entries[GuideChapter.self].isEmpty
        case .numbers: !portal.seeds.numbers.isEmpty
        case .news, .communes, .indicator, .catalogue: true
        }
    }

    /// The page that shows it.
    func page(in portal: FamilyPortal) -> Address {
        switch self {
        case .agenda: .agenda
        case .permanences: .permanences
        case .meetings: .projectCalendar
        case .directory: .directory
        case .guide: .guide
        case .news: .home
        case .communes: .communes
        case .numbers: .numbers
        case .indicator(let slug): portal.indicator(slug)?.address ?? .data
        case .catalogue: .data
        }
    }

    /// Words to find it by.
    var keywords: [String] {
        switch self {
        case .agenda: ["familles", "agenda", "enfance", "jeunesse", "parentalité"]
        case .permanences: ["familles", "services itinérants", "permanences"]
        case .meetings: ["projet de territoire", "réunions"]
        case .directory: ["familles", "petite enfance", "enfance", "jeunesse", "services", "modes d’accueil"]
        case .guide: ["petite enfance", "parentalité", "modes d’accueil"]
        case .news: ["familles"]
        case .communes: ["communes"]
        case .numbers: ["numéros d’urgence", "écoute"]
        case .indicator: ["observatoire", "familles"]
        case .catalogue: []
        }
    }

    /// Where it belongs in the European list of themes
    /// (publications.europa.eu/resource/authority/data-theme): society, education, government, regions.
    var theme: String {
        switch self {
        case .agenda, .permanences, .directory, .news, .numbers, .indicator: "SOCI"
        case .guide: "EDUC"
        case .meetings, .catalogue: "GOVE"
        case .communes: "REGI"
        }
    }
}

extension FamilyPortal {
    /// The indicator of this name.
    fileprivate func indicator(_ slug: Slug) -> Entry<Indicator>? {
        indicators.first { $0.entry.slug == slug }?.entry
    }
}
