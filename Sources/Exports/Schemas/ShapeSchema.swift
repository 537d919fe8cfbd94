import Content
import Portal

/// What a field accepts, as keywords of JSON Schema.
struct ShapeSchema: Sendable {
    private let seeds: Seeds
    private let entries: [EntryCollection: [NamedTerm]]

    init(_ portal: FamilyPortal) {
        seeds = portal.seeds
        entries = Dictionary(grouping: portal.entries.all, by: \.collection).mapValues { entries in
            entries.map { NamedTerm(entry: $0) }.sorted { $0.id < $1.id }
        }
    }

    /// An object with these fields and no other.
    func group(_ fields: [FieldDescription]) -> [LinkedValue.Property] {
        let required = fields.filter { $0.isAlwaysRequired }.map { LinkedValue.text($0.name) }
        let instead = fields.filter { $0.isRequired && !$0.replacedBy.isEmpty }.map { field in
            LinkedValue.Property(
                name: "anyOf",
                value: .list(
                    ([field.name] + field.replacedBy).map { name in
                        .node([.init(name: "required", value: .list([.text(name)]))])
                    }))
        }
        return [
            .init(name: "type", value: .text("object")),
            .init(name: "properties", value: .node(fields.map { .init(name: $0.name, value: .node(field($0))) })),
        ] + (required.isEmpty ? [] : [.init(name: "required", value: .list(required))]) + instead + [
            .init(name: "additionalProperties", value: .flag(false))
        ]
    }

    /// The lists of words that fields name, each once.
    func definitions(for fields: [FieldDescription]) -> [LinkedValue.Property] {
        var known: [String: LinkedValue] = [:]
        for field in fields { collect(field.shape, in: &known) }
        return known.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
    }

    private func collect(_ shape: FieldShape, in known: inout [String: LinkedValue]) {
        switch shape {
        case .term(let table): known[table.rawValue] = .node(words(seeds.terms(of: table)))
        case .zone: collect(.term(.communes), in: &known)
        case .reference(let collection), .referenceOrName(let collection):
            known[Self.name(of: collection)] = .node(words(entries[collection] ?? []))
        case .list(let inner): collect(inner, in: &known)
        case .group(let fields): for field in fields { collect(field.shape, in: &known) }
        case .text, .markdown, .flag, .integer, .decimal, .date, .dateTime, .timeRange, .recurrence, .openingHours,
            .choice, .webAddress, .email, .phone, .formerAddress:
            break
        }
    }

    private static func name(of collection: EntryCollection) -> String {
        "fiches-" + collection.path.replacing("/", with: "-")
    }

    private func field(_ field: FieldDescription) -> [LinkedValue.Property] {
        let told: [LinkedValue.Property] = [
            .init(name: "title", value: .text(field.label)), .init(name: "description", value: .text(field.help)),
        ]
        return told + keywords(field.shape, pattern: field.pattern)
    }

    private func keywords(_ shape: FieldShape, pattern: String? = nil) -> [LinkedValue.Property] {
        switch shape {
        case .text(let minimum, let maximum): Self.text(minimum, maximum, pattern ?? FieldShape.line)
        case .markdown: [.init(name: "type", value: .text("string")), .init(name: "minLength", value: .number(1))]
        case .flag: [.init(name: "type", value: .text("boolean"))]
        case .integer(let range): Self.number("integer", Double(range.lowerBound), Double(range.upperBound))
        case .decimal(let range): Self.number("number", range.lowerBound, range.upperBound)
        case .date, .dateTime, .timeRange, .recurrence, .openingHours, .webAddress, .email, .formerAddress:
            form(shape, pattern)
        case .phone: phone
        case .term(let table): [Self.reference(to: table.rawValue)]
        case .choice(let choices): words(choices.flatMap { [NamedTerm($0)] + NamedTerm.accented($0) })
        case .reference(let collection): [Self.reference(to: Self.name(of: collection))]
        case .referenceOrName(let collection): Self.either([reference(to: collection), Self.name])
        case .zone: Self.either([[.init(name: "const", value: .text("territoire"))], list(of: .term(.communes))])
        case .list(.group(let fields)): Self.array(.node(group(fields)))
        case .list(let inner): list(of: inner)
        case .group(let fields): group(fields)
        }
    }

    private func reference(to collection: EntryCollection) -> [LinkedValue.Property] {
        [Self.reference(to: Self.name(of: collection))]
    }

    /// A list, or one value alone.
    private func list(of inner: FieldShape) -> [LinkedValue.Property] {
        let items = LinkedValue.node(keywords(inner))
        var array = Self.array(items)
        if case .term(.publics) = inner { array += Self.aloneInList("tous-publics") }
        return Self.either([array, keywords(inner)])
    }

    private static func array(_ items: LinkedValue) -> [LinkedValue.Property] {
        [
            .init(name: "type", value: .text("array")), .init(name: "items", value: items),
            .init(name: "minItems", value: .number(1)),
            .init(name: "maxItems", value: .number(Double(PortalLimits.listItems))),
        ]
    }

    /// A word that says it all: beside it there is no other.
    private static func aloneInList(_ word: String) -> [LinkedValue.Property] {
        [
            .init(
                name: "if",
                value: .node([
                    .init(name: "contains", value: .node([.init(name: "const", value: .text(word))]))
                ])),
            .init(name: "then", value: .node([.init(name: "maxItems", value: .number(1))])),
        ]
    }

    /// One of a few words, each explained; a word made of digits may stand without quotes.
    private func words(_ terms: [NamedTerm]) -> [LinkedValue.Property] {
        // An empty list would forbid nothing in some programs: no word there is no text.
        guard !terms.isEmpty else { return [.init(name: "not", value: .node([]))] }
        let numbers = terms.compactMap { term in Int(term.id).map { (term, Double($0)) } }
        let values = terms.map { LinkedValue.text($0.id) } + numbers.map { .number($0.1) }
        let labels = (terms + numbers.map(\.0)).map { LinkedValue.text($0.label) }
        return [
            .init(name: "enum", value: .list(values)), .init(name: "markdownEnumDescriptions", value: .list(labels)),
        ]
    }

    private func form(_ shape: FieldShape, _ pattern: String?) -> [LinkedValue.Property] {
        guard let form = shape.canonical else { return [] }
        return [
            .init(name: "type", value: .text("string")), .init(name: "pattern", value: .text(pattern ?? form.pattern)),
            .init(name: "patternErrorMessage", value: .text("On attend ici \(form.words).")),
            .init(name: "examples", value: .list([.text(form.example)])),
        ]
    }

    /// Short numbers may stand without quotes.
    private var phone: [LinkedValue.Property] {
        Self.either([
            form(.phone, nil), Self.number("integer", 10, 999_999),
        ])
    }

    private static let name: [LinkedValue.Property] =
        text(
            FieldShape.nameLength.lowerBound, FieldShape.nameLength.upperBound,
            // What looks like the name of a file is one; an address is no name.
            "^(?!(?=.*-)\(FieldShape.slug)$|[Hh][Tt][Tt][Pp][Ss]?:)" + FieldShape.line.dropFirst())

    /// One line, or a number that has as many digits as the line would have characters.
    private static func text(_ minimum: Int, _ maximum: Int, _ pattern: String) -> [LinkedValue.Property] {
        [
            .init(name: "type", value: .list([.text("string"), .text("integer")])),
            .init(name: "minLength", value: .number(Double(max(minimum, 1)))),
            .init(name: "maxLength", value: .number(Double(maximum))), .init(name: "pattern", value: .text(pattern)),
            .init(name: "minimum", value: .number(minimum > 1 ? power(minimum - 1) : 0)),
            .init(name: "maximum", value: .number(power(min(maximum, 15)) - 1)),
        ]
    }

    private static func power(_ digits: Int) -> Double {
        // No number a program can be sure of has more.
        (0..<min(digits, 15)).reduce(1) { power, _ in power * 10 }
    }

    private static func number(_ type: String, _ first: Double, _ last: Double) -> [LinkedValue.Property] {
        [
            .init(name: "type", value: .text(type)), .init(name: "minimum", value: .number(first)),
            .init(name: "maximum", value: .number(last)),
        ]
    }

    private static func either(_ schemas: [[LinkedValue.Property]]) -> [LinkedValue.Property] {
        [.init(name: "anyOf", value: .list(schemas.map { .node($0) }))]
    }

    private static func reference(to definition: String) -> LinkedValue.Property {
        .init(name: "$ref", value: .text("#/$defs/\(definition)"))
    }
}

extension NamedTerm {
    /// An entry, by the name of its file.
    init(entry: any WrittenEntry) { self.init(id: entry.slug.text, label: entry.title) }

    /// A fixed word.
    init(_ choice: FieldShape.Choice) { self.init(id: choice.id, label: choice.label) }

    /// The same word with its accents, when it has some.
    static func accented(_ choice: FieldShape.Choice) -> [NamedTerm] {
        choice.accented.map { [NamedTerm(id: $0, label: choice.label)] } ?? []
    }
}
