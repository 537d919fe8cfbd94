import Almanac
import Content
import Portal
import Templates

extension PageKind {
    static let fraicheur = PageKind("fraicheur", FreshnessView.self, card: .page, on: .about)
}

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

    /// How many structures and other entries are listed: those to verify first.
    static let shown = 40

    private var ledger: FreshnessLedger { kit.portal.freshness }

    static let fields = ViewFields<FreshnessView>([
        .text("total") { String($0.ledger.entries.count) },
        .text("exemples_nombre") { String($0.ledger.examples.count) },
        .text("anciennes_nombre") { String($0.ledger.stale.count) },
        .list("expirations") { view in
            view.ledger.expiries.map { ExpiryItem(expiry: $0, today: view.ledger.date) }
        },
        .list("series") { view in view.ledger.series.map { SeriesItem(state: $0) } },
        .list("structures") { view in view.ledger.structures.prefix(shown).map { StructureLinesItem(group: $0) } },
        .text("autres_structures") { rest($0.ledger.structures.count) },
        .list("fiches") { view in view.ledger.loose.prefix(shown).map { LedgerItem(line: $0) } },
        .text("autres_fiches") { rest($0.ledger.loose.count) },
        .list("mois") { MonthCount.all($0.ledger) },
    ])

    /// How many are not listed; nil when all are.
    private static func rest(_ count: Int) -> String? { count > shown ? String(count - shown) : nil }
}

/// A structure and all that one call to it can verify.
struct StructureLinesItem: View {
    let group: FreshnessLedger.StructureLines

    static let fields = ViewFields<StructureLinesItem>([
        .text("titre") { $0.group.title },
        .literal("adresse") { $0.group.address.path },
        .text("nombre") { String($0.group.lines.count) },
        .flag("seule") { $0.group.lines.count == 1 },
        .text("date") { $0.group.oldest?.french(.date) },
        .literal("iso") { $0.group.oldest?.iso },
    ])
}

/// A table of figures of the ledger.
struct SeriesItem: View {
    let state: FreshnessLedger.SeriesState

    static let fields = ViewFields<SeriesItem>([
        .text("titre") { $0.state.title },
        .literal("fichier") { $0.state.file },
        .text("annee") { $0.state.newest.map { String($0) } },
        .text("millesime") { $0.state.vintage },
        .text("a_remplir") { $0.state.missing > 0 ? String($0.state.missing) : nil },
        .text("prochaine_maj") { $0.state.nextUpdate },
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
