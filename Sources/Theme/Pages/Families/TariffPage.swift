import Almanac
import Content
import Markdown
import Portal
import Templates

extension PageKind {
    static let tarif = PageKind("tarif", TariffView.self, card: .guide, on: .guide)
}

/// What an hour of crèche costs, from the national scale in force on the day of the build.
enum TariffPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.seeds.tariffs.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .tariff, template: .tarif, title: "Le prix d’une place en crèche",
                description: "Le barème national selon vos revenus et vos enfants, en tableau et avec un calcul.",
                trail: [TermLink(label: "Guide petite enfance", address: .guide)], section: .guide
            ) { TariffView(kit: kit) }
        ]
    }
}

struct TariffView: View {
    let kit: PageKit

    private var scale: TariffScale? { kit.portal.seeds.tariffs.scale(on: kit.portal.date) }

    static let fields = ViewFields<TariffView>([
        .view("bareme") { $0.scale.map { ScaleView(scale: $0) } },
        // Without a scale of the day, the page says until when the last one held, and shows no price.
        .text("dernier") { view -> String? in view.kit.portal.seeds.tariffs.last?.period.upperBound.french(.date) },
        .text("prochain") { view -> String? in
            guard let scale = view.scale else { return nil }
            return view.kit.portal.seeds.tariffs.first { $0.period.lowerBound > scale.period.upperBound }
                .map { $0.period.lowerBound.french(.date) }
        },
        .literal("chapitre") { $0.kit.chapter("combien-ca-coute") },
        .list("structures") { view in
            view.kit.portal.directory.entries.filter { $0.record.childcare?.tariff == .psu }
                .map { StructureItem($0, kit: view.kit) }
        },
    ])
}

/// A scale as tables, and as the script of the page reads it.
struct ScaleView: View {
    let scale: TariffScale

    /// Full time: nine hours a day, twenty days.
    static let hours = 180
    /// Monthly resources shown between the floor and the ceiling, in cents.
    private static let steps = [1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 7_000].map { $0 * 100 }

    private var rates: [TariffScale.Rate] { scale.rates[.collectif] ?? [] }

    private func rows(hours: Int) -> [ScaleRow] {
        let between = Self.steps.filter { scale.floor < $0 && $0 < scale.ceiling }
        return ([scale.floor] + between + [scale.ceiling]).map { cents in
            ScaleRow(
                cents: cents, note: cents == scale.floor ? "ou moins" : cents == scale.ceiling ? "ou plus" : nil,
                prices: rates.compactMap {
                    scale.hourlyPrice(cents: cents, children: $0.children.lowerBound)?.cents(for: hours)
                })
        }
    }

    static let fields = ViewFields<ScaleView>([
        .text("debut") { $0.scale.period.lowerBound.french(.date) },
        .text("fin") { $0.scale.period.upperBound.french(.date) },
        .literal("fin_iso") { $0.scale.period.upperBound.iso },
        .literal("debut_iso") { $0.scale.period.lowerBound.iso },
        .text("plancher") { Euros.text($0.scale.floor) },
        .text("plafond") { Euros.text($0.scale.ceiling) },
        .literal("plancher_centimes") { String($0.scale.floor) },
        .literal("plafond_centimes") { String($0.scale.ceiling) },
        .literal("taux") { view in
            view.rates.map { "\($0.children.lowerBound):\($0.millionths)" }.joined(separator: " ")
        },
        .list("colonnes") { $0.rates.map { ScaleColumn(rate: $0) } },
        .list("heure") { $0.rows(hours: 1) },
        .list("mois") { $0.rows(hours: hours) },
        .text("heures_mois") { _ in String(hours) },
        .texts("sources") { $0.scale.sources },
    ])
}

/// A number of children, and its rate.
struct ScaleColumn: View {
    let rate: TariffScale.Rate

    private var label: String {
        let (first, last) = (rate.children.lowerBound, rate.children.upperBound)
        if last == .max { return "\(first) enfants et plus" }
        if last > first { return "\(first) à \(last) enfants" }
        return first == 1 ? "1 enfant" : "\(first) enfants"
    }

    static let fields = ViewFields<ScaleColumn>([
        .text("enfants") { $0.label },
        .text("taux") { "0,\(String(10_000 + $0.rate.millionths).dropFirst()) %" },
    ])
}

/// Prices for some resources, by number of children.
struct ScaleRow: View {
    let cents: Int
    let note: String?
    let prices: [Int]

    static let fields = ViewFields<ScaleRow>([
        .text("ressources") { Euros.text($0.cents) },
        .text("note") { $0.note },
        .texts("prix") { $0.prices.map(Euros.withCents) },
    ])
}

/// Amounts of money as they are written in French.
enum Euros {
    /// `814,62 €`, `2 000 €`
    static func text(_ cents: Int) -> String {
        cents % 100 == 0 ? "\(FrenchNumber.whole(cents / 100)) €" : withCents(cents)
    }

    /// `2,06 €`, `1 120,00 €`
    static func withCents(_ cents: Int) -> String {
        "\(FrenchNumber.whole(cents / 100)),\(String(100 + cents % 100).dropFirst()) €"
    }
}
