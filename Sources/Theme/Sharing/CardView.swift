import Portal
import Templates

/// What the template of cards draws.
struct CardView: View {
    let kind: CardKind
    let kit: PageKit

    /// Width and height of a card, in pixels: the proportions networks ask for.
    static let size = (width: 1200, height: 630)

    /// Letters of a line of the portal’s name.
    private static let lineLength = 36

    static let fields = ViewFields<CardView>([
        .text("titre") { $0.kind.title ?? $0.kit.portal.settings.territory.shortName },
        .html("icone", .icon) { $0.kit.icon($0.kind.icon) },
        .texts("lignes") { CardView.lines(of: $0.kit.portal.settings.name) },
        .text("territoire") { $0.kit.portal.settings.territory.name },
    ])

    /// A name cut between words: drawings do not break lines by themselves.
    static func lines(of name: String) -> [String] {
        name.split(separator: " ").reduce(into: [String]()) { lines, word in
            guard let last = lines.last, last.count + 1 + word.count <= lineLength else {
                return lines.append(String(word))
            }
            lines[lines.count - 1] = "\(last) \(word)"
        }
    }
}
