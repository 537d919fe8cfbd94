import Almanac
import Content
import Markdown
import Portal
import Telling
import Templates

/// A place that answers a need, in the list of a commune.
struct CareOptionItem: View {
    let option: CareOption
    let kit: PageKit

    private var record: Structure { option.entry.record }

    /// What the place is, and where.
    private var kind: String {
        let type = record.types.first?.label
        let commune = option.permanence.map(\.commune) ?? record.commune
        return [type, commune?.name].compactMap { $0 }.joined(separator: ", ")
    }

    /// `Accueil régulier, occasionnel ; de 3 mois à 3 ans ; prix selon vos revenus.`
    private var facts: String? {
        let care = record.childcare
        let modes = care?.modes.filter { $0 != .itinerant }.map(\.word) ?? []
        let facts = [
            modes.isEmpty ? nil : "accueil " + modes.joined(separator: ", "),
            AgeProse.span(from: care?.youngest, to: care?.oldest), care?.tariff?.word,
        ].compactMap { $0 }
        let sentence = facts.joined(separator: " ; ")
        return sentence.isEmpty ? nil : sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    static let fields = ViewFields<CareOptionItem>([
        .text("nom") { $0.option.entry.title },
        .literal("adresse") { $0.option.entry.address.path },
        .text("quoi") { $0.kind },
        .text("distance") { FrenchNumber.distance($0.option.kilometres) },
        .text("faits") { $0.facts },
        .text("prochaine") { $0.option.permanence?.next?.start.date.french() },
        .literal("prochaine_iso") { $0.option.permanence?.next?.start.date.iso },
        .text("heures") { $0.option.permanence?.next?.frenchHours },
        .view("telephone") { $0.record.contact.phone.map { PhoneItem(number: $0) } },
        .flag("exemple") { $0.option.entry.needsMark },
        .flag("ailleurs") { !$0.option.serves },
    ])
}

extension CareMode {
    /// The word alone, after « accueil ».
    fileprivate var word: String {
        switch self {
        case .regulier: "régulier"
        case .occasionnel: "occasionnel"
        case .urgence: "d’urgence"
        case .itinerant: "itinérant"
        }
    }
}

extension CareTariff {
    /// How the price is set, in few words.
    fileprivate var word: String {
        switch self {
        case .psu: "prix selon vos revenus (barème national)"
        case .paje: "prix fixé par la structure, aide CMG"
        case .libre: "prix fixé avec vous"
        case .gratuit: "gratuit"
        }
    }
}

/// Somebody to call, whatever the need.
struct CareContactItem: View {
    let option: CareOption
    let kit: PageKit

    static let fields = ViewFields<CareContactItem>([
        .text("nom") { $0.option.entry.title },
        .literal("adresse") { $0.option.entry.address.path },
        .text("role") { $0.option.entry.record.types.first?.definition },
        .text("distance") { FrenchNumber.distance($0.option.kilometres) },
        .view("telephone") { $0.option.entry.record.contact.phone.map { PhoneItem(number: $0) } },
        .flag("exemple") { $0.option.entry.needsMark },
    ])
}
