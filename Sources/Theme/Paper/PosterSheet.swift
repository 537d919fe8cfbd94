import Content
import Telling

/// What stands on one A4 sheet, chosen so that it never overflows: millimetres, as in `css/affiche.css`.
struct PosterSheet: Sendable {
    /// What takes place in the commune.
    let here: [PosterItem]
    /// Whether it is set across the sheet in large letters; otherwise in two columns.
    let isHereLarge: Bool
    /// What takes place near, by date.
    let near: [PosterItem]
    let isNearLarge: Bool
    /// How many others there are, here and near.
    let leftOut: Int

    /// The height left for events, between the title and the contacts.
    private static let room = 131.0
    /// Of a heading, with what stands around it.
    private static let heading = 12.0
    /// Of the line that tells how many others there are.
    private static let rest = 7.0
    /// More than so many near are of no use on a wall.
    private static let mostNear = 8

    /// - Parameters:
    ///   - inside: in the commune, what must not be left out first.
    ///   - around: elsewhere, the nearest first.
    ///   - next: what is said of the next event here, when nothing takes place in the commune.
    init(inside: [PosterItem], around: [PosterItem], next: String) {
        let first = around.prefix(2).map { Size.compact.height($0) }.max()
        let kept = first.map { Self.heading + $0 } ?? 0
        let roomHere = Self.room - Self.heading - Self.rest - kept
        // Chosen in their order, told by date: the heights are those of the order that is told.
        func fitting(_ items: [PosterItem], _ size: Size, in room: Double) -> [PosterItem] {
            let candidates = items.prefix(size.most(in: room)).map { (item: $0, height: size.height($0)) }
            for count in (0...candidates.count).reversed() {
                let told = candidates.prefix(count).sorted { $0.item < $1.item }
                if size.height(told.map(\.height)) <= room { return told.map(\.item) }
            }
            return []
        }
        let large = fitting(inside, .large, in: roomHere)
        isHereLarge = large.count == inside.count
        let size = isHereLarge ? Size.large : .compact
        here = isHereLarge ? large : fitting(inside, .compact, in: roomHere)
        let used = here.isEmpty ? Self.empty(next) : size.height(here.map { size.height($0) })
        let roomNear = Self.room - 2 * Self.heading - Self.rest - used
        let nearest = Array(around.prefix(Self.mostNear))
        let largeNear = fitting(nearest, .large, in: roomNear)
        isNearLarge = largeNear.count == nearest.count
        near = isNearLarge ? largeNear : fitting(nearest, .compact, in: roomNear)
        leftOut = inside.count - here.count + around.count - near.count
    }
}

extension PosterSheet {
    /// The height of the sentence said when nothing takes place in the commune, in its frame: the theme’s words, of
    /// about this length, then what comes next.
    fileprivate static func empty(_ next: String) -> Double {
        let said = "Rien n’est annoncé dans la commune ce mois-ci. Prochain rendez-vous ici : \(next)."
        return Double(PaperText.lines(said, size: 4.6, width: 174)) * 5.4 + 6
    }
}

/// The two ways an event is set.
private struct Size {
    /// Side by side.
    let columns: Int
    /// Width of its text.
    let width: Double
    /// Letters and lines of its title, then of what stands under it.
    let title: (size: Double, line: Double)
    let detail: (size: Double, line: Double)
    /// Height of its date.
    let date: Double
    /// Under it.
    let gap: Double

    static let large = Size(
        columns: 1, width: 160, title: (6, 7.2), detail: (4.6, 5.8), date: 15, gap: 2.6)
    static let compact = Size(
        columns: 2, width: 70, title: (4.5, 5.4), detail: (4.1, 4.9), date: 13, gap: 2.6)

    func height(_ item: PosterItem) -> Double {
        let title = item.title + (item.isExample ? ExampleMark.afterTitle : "")
        let lines = PaperText.lines(title, size: self.title.size, width: width, isBold: true)
        let details = item.detail.isEmpty ? 0 : PaperText.lines(item.detail, size: detail.size, width: width)
        return max(date, Double(lines) * self.title.line + Double(details) * detail.line) + gap
    }

    /// Of the rows that items of these heights make.
    func height(_ items: [Double]) -> Double {
        stride(from: 0, to: items.count, by: columns).reduce(0) { height, start in
            height + (items[start..<min(start + columns, items.count)].max() ?? 0)
        }
    }

    /// How many items fit at most: were each as low as its date.
    func most(in room: Double) -> Int { room > 0 ? Int(room / (date + gap)) * columns : 0 }
}
