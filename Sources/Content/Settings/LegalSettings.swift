import Markdown

/// Who answers for the portal.
public struct PublisherSettings: Sendable {
    /// Official name; without it, the intercommunalité of the portal.
    public var name: String?
    /// What kind of body it is.
    public var form: String?
    /// SIREN, nine digits.
    public var siren: String?
    /// Street, postcode and town.
    public var address: String?
    /// Telephone number.
    public var phone: PhoneNumber?
    /// E-mail address.
    public var email: EmailAddress?
    /// Who directs the publication: a role.
    public var director: String?

    static let fields: [Field<PublisherSettings>] = [
        Field(
            "nom", \.name, .text(minimum: 3, maximum: 120), "Nom",
            help: "Le nom officiel ; sans lui, l’intercommunalité du champ « territoire »."),
        Field("forme", \.form, .text(minimum: 3, maximum: 120), "Forme juridique", help: "Ce qu’il est, en droit."),
        Field(
            "siren", \.siren, .text(minimum: 9, maximum: 9), "SIREN", help: "Neuf chiffres, s’il porte un autre nom."),
        Field(
            "adresse", \.address, .text(minimum: 8, maximum: 200), "Adresse", help: "Rue, code postal et commune."),
        Field("telephone", \.phone, .phone, "Téléphone", help: "Dix chiffres, par deux."),
        Field("courriel", \.email, .email, "Courriel", help: "Une adresse électronique."),
        Field(
            "directeur_publication", \.director, .text(minimum: 5, maximum: 150), "Direction de la publication",
            help: "Une fonction, ou la personne qui l’exerce si elle l’accepte."),
    ]
}

/// Who keeps the files of the site and sends them to visitors.
public struct HostSettings: Sendable {
    /// Its name.
    public var name: String?
    /// Street, postcode and town.
    public var address: String?
    /// Telephone number, French or not.
    public var phone: String?
    /// How long it keeps the trace of visits.
    public var logs: String?

    static let fields: [Field<HostSettings>] = [
        Field("nom", \.name, .text(minimum: 2, maximum: 120), "Nom", help: "Le nom de l’hébergeur."),
        Field(
            "adresse", \.address, .text(minimum: 8, maximum: 200), "Adresse",
            help: "Rue, code postal, ville, et pays si ce n’est pas la France."),
        Field(
            "telephone", \.phone, .text(minimum: 4, maximum: 40), "Téléphone",
            help: "Un numéro, avec son indicatif s’il est étranger."),
        Field(
            "journaux", \.logs, .text(minimum: 5, maximum: 200), "Journaux des visites",
            help: "Ce que l’hébergeur garde des visites, et combien de temps."),
    ]
}

/// Who answers for personal data.
public struct PersonalDataSettings: Sendable {
    /// The body that decides on them.
    public var controller: String?
    /// The data protection officer: a role.
    public var officer: String?
    /// Where people ask for what is theirs.
    public var email: EmailAddress?
    /// How long a message is kept.
    public var retention: String?

    static let fields: [Field<PersonalDataSettings>] = [
        Field(
            "responsable", \.controller, .text(minimum: 3, maximum: 150), "Responsable du traitement",
            help: "L’organisme qui décide de l’usage des données."),
        Field(
            "delegue", \.officer, .text(minimum: 3, maximum: 150), "Délégué à la protection des données",
            help: "Une fonction, ou l’organisme qui l’exerce."),
        Field("courriel", \.email, .email, "Courriel", help: "L’adresse où l’on demande ce qui nous concerne."),
        Field(
            "conservation", \.retention, .text(minimum: 3, maximum: 150), "Conservation des messages",
            help: "Combien de temps un courriel reçu est gardé."),
    ]
}
