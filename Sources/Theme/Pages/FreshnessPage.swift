import Almanac
import Content
import Portal

/// The agents' work list: what to verify, what expires, what is still an example.
enum FreshnessPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .freshness, template: .fraicheur, title: "Fraîcheur des informations",
                description: "Ce qui a été vérifié et quand, ce qui va expirer, ce qui n’est encore qu’un exemple."
            ) { FreshnessView(kit: kit) }
        ]
    }
}

struct FreshnessView: View {
    let kit: PageKit

    static let fields = ViewFields<FreshnessView>([
        .text("total") { String($0.kit.portal.freshness.entries.count) },
        .text("exemples_nombre") { String($0.kit.portal.freshness.examples.count) },
        .text("anciennes_nombre") { String($0.kit.portal.freshness.stale(on: $0.kit.portal.date).count) },
        .list("anciennes") { view in
            view.kit.portal.freshness.stale(on: view.kit.portal.date).map { LedgerItem(line: $0) }
        },
        .list("prochaines") { view in
            view.kit.portal.freshness.entries.filter { !$0.isExample }.prefix(20).map { LedgerItem(line: $0) }
        },
        .list("expirations") { view in
            view.kit.portal.freshness.expiries.map { ExpiryItem(expiry: $0, today: view.kit.portal.date) }
        },
        .list("mois") { MonthCount.all($0.kit.portal.freshness) },
    ])
}

/// An entry of the ledger.
struct LedgerItem: View {
    let line: FreshnessLedger.Line

    static let fields = ViewFields<LedgerItem>([
        .text("titre") { $0.line.title },
        .literal("adresse") { $0.line.address.path },
        .literal("fichier") { $0.line.file },
        .text("date") { $0.line.checkedOn?.french(.date) },
        .literal("iso") { $0.line.checkedOn?.iso },
        .flag("exemple") { $0.line.isExample },
    ])
}

/// Something that stops being true.
struct ExpiryItem: View {
    let expiry: FreshnessLedger.Expiry
    let today: CivilDate

    static let fields = ViewFields<ExpiryItem>([
        .text("quoi") { $0.expiry.what },
        .literal("fichier") { $0.expiry.file },
        .text("date") { $0.expiry.lastDay.french(.date) },
        .literal("iso") { $0.expiry.lastDay.iso },
        .flag("expire") { $0.expiry.lastDay < $0.today },
    ])
}

/// How many entries were last verified in a month.
struct MonthCount: View {
    let month: CivilMonth
    let count: Int

    static let fields = ViewFields<MonthCount>([
        .text("mois") { $0.month.french },
        .text("nombre") { String($0.count) },
    ])

    static func all(_ ledger: FreshnessLedger) -> [MonthCount] {
        Dictionary(grouping: ledger.entries.compactMap { $0.checkedOn?.civilMonth }) { $0 }
            .map { MonthCount(month: $0.key, count: $0.value.count) }.sorted { $0.month > $1.month }
    }
}
