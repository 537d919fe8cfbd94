/// What a field accepts, as data: the decoder's twin, from which guides, schemas and forms are made.
public indirect enum FieldShape: Sendable {
    /// One line of text, with its limits in characters.
    case text(minimum: Int, maximum: Int)
    /// Markdown over several lines.
    case markdown
    /// `true` or `false`, `oui` or `non`.
    case flag
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number with decimals.
    case decimal(ClosedRange<Double>)
    /// `2026-12-05`.
    case date
    /// `2026-12-05 14:00`, or a date alone.
    case dateTime
    /// `10h-12h`, or a start alone.
    case timeRange
    /// `mercredi 9h30-11h30`.
    case recurrence
    /// OSM opening_hours.
    case openingHours
    /// One of the terms of a table in `seeds/`.
    case term(VocabularyName)
    /// One of a few fixed words.
    case choice([Choice])
    /// The file name, without `.md`, of an entry of another collection.
    case reference(EntryCollection)
    /// Like `reference`, or a name in plain words.
    case referenceOrName(EntryCollection)
    /// A web address.
    case webAddress
    /// An e-mail address.
    case email
    /// A telephone number.
    case phone
    /// An address of the site: `/agenda/fete-d-hiver/`.
    case formerAddress
    /// `territoire`, or a list of communes.
    case zone
    /// A list; one value alone is read as a list of one.
    case list(FieldShape)
    /// A group of fields.
    case group([FieldDescription])

    /// Whether it is one of a few words, of which none holds a comma.
    var isWord: Bool {
        switch self {
        case .term, .choice: true
        default: false
        }
    }

    /// A fixed word and what it is called.
    public struct Choice: Sendable {
        /// What is written.
        public let id: String
        /// What is shown.
        public let label: String
    }
}

/// A field as people see it.
public struct FieldDescription: Sendable {
    /// The key in the front matter.
    public let name: String
    /// What it is called in a form.
    public let label: String
    /// One sentence on how to fill it.
    public let help: String
    /// Whether an entry without it is refused.
    public let isRequired: Bool
    /// Fields that each stand for it: an entry with one of them does not need it.
    public let replacedBy: [String]
    /// What it accepts.
    public let shape: FieldShape
    /// What a text has to look like besides, as a regular expression (ECMA-262); nil when its shape says all.
    public let pattern: String?

    /// Whether no other field may stand for it.
    public var isAlwaysRequired: Bool { isRequired && replacedBy.isEmpty }
}
