import Content
import Markdown
import Portal
import Templates

extension PageKind {
    static let mentions = PageKind("mentions", LegalNoticeView.self, card: .page, on: .about)
    static let confidentialite = PageKind("confidentialite", PrivacyView.self, card: .page, on: .about)
}

/// The legal notice (LCEN, article 6).
struct LegalNoticeView: View {
    let kit: PageKit

    private var settings: Settings { kit.portal.settings }

    static let fields = ViewFields<LegalNoticeView>([
        .list("editeur") { IdentityLine.publisher($0.kit.portal.publisher) },
        .list("hebergeur") { IdentityLine.host($0.settings.host?.value) },
        .text("direction") { $0.kit.portal.publisher.director },
        .html("corps", .prose) { RequiredPages.body(.legalNotice, $0.kit) },
    ])
}

/// The privacy page: what is true of any site the generator makes, and who answers for the rest.
struct PrivacyView: View {
    let kit: PageKit

    private var settings: Settings { kit.portal.settings }

    static let fields = ViewFields<PrivacyView>([
        .list("responsables") { IdentityLine.personalData($0.settings.personalData?.value) },
        .text("hebergeur") { $0.settings.host?.value.name },
        .text("journaux") { $0.settings.host?.value.logs },
        .text("conservation") { $0.settings.personalData?.value.retention },
        .literal("depot") { $0.settings.repository.address?.text },
        .flag("carte_sur_demande") { $0.kit.background != nil },
        .html("corps", .prose) { RequiredPages.body(.privacy, $0.kit) },
    ])
}

/// A fact about a body, or that it is not known.
struct IdentityLine: View {
    let label: String
    var text: String?
    var phone: PhoneNumber?
    var email: EmailAddress?

    static let fields = ViewFields<IdentityLine>([
        .text("libelle") { $0.label },
        .text("texte") { $0.text },
        .view("telephone") { $0.phone.map { PhoneItem(number: $0) } },
        .literal("courriel") { $0.email?.text },
    ])

    static func publisher(_ publisher: LegalPublisher) -> [IdentityLine] {
        [IdentityLine(label: "Nom", text: publisher.name)]
            + (publisher.form.map { [IdentityLine(label: "Forme", text: $0)] } ?? [])
            // A demonstration is no body: it has no number to be missing.
            + (publisher.siren == nil && publisher.isDemonstration
                ? [] : [IdentityLine(label: "SIREN", text: publisher.siren)])
            + [
                IdentityLine(label: "Adresse", text: publisher.address),
                IdentityLine(label: "Téléphone", phone: publisher.phone),
                IdentityLine(label: "Courriel", email: publisher.email),
            ]
    }

    static func host(_ host: HostSettings?) -> [IdentityLine] {
        [
            IdentityLine(label: "Nom", text: host?.name), IdentityLine(label: "Adresse", text: host?.address),
            IdentityLine(label: "Téléphone", text: host?.phone),
        ]
    }

    static func personalData(_ data: PersonalDataSettings?) -> [IdentityLine] {
        [
            IdentityLine(label: "Responsable du traitement", text: data?.controller),
            IdentityLine(label: "Délégué à la protection des données", text: data?.officer),
            IdentityLine(label: "Courriel", email: data?.email),
        ]
    }
}
