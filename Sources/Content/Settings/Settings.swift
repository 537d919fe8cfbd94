import Almanac
import Diagnostics
import Markdown

/// The portal's own settings, from `guichet.yaml`.
public struct Settings: Sendable {
    /// Name of the portal.
    public var name = ""
    /// One sentence on what it is for.
    public var tagline = ""
    /// The intercommunalité.
    public var territory = TerritorySettings()
    /// Address the portal is published at, without which canonical addresses are left out.
    public var baseURL: SafeAddress?
    /// Folder of the theme under `themes/`.
    public var theme = "cordais"
    /// Whether examples are welcome.
    public var mode = PortalMode.demonstration
    /// The repository where corrections are proposed.
    public var repository = RepositorySettings()
    /// What the page where entries are written in a browser needs; nil when the portal has none.
    public var administration: Located<AdministrationSettings>?
    /// How to reach those who run the portal.
    public var contact = Contact()
    /// Who answers for the portal; nil when `guichet.yaml` says nothing of it.
    public var publisher: Located<PublisherSettings>?
    /// Who keeps its files.
    public var host: Located<HostSettings>?
    /// Who answers for personal data.
    public var personalData: Located<PersonalDataSettings>?
    /// What the accessibility declaration needs to know.
    public var accessibility = AccessibilitySettings()
    /// Whether visitors keep the portal on their device, to read it without a network.
    public var isKeptOffline = true
    /// What a page may weigh at most, in bytes once compressed, 4 000 to 200 000: by default about ten packets, what a
    /// server sends before it waits for the visitor’s first answer (RFC 6928).
    public var pageBytes = Self.usualPageBytes
    /// The same, where nothing is said.
    public static let usualPageBytes = 13_000
    /// GeoJSON of the communes' outlines, a file under `seeds/`; without it, cells around the centroids.
    public var outlines: Located<String>?

    static let fields: [Field<Settings>] = [
        Field("nom", \.name, .text(minimum: 3, maximum: 80), "Nom", help: "Le nom du portail.", required: true),
        Field(
            "accroche", \.tagline, .text(minimum: 10, maximum: 200), "Accroche",
            help: "À quoi sert le portail, en une phrase.", required: true),
        Field(
            "territoire", \.territory, .group(TerritorySettings.fields, startingFrom: TerritorySettings()),
            "Territoire",
            help: "L’intercommunalité.", required: true),
        Field("adresse", \.baseURL, .webAddress, "Adresse du site", help: "L’adresse où le site est publié."),
        Field("theme", \.theme, .text(minimum: 1, maximum: 60), "Thème", help: "Le nom d’un dossier de themes/."),
        Field("mode", \.mode, .choice, "Mode", help: "demonstration ou publication."),
        Field(
            "depot", \.repository, .group(RepositorySettings.fields, startingFrom: RepositorySettings()), "Dépôt",
            help: "Où l’on propose une correction."),
        Field(
            "administration", \.administration,
            .located(.group(AdministrationSettings.fields, startingFrom: AdministrationSettings())), "Administration",
            help:
                "Ce que demande la page /admin/, où l’on écrit les fiches dans un navigateur ; sans lui, elle n’existe pas."
        ),
        Field(
            "contact", \.contact, .group(Contact.fields, startingFrom: Contact()), "Contact",
            help: "Comment joindre l’équipe du portail."),
        Field(
            "editeur", \.publisher, .located(.group(PublisherSettings.fields, startingFrom: PublisherSettings())),
            "Éditeur", help: "Qui répond du portail ; les mentions légales le disent."),
        Field(
            "hebergeur", \.host, .located(.group(HostSettings.fields, startingFrom: HostSettings())), "Hébergeur",
            help: "Qui garde les fichiers du site et les envoie aux visiteurs."),
        Field(
            "donnees", \.personalData,
            .located(.group(PersonalDataSettings.fields, startingFrom: PersonalDataSettings())),
            "Données personnelles", help: "Qui répond des données personnelles."),
        Field(
            "accessibilite", \.accessibility,
            .group(AccessibilitySettings.fields, startingFrom: AccessibilitySettings()), "Accessibilité",
            help: "À qui signaler une page qui bloque, et l’audit s’il y en a un."),
        Field(
            "hors_ligne", \.isKeptOffline, .flag, "Hors ligne",
            help: "Mettez non pour que les appareils des visiteurs ne gardent plus le portail."),
        Field(
            "poids_page", \.pageBytes, .integer(4_000...200_000), "Poids d’une page",
            help:
                "En octets une fois compressée, au plus ; 13000 si rien n’est écrit. Une page plus lourde est refusée."),
        Field(
            "contours", \.outlines, .located(.text(maximum: 200)), "Contours",
            help: "Un fichier GeoJSON du dossier seeds/ avec le contour des communes."),
    ]
}

/// The intercommunalité the portal is for.
public struct TerritorySettings: Sendable {
    /// Official name.
    public var name = ""
    /// Short name.
    public var shortName = ""
    /// SIREN, nine digits.
    public var siren = ""
    /// Name of the department.
    public var department = ""
    /// Zone of the school holidays.
    public var schoolZone = SchoolZone.c

    static let fields: [Field<TerritorySettings>] = [
        Field("nom", \.name, .text(minimum: 3, maximum: 120), "Nom", help: "Le nom officiel.", required: true),
        Field("sigle", \.shortName, .text(minimum: 1, maximum: 40), "Sigle", help: "Le nom court.", required: true),
        Field("siren", \.siren, .text(minimum: 9, maximum: 9), "SIREN", help: "Neuf chiffres.", required: true),
        Field(
            "departement", \.department, .text(minimum: 2, maximum: 60), "Département", help: "Le nom du département.",
            required: true),
        Field("zone_scolaire", \.schoolZone, .choice, "Zone scolaire", help: "A, B ou C.", required: true),
    ]
}

/// Zones of the French school holidays.
public enum SchoolZone: String, FixedChoice {
    case a, b, c

    /// The letter as everybody writes it.
    public var label: String { rawValue.uppercased() }
}

/// Whether examples are welcome.
public enum PortalMode: String, FixedChoice {
    case demonstration, publication

    /// The word shown to people.
    public var label: String {
        switch self {
        case .demonstration: "Démonstration"
        case .publication: "Publication"
        }
    }
}

extension Settings {
    /// Where the settings stand.
    public static let file = "guichet.yaml"

    /// What people see of its fields.
    public static let declaredFields: [FieldDescription] = fields.map(\.description)

    /// Reads `guichet.yaml`; what is wrong is reported and left at its default.
    public static func read(from tree: SourceTree, report: inout Report) -> Settings {
        var settings = Settings()
        // What is there and cannot be read is told already.
        guard !tree.unread.contains(where: { $0.path == file }) else { return settings }
        guard let source = tree.file(file) else {
            report.add(
                ContentRules.settings, at: SourceLocation(file: file), "Il n’y a pas de fichier guichet.yaml ici.",
                suggestion: "Lancez la commande dans le dossier du portail, ou donnez-le avec « --root ».")
            return settings
        }
        guard let text = FileText.decode(source, report: &report),
            let yaml = YAMLValue.parse(text, file: file, report: &report)
        else { return settings }
        guard let pairs = yaml.pairs else {
            report.add(ContentRules.settings, at: yaml.location, "On attend ici des lignes « champ: valeur ».")
            return settings
        }
        var reader = FieldReader(vocabularies: Vocabularies())
        reader.read(fields, from: pairs, at: SourceLocation(file: file), into: &settings)
        report.add(reader.report)
        settings.checkAdministration(report: &report)
        return settings
    }

    /// A page that writes entries needs to know where they are kept.
    private func checkAdministration(report: inout Report) {
        guard let administration, repository.path == nil else { return }
        report.add(
            ContentRules.settings, at: administration.location,
            "La page /admin/ ne sait pas où les fiches sont gardées.",
            suggestion: "Donnez l’adresse du dépôt : « depot: », puis dessous, en retrait, « url: ».")
    }
}
