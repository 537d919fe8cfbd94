import Markdown

/// Whom to ask.
public struct Contact: Sendable {
    /// Telephone number.
    public var phone: PhoneNumber?
    /// E-mail address.
    public var email: EmailAddress?
    /// Web address.
    public var website: SafeAddress?

    static let fields: [Field<Contact>] = [
        Field("telephone", \.phone, .phone, "Téléphone", help: "Dix chiffres, par deux."),
        Field("courriel", \.email, .email, "Courriel", help: "Une adresse électronique."),
        Field("site_web", \.website, .webAddress, "Site web", help: "Une adresse qui commence par « https:// »."),
    ]
}
