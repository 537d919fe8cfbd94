import Content
import Markdown
import Portal
import Templates

/// One of the things a structure does, with what is particular to it; the rest is said once, by the structure.
struct ServiceItem: View {
    let service: Service
    let kit: PageKit

    static let fields = ViewFields<ServiceItem>([
        .text("nom") { $0.service.name },
        .html("description", .sentence) { $0.service.details.map($0.kit.told) },
        .texts("faits") { $0.facts },
        .view("lien") { $0.service.mobilisation.link.map { WebsiteItem(address: $0) } },
    ])

    private var facts: [String] {
        let mobilisation = service.mobilisation
        let facts: [String?] = [
            service.kind?.label, audience, fee, mobilisation.conditions.map { "Conditions : \($0)" },
            listed("", mobilisation.receptions.map(\.label)), request,
            listed("Qui peut demander : ", mobilisation.askers.map(\.label)), duration, zone,
        ]
        return facts.compactMap { $0 }
    }

    private var audience: String? {
        let labels = listed("Pour : ", service.publics.map(\.label))
        guard let details = service.publicsDetails else { return labels }
        return labels.map { "\($0) (\(details))" } ?? "Pour : \(details)"
    }

    private var fee: String? {
        guard let fee = service.fee else { return service.feeDetails.map { "Prix : \($0)" } }
        return service.feeDetails.map { "\(fee.label) : \($0)" } ?? fee.label
    }

    private var request: String? {
        let ways = listed("Pour demander : ", service.mobilisation.ways.map(\.label))
        guard let details = service.mobilisation.details else { return ways }
        return ways.map { "\($0) (\(details))" } ?? "Pour demander : \(details)"
    }

    private var duration: String? {
        let weeks = service.weeks.map { $0 == 1 ? "une semaine" : "\($0) semaines" }
        let hours = service.weeklyHours.map { "\(FrenchNumber.decimal($0)) h par semaine" }
        return listed("Durée : ", [weeks, hours].compactMap { $0 })
    }

    private var zone: String? {
        switch service.zone {
        case .wholeTerritory: "Tout le territoire"
        case .communes(let communes): listed("Communes : ", communes.map(\.name))
        case nil: nil
        }
    }

    /// Nil when there is nothing to list.
    private func listed(_ lead: String, _ texts: [String]) -> String? {
        texts.isEmpty ? nil : lead + texts.joined(separator: ", ")
    }
}
