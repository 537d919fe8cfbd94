/// The lines that most parts of the site have in common: head, navigation, foot, styles.
///
/// They are published once, apart from the rest: the foot says on which day the site was built, and only this file
/// follows it. Packs name a line by its place here, which does not depend on what the line says.
struct OfflineFrame: Sendable {
    let lines: [OfflineLine]
    private let places: [OfflineLine: Int]

    /// - Parameter sections: in the order of the site; a line belongs to the frame when at least half of those that
    ///   hold pages have it.
    init(of sections: [OfflineSection]) {
        let sections = sections.filter { section in section.texts.contains { $0.path.hasSuffix(".html") } }
        var counts: [OfflineLine: Int] = [:]
        for section in sections {
            for line in section.lines { counts[line, default: 0] += 1 }
        }
        let enough = max(2, (sections.count + 1) / 2)
        var lines: [OfflineLine] = []
        var places: [OfflineLine: Int] = [:]
        for line in sections.flatMap(\.lines) where counts[line, default: 0] >= enough && places[line] == nil {
            places[line] = lines.count
            lines.append(line)
        }
        self.lines = lines
        self.places = places
    }

    /// The place of a line in the frame; nil when it belongs to a pack.
    subscript(line: OfflineLine) -> Int? { places[line] }
}
