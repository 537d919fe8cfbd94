import Content
import Foundation
import Portal

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

/// Numbers as they are written in French.
enum FrenchNumber {
    /// `5 441`
    static func whole(_ number: Int) -> String {
        number < 1000 ? String(number) : whole(number / 1000) + " " + String(number).suffix(3)
    }

    /// `14,1`
    static func decimal(_ number: Double) -> String {
        String(format: "%.1f", number).replacing(".", with: ",").replacing(",0", with: "")
    }

    /// `à 6 km`: distances between communes are only good to the kilometre.
    static func distance(_ kilometres: Double) -> String {
        "à \(max(1, Int(kilometres.rounded()))) km"
    }
}
