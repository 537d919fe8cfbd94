import Almanac
import Content
import Portal
import Site

/// What became of an entry.
public struct EntryChange: Sendable {
    /// Whether it came, stayed or went.
    public enum Kind: String, Sendable {
        case added = "ajout"
        case changed = "changement"
        case moved = "deplacement"
        case removed = "retrait"
    }

    /// Whether it came, stayed or went.
    public let kind: Kind
    /// What it is one of.
    public let collection: EntryCollection
    /// What it is called, or was.
    public let title: String
    /// Its file, or the one it was in.
    public let file: String
    /// The file it was in before; nil when it is the same.
    public let formerFile: String?
    /// Where its page stands, or stood; nil when its name can be no address.
    public let address: Address?
    /// Where its page stood, from the root of the site, when it stands there no more.
    public let formerAddress: String?
    /// Whether nothing stands any more where its page stood, and nothing leads on from there.
    public let isAddressLost: Bool
    /// What its fields say that they did not.
    public let fields: [FieldChange]
    /// What became of the text under them.
    public let text: TextChange?
    /// The text of an entry that came, on one line.
    public let beginning: String?
    /// Its dates to come that it did not have.
    public let newDates: [Occurrence]
    /// Its dates to come that it has no more.
    public let lostDates: [Occurrence]

    /// Whether readers see anything of it.
    var isVisible: Bool {
        kind != .changed || !fields.isEmpty || text != nil || !newDates.isEmpty || !lostDates.isEmpty
    }
}

/// The file of an entry in one state.
struct StatedEntry {
    let file: SourceFile
    let type: any Record.Type
    let written: WrittenFields?
    /// The entry of the agenda that was made of it.
    let event: Entry<Event>?
    private let state: PortalState

    init?(_ file: SourceFile, in state: PortalState, words: FieldWords) {
        let homes = Collections.all.filter { file.path.hasPrefix($0.collection.folder + "/") }
        guard file.name.hasSuffix(".md"), file.name.lowercased() != "readme.md",
            let type = homes.max(by: { $0.collection.folder.utf8.count < $1.collection.folder.utf8.count })
        else { return nil }
        (self.file, self.type, self.state) = (file, type, state)
        written = WrittenFields(file, of: type, words: words)
        event = type == Event.self ? state.portal.entries[Event.self, Self.slug(of: file)] : nil
    }

    var title: String {
        (written?.values(of: "titre") ?? []).first ?? (written?.values(of: "nom") ?? []).first ?? file.name
    }

    /// The text under its fields, on one line; nil when there is none.
    var beginning: String? {
        let words = written?.body.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words?.isEmpty == false ? words : nil
    }

    var address: Address? { Self.slug(of: file).map { .entry($0, in: type.collection) } }

    private static func slug(of file: SourceFile) -> Slug? { Slug(String(file.name.dropLast(".md".count))) }

    /// Its dates from the day of the comparison on.
    var dates: [Occurrence] {
        event.map { state.portal.agenda.upcoming(of: $0.slug).map(\.occurrence) } ?? []
    }

    /// Whether another file most likely is this one under a new name: the same title, or the same long text.
    func isLike(_ other: StatedEntry) -> Bool {
        guard type == other.type else { return false }
        if title == other.title { return true }
        guard let body = written?.body, body.utf8.count > 80 else { return false }
        return body == other.written?.body
    }
}

extension EntryChange {
    /// - Parameters:
    ///   - old: nil when it was not there.
    ///   - new: nil when it is gone; one of both is there.
    ///   - standing: the addresses at which something stands in the new state, from the root of the site.
    init?(from old: StatedEntry?, to new: StatedEntry?, standing: Set<String>) {
        guard let shown = new ?? old else { return nil }
        kind = old == nil ? .added : new == nil ? .removed : old?.file.path == new?.file.path ? .changed : .moved
        (collection, title, file) = (shown.type.collection, shown.title, shown.file.path)
        formerFile = kind == .moved ? old?.file.path : nil
        address = shown.address
        formerAddress =
            kind == .moved || kind == .removed ? old?.address.map { "/" + $0.path } : nil
        isAddressLost = formerAddress.map { !standing.contains($0) } ?? false
        beginning = old == nil ? new?.beginning : nil
        fields = new == nil ? [] : Self.fields(from: old, to: new)
        text = old == nil || new == nil ? nil : TextChange(from: old?.written?.body ?? "", to: new?.written?.body ?? "")
        let (before, after) = (old?.dates ?? [], new?.dates ?? [])
        newDates = after.filter { !before.contains($0) }
        lostDates = before.filter { !after.contains($0) }
        guard isVisible else { return nil }
    }

    /// The dates of an event are said as its page says them, in the place of the fields they were written in.
    private static func fields(from old: StatedEntry?, to new: StatedEntry?) -> [FieldChange] {
        let all = FieldChange.all(from: old?.written, to: new?.written)
        let (before, after) = (old?.event?.record.schedule?.prose, new?.event?.record.schedule?.prose)
        guard before != after, after != nil, before != nil || old == nil else { return all }
        let place = all.firstIndex { WrittenFields.moments.contains($0.name) } ?? 0
        var said = all.filter { !WrittenFields.moments.contains($0.name) }
        said.insert(FieldChange("quand", "Quand", before: before, after: after), at: min(place, said.count))
        return said
    }
}
