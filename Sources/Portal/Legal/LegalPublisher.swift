import Content
import Markdown

/// Who answers for the portal, as far as is known.
public struct LegalPublisher: Sendable {
    /// Official name.
    public let name: String
    /// What kind of body it is.
    public let form: String?
    /// SIREN, nine digits.
    public let siren: String?
    /// Street, postcode and town.
    public let address: String?
    /// Telephone number.
    public let phone: PhoneNumber?
    /// E-mail address.
    public let email: EmailAddress?
    /// Who directs the publication: a role.
    public let director: String?
    /// Whether the portal only shows what it could be.
    public let isDemonstration: Bool
}

extension FamilyPortal {
    /// The publisher of the settings; where they name none, the intercommunalité with its SIREN. A demonstration is
    /// published by itself: the body it speaks of has no part in it.
    public var publisher: LegalPublisher {
        let written = settings.publisher?.value
        let isDemonstration = settings.mode == .demonstration
        let territory = isDemonstration ? nil : settings.territory
        return LegalPublisher(
            name: written?.name ?? territory?.name ?? "\(settings.name), démonstration", form: written?.form,
            siren: written?.siren ?? (written?.name == nil ? territory?.siren : nil), address: written?.address,
            phone: written?.phone, email: written?.email ?? settings.contact.email, director: written?.director,
            isDemonstration: isDemonstration)
    }
}
