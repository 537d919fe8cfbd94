import Content

/// A field as the program of the page `/admin/` asks for it: its widget and its limits.
struct FieldWidget: Sendable {
    private let seeds: Seeds

    init(_ seeds: Seeds) { self.seeds = seeds }

    /// The name of a collection, also for those fields that name one of its entries.
    static func name(of collection: EntryCollection) -> String { collection.path.replacing("/", with: "-") }

    /// A field with its label and its advice.
    func field(_ field: FieldDescription) -> [LinkedValue.Property] {
        let required = field.isAlwaysRequired
        let isPicture = field.name == "image"
        return [
            .init(name: "name", value: .text(field.name)), .init(name: "label", value: .text(field.label)),
            .init(name: "hint", value: .text(field.help)), .init(name: "required", value: .flag(required)),
        ] + (isPicture ? [Self.widget("image")] : widget(field.shape, field.pattern, isRequired: required))
    }

    private func widget(_ shape: FieldShape, _ pattern: String?, isRequired: Bool) -> [LinkedValue.Property] {
        switch shape {
        case .text(let minimum, let maximum): Self.text(minimum, maximum, pattern)
        case .markdown: [Self.widget("markdown")]
        case .flag: [Self.widget("boolean"), .init(name: "default", value: .flag(false))]
        case .integer(let range):
            Self.number("int", Double(range.lowerBound), Double(range.upperBound)) + [
                .init(name: "step", value: .number(1))
            ]
        case .decimal(let range): Self.number("float", range.lowerBound, range.upperBound)
        case .date: Self.date
        case .dateTime, .timeRange, .recurrence, .openingHours, .webAddress, .email, .phone, .formerAddress:
            Self.form(shape, pattern)
        case .term(let table): Self.select(seeds.terms(of: table))
        case .choice(let choices): Self.select(choices.map { NamedTerm($0) })
        case .reference(let collection): Self.relation(to: collection)
        case .referenceOrName: Self.text(FieldShape.nameLength.lowerBound, FieldShape.nameLength.upperBound, nil)
        case .zone:
            Self.select([NamedTerm(id: "territoire", label: "Tout le territoire")] + seeds.terms(of: .communes))
                + Self.several(isRequired)
        case .list(let inner): list(of: inner, isRequired: isRequired)
        case .group(let fields):
            [
                Self.widget("object"), .init(name: "collapsed", value: .flag(true)),
                .init(name: "fields", value: .list(fields.map { .node(field($0)) })),
            ]
        }
    }

    private func list(of inner: FieldShape, isRequired: Bool) -> [LinkedValue.Property] {
        switch inner {
        case .term, .choice, .reference: widget(inner, nil, isRequired: isRequired) + Self.several(isRequired)
        case .group(let fields):
            [
                Self.widget("list"), .init(name: "collapsed", value: .flag(true)),
                .init(name: "fields", value: .list(fields.map { .node(field($0)) })),
            ] + Self.limits(isRequired)
        case .text, .markdown, .flag, .integer, .decimal, .date, .dateTime, .timeRange, .recurrence, .openingHours,
            .referenceOrName, .webAddress, .email, .phone, .formerAddress, .zone, .list:
            [
                Self.widget("list"),
                .init(
                    name: "field",
                    value: .node(
                        [
                            .init(name: "name", value: .text("valeur")), .init(name: "label", value: .text("Valeur")),
                        ] + widget(inner, nil, isRequired: true))),
            ] + Self.limits(isRequired)
        }
    }

    private static func widget(_ name: String) -> LinkedValue.Property { .init(name: "widget", value: .text(name)) }

    private static func text(_ minimum: Int, _ maximum: Int, _ pattern: String?) -> [LinkedValue.Property] {
        let least = max(minimum, 1)
        return [
            // A text of several lines is read as one.
            widget(maximum > 160 ? "text" : "string"),
            .init(
                name: "pattern",
                value: .list([
                    .text(pattern ?? "^[\\s\\S]{\(least),\(maximum)}$"),
                    .text("Il faut de \(least) à \(maximum) caractères."),
                ])),
        ]
    }

    private static func form(_ shape: FieldShape, _ pattern: String?) -> [LinkedValue.Property] {
        guard let form = shape.canonical else { return [widget("string")] }
        return [
            widget("string"),
            .init(
                name: "pattern",
                value: .list([.text(pattern ?? form.pattern), .text("On attend ici \(form.words).")])),
        ]
    }

    private static let date: [LinkedValue.Property] = [
        widget("datetime"), .init(name: "type", value: .text("date")),
        .init(name: "format", value: .text("YYYY-MM-DD")), .init(name: "date_format", value: .text("YYYY-MM-DD")),
        .init(name: "time_format", value: .flag(false)),
    ]

    private static func number(_ type: String, _ first: Double, _ last: Double) -> [LinkedValue.Property] {
        [
            widget("number"), .init(name: "value_type", value: .text(type)),
            .init(name: "min", value: .number(first)), .init(name: "max", value: .number(last)),
        ]
    }

    private static func select(_ terms: [NamedTerm]) -> [LinkedValue.Property] {
        [
            widget("select"),
            .init(
                name: "options",
                value: .list(
                    terms.map { term in
                        .node([
                            .init(name: "label", value: .text(term.label)), .init(name: "value", value: .text(term.id)),
                        ])
                    })),
        ]
    }

    private static func relation(to collection: EntryCollection) -> [LinkedValue.Property] {
        let title = Collections.all.first { $0.collection == collection }?.declaredFields.first?.name ?? "titre"
        return [
            widget("relation"), .init(name: "collection", value: .text(name(of: collection))),
            .init(name: "value_field", value: .text("{{slug}}")),
            .init(name: "search_fields", value: .list([.text(title)])),
            .init(name: "display_fields", value: .list([.text(title)])),
        ]
    }

    private static func several(_ isRequired: Bool) -> [LinkedValue.Property] {
        [.init(name: "multiple", value: .flag(true))] + limits(isRequired)
    }

    private static func limits(_ isRequired: Bool) -> [LinkedValue.Property] {
        (isRequired ? [.init(name: "min", value: .number(1))] : [])
            + [.init(name: "max", value: .number(Double(PortalLimits.listItems)))]
    }
}
