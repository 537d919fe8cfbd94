/// The lines that most parts of the site have in common: head, navigation, foot, styles.
///
/// They are published once, apart from the rest: the foot says in which month the site was built, and only this file
/// follows it. Packs name a line by its place here, which does not depend on what the line says.
struct OfflineFrame: Sendable {
    let lines: [OfflineLine]
    private let places: [OfflineLine: Int]

    /// - Parameter samples: some pages of each section, in the order of the site; a line belongs to the frame when at
    ///   least half of the samples that are not empty have it.
    init(of samples: [OfflineSection]) {
        let sections = samples.filter { !$0.texts.isEmpty }
        var counts: [OfflineLine: Int] = [:]
        for section in sections {
            for line in section.lines { counts[line, default: 0] += 1 }
        }
        let enough = max(2, (sections.count + 1) / 2)
        var lines: [OfflineLine] = []
        var places: [OfflineLine: Int] = [:]
        for line in sections.flatMap(\.lines) where counts[line, default: 0] >= enough && places[line] == nil {
            places[line] = lines.count
            lines.append(line.copy)
        }
        self.lines = lines
        self.places = places
    }

    /// The place of a line in the frame; nil when it belongs to a pack.
    subscript(line: OfflineLine) -> Int? { places[line] }
}
