import Content
import Markdown
import Templates

/// A number to call.
struct PhoneItem: View {
    let number: PhoneNumber

    static let fields = ViewFields<PhoneItem>([
        .literal("affiche") { $0.number.display },
        .literal("uri") { $0.number.uri },
    ])
}

/// A site to visit.
struct WebsiteItem: View {
    let address: SafeAddress

    static let fields = ViewFields<WebsiteItem>([
        .literal("affiche") { $0.address.host ?? $0.address.text },
        .literal("url") { $0.address.text },
    ])
}

/// How to reach somebody.
struct ContactItem: View {
    let contact: Contact

    static let fields = ViewFields<ContactItem>([
        .view("telephone") { $0.contact.phone.map { PhoneItem(number: $0) } },
        .literal("courriel") { $0.contact.email?.text },
        .view("site_web") { $0.contact.website.map { WebsiteItem(address: $0) } },
    ])
}

/// A public number, with what it is for.
struct NumberItem: View {
    let number: PublicNumber
    let purpose: HTMLFragment
    let page: String?

    init(_ number: PublicNumber, kit: PageKit) {
        self.number = number
        purpose = kit.told(number.purpose)
        page = kit.portal.directory.entry(of: number)?.address.path
    }

    static let fields = ViewFields<NumberItem>([
        .literal("numero") { $0.number.number.display },
        .literal("uri") { $0.number.reach.uri(of: $0.number.number) },
        .flag("ecrit") { $0.number.reach == .text },
        .text("nom") { $0.number.name },
        .html("pour", .sentence) { $0.purpose },
        .text("horaires") { $0.number.hours == "n. d." ? "Horaires non connus" : $0.number.hours },
        .flag("gratuit") { $0.number.isFree == true },
        .flag("toujours") { $0.number.answersAlways },
        .flag("urgence") { $0.number.isEmergency },
        .literal("adresse") { $0.page },
    ])
}
