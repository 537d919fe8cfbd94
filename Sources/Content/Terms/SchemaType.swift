/// What a kind of structure is for search engines: the types of schema.org that `seeds/types.csv` may name.
public enum SchemaType: String, CaseIterable, Sendable {
    case organization = "Organization"
    case association = "NGO"
    case publicBody = "GovernmentOrganization"
    case medicalOrganization = "MedicalOrganization"
    case sportsOrganization = "SportsOrganization"

    case localBusiness = "LocalBusiness"
    case childCare = "ChildCare"
    case library = "Library"
    case publicOffice = "GovernmentOffice"
    case medicalClinic = "MedicalClinic"
    case employmentAgency = "EmploymentAgency"
    case sportsPlace = "SportsActivityLocation"
    case touristOffice = "TouristInformationCenter"
    case preschool = "Preschool"
    case school = "School"
    case elementarySchool = "ElementarySchool"
    case middleSchool = "MiddleSchool"
    case highSchool = "HighSchool"
    case cinema = "MovieTheater"

    case publicPlace = "CivicStructure"
    case museum = "Museum"
    case theatre = "PerformingArtsTheater"

    case service = "Service"
    case publicService = "GovernmentService"

    /// What schema.org lets one say of it.
    public enum Nature: Sendable {
        /// People and a purpose: an e-mail address, an area served; its place is told apart.
        case organization
        /// An organisation with its place in one: children of both `Organization` and `Place`.
        case organizationWithPlace
        /// A place alone.
        case place
        /// Something done for people, reached by channels.
        case service
    }

    /// See `Nature`.
    public var nature: Nature {
        switch self {
        case .organization, .association, .publicBody, .medicalOrganization, .sportsOrganization: .organization
        case .localBusiness, .childCare, .library, .publicOffice, .medicalClinic, .employmentAgency, .sportsPlace,
            .touristOffice, .preschool, .school, .elementarySchool, .middleSchool, .highSchool, .cinema:
            .organizationWithPlace
        case .publicPlace, .museum, .theatre: .place
        case .service, .publicService: .service
        }
    }
}
