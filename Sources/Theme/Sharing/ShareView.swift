import Content
import Foundation
import Pictures
import Portal
import Site
import Templates

/// What networks show when somebody shares a page (ogp.me).
struct ShareView: View {
    let page: PlannedPage
    let portal: FamilyPortal
    let cards: ShareCards

    static let fields = ViewFields<ShareView>([
        .literal("genre") { $0.page.entry == nil ? "website" : "article" },
        .literal("adresse") { view in
            view.page.template == .notFound ? nil : view.portal.wholeAddress(of: view.page.address)
        },
        .view("image") { $0.image },
    ])

    /// The page’s own image, or the card of its kind; neither without whole addresses.
    private var image: ShareImage? {
        if let image = page.entry?.image, let address = portal.wholeAddress(of: Address(image.sharedPath)) {
            let size = portal.images[image.file]?.picture.flatMap { PictureForm.shared.size(of: $0.size) }
            return ShareImage(address: address, size: size, alternative: image.alternative)
        }
        let kind = CardKind(of: page)
        let card = cards[kind]
        guard let address = portal.wholeAddress(of: Address(card.path)) else { return nil }
        let title = kind.title.map { "\($0) – \(portal.settings.name)" } ?? portal.settings.name
        return ShareImage(address: address, size: card.size, alternative: title)
    }
}

/// The picture that goes with a shared page.
struct ShareImage: View {
    let address: String
    let size: PictureSize?
    let alternative: String

    static let fields = ViewFields<ShareImage>([
        .literal("adresse") { $0.address },
        .literal("largeur") { $0.size.map { String($0.width) } },
        .literal("hauteur") { $0.size.map { String($0.height) } },
        .text("alt") { $0.alternative },
    ])
}

/// The card of each kind of page: a picture the theme gives, or else one that is drawn.
struct ShareCards: Sendable {
    /// A card as it is published.
    struct Card: Sendable {
        let path: String
        let size: PictureSize?
    }

    private let given: [CardKind: Card]

    /// - Parameter statics: the files the theme gives; `theme/cartes/agenda.png` stands for the drawn card.
    init(statics: [Output]) {
        var given: [CardKind: Card] = [:]
        for kind in CardKind.allCases {
            let found = statics.first { ["png", "jpg"].map { "\(kind.stem).\($0)" }.contains($0.path) }
            given[kind] = found.map { Card(path: $0.path, size: PictureSize($0.bytes)) }
        }
        self.given = given
    }

    /// The card of this kind.
    subscript(kind: CardKind) -> Card {
        let size = PictureSize(width: CardView.size.width, height: CardView.size.height)
        return given[kind] ?? Card(path: "\(kind.stem).svg", size: size)
    }

    /// The kinds whose card is to be drawn.
    var toDraw: [CardKind] { CardKind.allCases.filter { given[$0] == nil } }
}
