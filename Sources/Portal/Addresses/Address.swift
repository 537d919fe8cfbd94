import Content
import Site

extension Address {
    /// The home page.
    public static let home = Address("")
    /// The guide’s contents.
    public static let guide = Address("guide/")
    /// The whole guide on one page, to print.
    public static let booklet = Address("guide/livret/")
    /// The directory.
    public static let directory = Address("annuaire/")
    /// The directory from A to Z: its first page.
    public static let alphabet = Address("annuaire/alphabet/")
    /// The map with its list.
    public static let map = Address("carte/")
    /// The agenda.
    public static let agenda = Address("agenda/")
    /// The list of communes.
    public static let communes = Address("communes/")
    /// The list of age bands.
    public static let ages = Address("ages/")
    /// Resources for parents.
    public static let resources = Address("parentalite/")
    /// Travelling services.
    public static let permanences = Address("permanences/")
    /// Numbers to call.
    public static let numbers = Address("numeros/")
    /// The glossary.
    public static let glossary = Address("glossaire/")
    /// The map of the site.
    public static let siteMap = Address("plan-du-site/")
    /// The search.
    public static let search = Address("recherche/")
    /// How to correct a page.
    public static let contribute = Address("contribuer/")
    /// What a family keeps.
    public static let notebook = Address("carnet/")
    /// The page where entries are written and corrected in a browser.
    public static let administration = Address("admin/")
    /// The ways in for those who have something to announce, to add or to correct.
    public static let proposals = Address("proposer/")
    /// The form that announces an event.
    public static let proposeEvent = Address("proposer/rendez-vous/")
    /// The form that adds a structure.
    public static let proposeStructure = Address("proposer/structure/")
    /// The form that says what is wrong on a page.
    public static let correct = Address("proposer/correction/")
    /// The observatory.
    public static let observatory = Address("observatoire/")
    /// The territory project.
    public static let project = Address("projet/")
    /// Who decides.
    public static let governance = Address("projet/gouvernance/")
    /// The dates of the project.
    public static let projectCalendar = Address("projet/calendrier/")
    /// The register of opinions.
    public static let opinions = Address("projet/avis/")
    /// The agreements with supported structures.
    public static let agreements = Address("projet/conventions/")
    /// Who works with whom.
    public static let network = Address("reseau/")
    /// What to verify.
    public static let freshness = Address("fraicheur/")
    /// The open data.
    public static let data = Address("donnees/")
    /// The questions that lead to childcare.
    public static let carePath = Address("mode-accueil/")
    /// What an hour of crèche costs.
    public static let tariff = Address("tarif-creche/")
    /// What a device keeps of the portal; packs and their list stand beside it.
    public static let offline = Address("hors-ligne/")
    /// The day the portal was built for, which scripts read.
    public static let day = Address("jour.json")
    /// All dates of the coming months, which scripts read.
    public static let comingDates = Address("agenda/dates.json")
    /// The page shown for an address that does not exist.
    public static let notFound = Address("404.html")

    /// The page of a term of the directory: one address per type, thématique or public.
    public static func type(_ slug: Slug) -> Address { Address("annuaire/types/\(slug)/") }
    /// The page of a thématique of the directory.
    public static func thematique(_ slug: Slug) -> Address { Address("annuaire/themes/\(slug)/") }
    /// The page of a public of the directory.
    public static func audience(_ slug: Slug) -> Address { Address("annuaire/publics/\(slug)/") }
    /// The page of a theme of the agenda.
    public static func theme(_ slug: Slug) -> Address { Address("agenda/themes/\(slug)/") }
    /// The page of an axis of the project.
    public static func axis(_ slug: Slug) -> Address { Address("projet/axes/\(slug)/") }
    /// The page of the actions in a state.
    public static func state(_ state: ActionState) -> Address { Address("projet/etats/\(state.rawValue)/") }
    /// The report of a year of the project.
    public static func report(_ year: Int) -> Address { Address("projet/bilan/\(year)/") }
    /// The questions for a stage, or the answers near a commune.
    public static func carePath(_ slug: Slug) -> Address { Address("mode-accueil/\(slug)/") }
    /// The page of an age band.
    public static func age(_ slug: Slug) -> Address { Address("ages/\(slug)/") }
    /// The page of a commune.
    public static func commune(_ slug: Slug) -> Address { Address("communes/\(slug)/") }
    /// The bare page of a commune’s month, for the frame of another site.
    public static func embed(_ slug: Slug) -> Address { Address("communes/\(slug)/ce-mois/") }
    /// All that stands in a commune, when its page cannot show it whole.
    public static func placesOf(_ slug: Slug) -> Address { Address("communes/\(slug)/lieux/") }
    /// A commune’s month on one sheet, to print.
    public static func poster(_ slug: Slug) -> Address { Address("communes/\(slug)/affiche/") }
    /// The page of a month of the agenda.
    public static func month(year: Int, month: Int) -> Address {
        Address("agenda/\(year)/\(month < 10 ? "0" : "")\(month)/")
    }

    /// The page of an entry.
    public static func entry(_ slug: Slug, in collection: EntryCollection) -> Address {
        Address("\(collection.addresses)\(slug)/")
    }
}

extension WrittenEntry {
    /// The page of this entry.
    public var address: Address { .entry(slug, in: collection) }
}
