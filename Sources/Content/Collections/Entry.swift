import Almanac
import Diagnostics
import Markdown

/// What is particular to the entries of one collection; everything else is the same for all.
public protocol Record: Sendable {
    /// What its entries are called, and where they stand.
    static var collection: EntryCollection { get }
    /// The one declaration of the collection's fields.
    static var fields: [Field<Self>] { get }
    /// What these fields ask of each other.
    static var bonds: [FieldBond] { get }
    /// A record in which nothing is filled.
    init()
    /// What the entry is called.
    var title: String { get }
    /// Its place among the others of its collection.
    var rank: EntryRank { get }
    /// Checks that need several fields, and values made from several fields.
    mutating func complete(with places: FieldPlaces, report: inout Report)
    /// Puts each of its texts beside the body through a change.
    mutating func changeTexts(_ change: (inout MarkdownDocument?) -> Void)
    /// Puts the entries of the directory it names in the place of their names.
    mutating func link(_ directory: [Slug: Entry<Structure>])
    /// The entry of the directory that can verify an entry of this slug.
    func keeper(of slug: Slug) -> Slug?
    /// Something it says that holds until a day.
    var expiry: Expiry? { get }
    /// What an entry is searched by; nil when it is found by the title of its page alone.
    var searched: SearchedWords? { get }
}

extension Record {
    /// Most are in alphabetical order.
    public var rank: EntryRank { .titled(title) }
    /// Makes values from several fields, and checks fields against each other.
    public mutating func complete(with places: FieldPlaces, report: inout Report) {}
    /// Most have no text beside the body.
    public mutating func changeTexts(_ change: (inout MarkdownDocument?) -> Void) {}
    /// Most name no entry of the directory.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) {}
    /// Most belong to the portal itself.
    public func keeper(of slug: Slug) -> Slug? { nil }
    /// Most hold until somebody says otherwise.
    public var expiry: Expiry? { nil }
    /// Many are found by the title of their page.
    public var searched: SearchedWords? { nil }
}

/// Something that stops being true on a known day.
public struct Expiry: Sendable {
    /// What it is.
    public let what: String
    /// The last day it holds.
    public let lastDay: CivilDate
    /// Whether nothing is left to do about it once it is long over.
    public let isForgotten: Bool
}

/// What an entry is searched by, beside its title, its summary and its text.
public struct SearchedWords: Sendable {
    /// What it is, as results say beside its title.
    public var kind: String
    /// What the sections of its text are; nil when the text is found as a whole.
    public var sections: String?
    /// How much it counts beside others; 1 for a plain page.
    public var weight = 1.0
    /// Where it is, when results say so.
    public var place: String?
    /// Words that tell it from others.
    public var keywords: [String] = []
    /// Other texts of it.
    public var texts: [String] = []
}

/// One file of a collection, understood.
///
/// One value, shared by all that tell of it: lists, calendars, pages, tables.
public final class Entry<R: Record>: Sendable {
    /// Its place in addresses: the file's name.
    public let slug: Slug
    /// The file's path from the portal's root.
    public let file: String
    /// The text under the front matter.
    public let body: MarkdownDocument
    /// Where each field was written.
    public let places: FieldPlaces
    /// The entries it names, in the order they were written.
    public let references: [Reference]
    /// The fields every collection has.
    public let common: CommonFields
    /// The fields of this collection.
    public let record: R

    init(
        slug: Slug, file: String, body: MarkdownDocument, places: FieldPlaces, references: [Reference],
        common: CommonFields, record: R
    ) {
        self.slug = slug
        self.file = file
        self.body = body
        self.places = places
        self.references = references
        self.common = common
        self.record = record
    }

    /// The same entry, with something of it in another state: its links resolved, a field filled from a table.
    public func with(body: MarkdownDocument? = nil, common: CommonFields? = nil, record: R? = nil) -> Entry {
        Entry(
            slug: slug, file: file, body: body ?? self.body, places: places, references: references,
            common: common ?? self.common, record: record ?? self.record)
    }

    /// What the entry is called.
    public var title: String { record.title }
}

/// The fields every collection has.
public struct CommonFields: Sendable {
    /// One sentence for lists and search engines.
    public var summary = ""
    /// Whether the entry is made up to try the portal.
    public var isExample = false
    /// Who says so.
    public var sources: [String] = []
    /// When a person last checked it.
    public var checkedOn: CivilDate?
    /// Path of an image, from the entry's folder.
    public var image: Located<String>?
    /// What the image shows.
    public var alternative: String?
    /// Whether to be seen reading it may bring harm: violence, harassment.
    public var isDiscreet = false
    /// Where its page stood before: what leads there is led on.
    public var formerAddresses: [Located<FormerAddress>] = []

    static let fields: [Field<CommonFields>] = [
        Field(
            "resume", \.summary, .text(minimum: 20, maximum: 200), "Résumé",
            help: "Une phrase de 20 à 200 caractères, qui sera lue dans les listes.", required: true),
        Field(
            "exemple", \.isExample, .flag, "Exemple",
            help: "« true » si cette fiche est inventée pour montrer le portail."),
        Field(
            "source", \.sources, .list(of: .text(minimum: 3, maximum: 400)), "Source",
            help: "Qui le dit : l’organisme, le document, la date."),
        Field(
            "verifie_le", \.checkedOn, .date, "Vérifié le",
            help: "La date, comme 2026-11-16, où quelqu’un a vérifié ces informations.", required: true),
        Field(
            "image", \.image, .located(.text(maximum: 200)), "Image",
            help: "Le chemin d’une image posée à côté du fichier."),
        Field(
            "alt", \.alternative, .text(minimum: 3, maximum: 200), "Texte de l’image",
            help: "Ce que montre l’image, pour qui ne la voit pas."),
        Field(
            "quitter_vite", \.isDiscreet, .flag, "Quitter vite",
            help: "« true » si la page parle de violences : un lien en haut permet d’en sortir aussitôt."),
        Field(
            "anciennes_adresses", \.formerAddresses, .list(of: .located(.formerAddress)), "Anciennes adresses",
            help: "Où était la page avant que le fichier change de nom : les liens déjà donnés mènent encore à elle."),
    ]
}

/// Where the fields of an entry were written.
public struct FieldPlaces: Sendable {
    /// The front matter's first line.
    public let start: SourceLocation
    private let values: [String: Located<Bool>]

    init(start: SourceLocation, pairs: [YAMLValue.Pair]) {
        self.start = start
        values = Dictionary(
            pairs.map { ($0.key, Located(!$0.value.isEmpty, at: $0.value.location, length: $0.value.length)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Where the value of a field starts; the top of the front matter when the field is not there.
    public func place(of field: String) -> (location: SourceLocation, length: Int) {
        values[field].map { ($0.location, $0.length) } ?? (start, 1)
    }

    /// Whether something was written in the field.
    public func has(_ field: String) -> Bool { values[field]?.value == true }
}
