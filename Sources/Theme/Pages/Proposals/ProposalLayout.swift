import Content

/// What a form asks, in which order; all else of a field comes from its declaration.
struct ProposalLayout: Sendable {
    /// The collection an answer is an entry of.
    let collection: EntryCollection
    /// What is declared of its fields.
    let declared: [FieldDescription]
    let sections: [Section]

    /// Questions that belong together.
    struct Section: Sendable {
        let id: String
        let title: String
        /// What stands before its fields: several fields of the declaration are one question.
        var composed: Composed?
        var asked: [Asked] = []
        /// Whether most people leave it as it is: it is then folded.
        var isFolded = false
    }

    /// Fields that are composed from choices, not typed.
    enum Composed: Sendable {
        /// A day, several days, or a rhythm with its limits.
        case schedule
        /// The hours of a week.
        case hours
        /// A photo, with what it shows.
        case photo
        /// The text under the front matter.
        case body
    }

    /// A field, by its name in the front matter; `contact.telephone` is a field of a group.
    struct Asked: Sendable {
        let name: String
        /// Words for those who see no file, where the declaration says how a value is written in one.
        var label: String?
        var help: String?

        init(_ name: String, _ label: String? = nil, help: String? = nil) {
            (self.name, self.label, self.help) = (name, label, help)
        }
    }

    /// The declaration of a field; nil when the collection has none of this name.
    func description(of name: String) -> FieldDescription? {
        var fields = declared
        var found: FieldDescription?
        for part in name.split(separator: ".") {
            guard let field = fields.first(where: { $0.name == part }) else { return nil }
            found = field
            if case .group(let inner) = field.shape { fields = inner } else { fields = [] }
        }
        return found
    }

    private static let source = Section(
        id: "source", title: "Qui le dit",
        asked: [
            Asked(
                "source", "D’où vient ce renseignement",
                help: "Par exemple : « l’association, le 3 décembre », ou « l’affiche de la mairie ».")
        ])

    private static let website = "Par exemple : www.association.fr."

    private static func access(_ field: String) -> Section {
        Section(
            id: "acces", title: "Accueil et handicap",
            asked: [Asked(field, help: "Cochez ce qui est prévu ; rien si vous ne savez pas.")], isFolded: true)
    }

    private static let photo = Section(id: "photo", title: "Une photo", composed: .photo, isFolded: true)

    /// An event of the agenda.
    static let event = ProposalLayout(
        collection: Event.collection, declared: Event.declaredFields,
        sections: [
            Section(
                id: "quoi", title: "Quoi", composed: .body,
                asked: [Asked("titre"), Asked("resume", "En une phrase"), Asked("themes")]),
            Section(id: "quand", title: "Quand", composed: .schedule),
            Section(
                id: "ou", title: "Où",
                asked: [Asked("commune", help: "Celle où cela se passe."), Asked("lieu"), Asked("adresse")]),
            Section(
                id: "qui", title: "Qui organise",
                asked: [
                    Asked("organisateur", help: "L’association, la mairie, le service."),
                    Asked("contact.telephone", help: "Celui de l’organisateur, que tout le monde pourra lire."),
                    Asked("contact.courriel"), Asked("contact.site_web", help: website),
                ]),
            Section(
                id: "pour", title: "Pour qui, à quel prix",
                asked: [
                    Asked("ages", help: "Ne cochez rien si c’est pour tous les âges."), Asked("tarif"),
                    Asked("inscription"),
                ]),
            access("accessibilite"), photo, source,
        ])

    /// A structure of the directory.
    static let structure = ProposalLayout(
        collection: Structure.collection, declared: Structure.declaredFields,
        sections: [
            Section(
                id: "quoi", title: "Quoi", composed: .body,
                asked: [
                    Asked("nom"), Asked("types", "Genre", help: "Ce que c’est, avant tout."),
                    Asked("resume", "En une phrase"),
                ]),
            Section(id: "ou", title: "Où", asked: [Asked("commune"), Asked("lieu"), Asked("adresse")]),
            Section(
                id: "joindre", title: "Comment joindre",
                asked: [
                    Asked("telephone", help: "Celui de la structure, que tout le monde pourra lire."),
                    Asked("courriel"), Asked("site_web", help: website),
                ]),
            Section(id: "ouvert", title: "Quand c’est ouvert", composed: .hours),
            Section(
                id: "pour", title: "Pour qui, à quel prix",
                asked: [
                    Asked("ages", help: "Ne cochez rien si c’est pour tous les âges."), Asked("frais"),
                    Asked("frais_precisions", "Combien"), Asked("accessibilite", "Comment on entre"),
                ]),
            access("handicaps"), photo, source,
        ])
}
