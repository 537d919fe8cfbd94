import Diagnostics

/// What a phone may take of a portal without being asked.
public enum OfflineBudget {
    /// Bytes, compressed, in all.
    public static let bytes = 2_500_000

    /// The packs a phone takes by itself: the first one, then each in turn that still fits; photos take what texts leave.
    ///
    /// - Parameter shared: size in bytes of what all packs need.
    static func automatic(_ packs: [OfflinePack], shared: Int, within budget: Int) -> [OfflinePack] {
        var total = shared
        return (packs.filter { !$0.isOfPhotos } + packs.filter(\.isOfPhotos)).filter { pack in
            guard pack.isFirst || total + pack.size <= budget else { return false }
            total += pack.size
            return true
        }
    }

    /// Says which parts are left for the visitor to ask for.
    static func check(_ packs: [OfflinePack], automatic: [OfflinePack], shared: Int, report: inout Report) {
        let total = packs.reduce(shared) { $0 + $1.size }
        let taken = Set(automatic.map(\.output.path))
        let left = packs.filter { !taken.contains($0.output.path) }.flatMap(\.beginnings).map { "/" + $0 }
        guard total > bytes else { return }
        report.add(
            OfflineRules.heavy, at: SourceLocation(file: "guichet.yaml"),
            "Le portail hors ligne pèse \(total) octets compressés ; un téléphone en prend \(bytes) au plus de "
                + "lui-même."
                + (left.isEmpty ? "" : " Ne sera pris que sur demande : \(left.joined(separator: ", "))."),
            suggestion: "Allégez les images et les dessins, ou renoncez-y avec « hors_ligne: non ».")
    }
}
