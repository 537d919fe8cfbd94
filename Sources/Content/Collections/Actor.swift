import Markdown

/// An entry of the directory, as another entry names it.
public struct StructureName: Sendable {
    /// The name of its file, without `.md`.
    public let slug: Slug
    /// The entry; nil until entries are linked, and for one that is not there, which is reported.
    public internal(set) var entry: Entry<Structure>?

    /// The name of the structure, as pages say it; that of its file when it is not there.
    public var title: String { entry?.title ?? slug.text }

    /// Finds the entry by its name.
    mutating func link(_ directory: [Slug: Entry<Structure>]) { entry = directory[slug] }
}

extension FieldType where Value == StructureName {
    /// The file name of an entry of the directory.
    ///
    /// - Parameter inItsName: whether what names it speaks in its name.
    static func structure(inItsName: Bool = false) -> FieldType {
        FieldType<Slug>.reference(to: Structure.self, inItsName: inItsName).map { StructureName(slug: $0) }
    }
}

/// An entry of the directory, or somebody who is not in it.
public enum Actor: Sendable {
    /// An entry of the directory.
    case structure(StructureName)
    /// A name in plain words.
    case name(String)

    /// What they are called.
    public var name: String {
        switch self {
        case .structure(let structure): structure.title
        case .name(let name): name
        }
    }

    /// Their name in the directory; nil for somebody who is not in it.
    public var structure: StructureName? { if case .structure(let structure) = self { structure } else { nil } }

    /// Their entry in the directory, when they have one and entries are linked.
    public var entry: Entry<Structure>? { structure?.entry }

    /// Finds the entry by its name.
    mutating func link(_ directory: [Slug: Entry<Structure>]) {
        guard case .structure(var structure) = self else { return }
        structure.link(directory)
        self = .structure(structure)
    }
}

extension FieldType where Value == Actor {
    /// The file name of a directory entry, or a name in plain words.
    ///
    /// What looks like a file name (lower case, hyphens, no space) is one: a typing mistake in it is told.
    ///
    /// - Parameter inItsName: whether what names it speaks in its name.
    static func actor(inItsName: Bool = false) -> FieldType {
        FieldType(.referenceOrName(Structure.collection)) { value, reader in
            guard let text = FieldType<String>.text(minimum: 2, maximum: 150).read(value, &reader) else { return nil }
            if let address = SafeAddress(text.hasPrefix("www.") ? "https://" + text : text), address.host != nil {
                reader.report.add(
                    ContentRules.reference, at: value.location, length: value.length,
                    "Ceci est une adresse, pas un nom.",
                    suggestion: "Donnez le nom ici ; l’adresse va sous « contact: », « site_web: \(address.text) ».")
                return nil
            }
            let name = text.split(separator: "/").last.map(String.init) ?? text
            let isFile = text.hasSuffix(".md")
            if let slug = Slug(isFile ? String(name.dropLast(3)) : text), isFile || text.contains("-") {
                reader.refer(to: .file(slug), in: Structure.collection, value, inItsName: inItsName)
                return .structure(StructureName(slug: slug))
            }
            reader.refer(to: .words(text), in: Structure.collection, value, inItsName: inItsName)
            return .name(text)
        }
    }
}
