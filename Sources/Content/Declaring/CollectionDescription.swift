/// A collection as people see it: what guides, schemas and forms are made from.
public struct CollectionDescription: Sendable {
    /// The collection.
    public let name: CollectionName
    /// What its entries are, in a few words.
    public let label: String
    /// Its own fields, then those every collection has, in the order they are shown.
    public let fields: [FieldDescription]

    /// Every collection, in the order people meet them.
    public static let all: [CollectionDescription] = [
        CollectionDescription(Event.self, "Un rendez-vous de l’agenda"),
        CollectionDescription(Structure.self, "Une fiche de l’annuaire"),
        CollectionDescription(GuideChapter.self, "Un chapitre du guide petite enfance"),
        CollectionDescription(ParentResource.self, "Une ressource pour les parents"),
        CollectionDescription(CommunePage.self, "Les mots d’une commune"),
        CollectionDescription(StandingPage.self, "Une page fixe"),
        CollectionDescription(Indicator.self, "Un indicateur de l’observatoire"),
        CollectionDescription(Objective.self, "Un objectif du projet"),
        CollectionDescription(PlanAction.self, "Une action du projet"),
        CollectionDescription(GoverningBody.self, "Une instance du projet"),
        CollectionDescription(Meeting.self, "Une réunion du projet"),
        CollectionDescription(Decision.self, "Une décision"),
        CollectionDescription(Opinion.self, "Un avis sur un projet d’accueil"),
        CollectionDescription(Agreement.self, "Une convention avec une structure"),
    ]

    /// The settings of the portal, described like a collection of one.
    public static let settings: [FieldDescription] = Settings.fields.map(\.description)

    private init<R: Record>(_ type: R.Type, _ label: String) {
        name = R.collection
        self.label = label
        fields = EntryReading.fields(of: type).map(\.description)
    }
}
