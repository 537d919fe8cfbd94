import Portal
import Templates

extension PageKind {
    static let offline = PageKind("hors-ligne", OfflineView.self, card: .page, on: .about)
}

/// What a device keeps of the portal; it is also shown in place of a page that is not kept, without a network.
enum OfflinePage {
    /// The page; none when nothing is kept.
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard kit.isKeptOffline else { return [] }
        return [
            PlannedPage(
                address: .offline, template: .offline, title: PageKit.offlineTitle,
                description: "Garder tout le portail sur son téléphone, et le lire là où le réseau ne passe pas."
            ) { OfflineView(kit: kit) }
        ]
    }
}

struct OfflineView: View {
    let kit: PageKit

    static let fields = ViewFields<OfflineView>([
        .list("urgences") { view in
            view.kit.portal.seeds.numbers.filter(\.isEmergency).map { NumberItem($0, kit: view.kit) }
        }
    ])
}
