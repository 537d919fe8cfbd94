import Content
import Foundation
import Markdown
import Portal
import Site
import Templates

/// A commune in a list.
struct CommuneItem: View {
    let commune: Commune
    var kilometres: Double?
    var structures: Int?
    var events: Int?

    static let fields = ViewFields<CommuneItem>([
        .text("nom") { $0.commune.name },
        .literal("adresse") { Address.commune($0.commune.slug).path },
        .literal("affiche") { Address.poster($0.commune.slug).path },
        .text("population") { FrenchNumber.whole($0.commune.population) },
        .literal("code_postal") { $0.commune.postalCode },
        .text("distance") { $0.kilometres.map(FrenchNumber.distance) },
        .text("structures") { $0.structures.map(String.init) },
        .text("evenements") { $0.events.map(String.init) },
    ])
}

extension FrenchNumber {
    /// `à 6 km`, `sur place`: distances between communes are only good to the kilometre.
    static func distance(_ kilometres: Double) -> String {
        kilometres == 0 ? "sur place" : "à \(max(1, Int(kilometres.rounded()))) km"
    }
}
