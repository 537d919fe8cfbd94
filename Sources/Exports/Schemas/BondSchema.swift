import Content

/// What fields ask of each other, as keywords of JSON Schema.
enum BondSchema {
    static func value(_ bond: FieldBond) -> LinkedValue {
        switch bond {
        case .manners(let question, let manners):
            node([
                ("title", .text(question)), ("oneOf", .list(manners.map { manner($0, among: manners) })),
            ])
        case .filled(let field, let yes):
            node([
                (
                    "anyOf",
                    .list([
                        required([field]),
                        node([
                            ("required", .list([.text(yes)])),
                            ("properties", node([(yes, node([("const", .flag(true))]))])),
                        ]),
                    ])
                )
            ])
        case .needs(let field, let other): node([("if", required([field])), ("then", required([other]))])
        case .choice(let field, let words, let needed):
            node([
                (
                    "if",
                    node([
                        ("required", .list([.text(field)])),
                        ("properties", node([(field, node([("enum", .list(words.map { .text($0) }))]))])),
                    ])
                ),
                ("then", required([needed])),
            ])
        }
    }

    /// What the manner has, and nothing that only others have.
    private static func manner(_ manner: FieldBond.Manner, among all: [FieldBond.Manner]) -> LinkedValue {
        let own = Set(manner.fields + manner.others)
        var seen = own
        let foreign = all.flatMap { $0.fields + $0.others }.filter { seen.insert($0).inserted }
        let absent = foreign.map { required([$0]) }
        return node(
            [("title", .text(manner.label)), ("required", .list(manner.fields.map { .text($0) }))]
                + (absent.isEmpty ? [] : [("not", node([("anyOf", .list(absent))]))]))
    }

    private static func required(_ fields: [String]) -> LinkedValue {
        node([("required", .list(fields.map { .text($0) }))])
    }

    private static func node(_ properties: [(String, LinkedValue)]) -> LinkedValue {
        .node(properties.map { LinkedValue.Property(name: $0.0, value: $0.1) })
    }
}
