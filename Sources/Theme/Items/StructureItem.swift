import Content
import Diagnostics
import Markdown
import Portal
import Templates

/// A structure in a list.
struct StructureItem: View {
    let entry: Entry<Structure>
    let kit: PageKit
    var kilometres: Double?

    init(_ entry: Entry<Structure>, kit: PageKit, kilometres: Double? = nil) {
        self.entry = entry
        self.kit = kit
        self.kilometres = kilometres
    }

    private var mainType: StructureType? { entry.record.types.first }

    /// Its commune and how far it is, or what it is when it is nowhere.
    var whereabouts: String {
        let place = [entry.record.commune?.name, kilometres.map(FrenchNumber.distance)].compactMap { $0 }
        return place.isEmpty ? mainType?.label ?? "" : place.joined(separator: ", ")
    }

    static let fields = ViewFields<StructureItem>([
        .text("nom") { $0.entry.title },
        .html("resume", .sentence) { $0.kit.told($0.entry.common.summary) },
        .literal("adresse") { $0.entry.address.path },
        .text("type") { $0.mainType?.label ?? "" },
        .html("icone", .icon) { $0.kit.icon($0.mainType?.icon ?? "") },
        .list("types") { item in
            item.entry.record.types.map(TermLink.init(type:))
        },
        .text("commune") { $0.entry.record.commune?.name },
        .text("ou") { $0.whereabouts },
        .text("distance") { $0.kilometres.map(FrenchNumber.distance) },
        .view("telephone") { $0.entry.record.contact.phone.map { PhoneItem(number: $0) } },
        .flag("exemple") { $0.entry.needsMark },
        .flag("itinerant") { !$0.entry.record.permanences.isEmpty },
        .text("ages_texte") { $0.entry.record.ages.names },
    ])
}

extension Entry {
    /// Whether a list marks it as an example: it is one, and its name does not say so.
    var needsMark: Bool { common.isExample && !title.folded.contains("exemple") }
}
