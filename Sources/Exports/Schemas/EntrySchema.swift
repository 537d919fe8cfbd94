import Content
import Portal

/// The front matter of the entries of a collection as a JSON Schema (draft 2020-12), with the words of this portal:
/// editors complete and underline by it.
///
/// It knows the canonical form alone: what passes it is read as it is written. What needs two files, or arithmetic, is
/// left to `check`. It holds to the keywords that draft 7 has as well, which editors know best.
public struct EntrySchema: Sendable {
    /// What the file is called: `agenda.json`.
    public let name: String
    /// The files it is for, from the portal’s root: `content/agenda/**/*.md`.
    public let files: String
    private let value: LinkedValue

    /// One for each collection, then that of `guichet.yaml`.
    public static func all(of portal: FamilyPortal) -> [EntrySchema] {
        let shapes = ShapeSchema(portal)
        return Collections.all.map { EntrySchema($0, shapes) } + [settings(shapes)]
    }

    /// The text, with a line feed at its end; the same bytes for the same portal.
    public var text: String { value.json + "\n" }

    private init(_ type: any Record.Type, _ shapes: ShapeSchema) {
        let collection = type.collection
        name = collection.path.replacing("/", with: "-") + ".json"
        files = collection.folder + "/**/*.md"
        value = Self.document(
            title: collection.label, type.declaredFields, bonds: type.declaredBonds, shapes)
    }

    private init(name: String, files: String, _ value: LinkedValue) {
        (self.name, self.files, self.value) = (name, files, value)
    }

    private static func settings(_ shapes: ShapeSchema) -> EntrySchema {
        EntrySchema(
            name: "guichet.json", files: Settings.file,
            document(title: "Les réglages du portail", Settings.declaredFields, bonds: [], shapes))
    }

    private static func document(
        title: String, _ fields: [FieldDescription], bonds: [FieldBond], _ shapes: ShapeSchema
    ) -> LinkedValue {
        let head: [LinkedValue.Property] = [
            .init(name: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
            .init(name: "title", value: .text(title)),
        ]
        let rules = bonds.map(BondSchema.value)
        let bonds = rules.isEmpty ? [] : [LinkedValue.Property(name: "allOf", value: .list(rules))]
        let terms = LinkedValue.Property(name: "$defs", value: .node(shapes.definitions(for: fields)))
        return .node(head + shapes.group(fields) + bonds + [terms])
    }
}
