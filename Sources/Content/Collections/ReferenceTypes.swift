import Diagnostics

extension FieldType where Value == Slug {
    /// The file name, without `.md`, of an entry; whether it exists is checked once all are read.
    ///
    /// - Parameters:
    ///   - type: the record of the entry.
    ///   - inItsName: whether what refers to it speaks in its name.
    static func reference<R: Record>(to type: R.Type, inItsName: Bool = false) -> FieldType {
        let collection = R.collection
        return FieldType(.reference(collection)) { value, reader in
            guard let text = reader.scalar(value, expected: "le nom d’un fichier de \(collection.folder)") else {
                return nil
            }
            let name = text.split(separator: "/").last.map(String.init) ?? text
            guard let slug = Slug(name.hasSuffix(".md") ? String(name.dropLast(3)) : name) else {
                // Whether an entry is called so is known once all are read.
                reader.refer(to: .title(text), in: collection, value, inItsName: inItsName)
                return nil
            }
            reader.refer(to: .file(slug), in: collection, value, inItsName: inItsName)
            return slug
        }
    }
}

extension FieldReader {
    /// Keeps in mind that an entry was named.
    mutating func refer(
        to name: Reference.Name, in collection: EntryCollection, _ value: YAMLValue, inItsName: Bool
    ) {
        references.append(
            Reference(
                collection: collection, name: Located(name, at: value.location, length: value.length),
                isInItsName: inItsName))
    }
}
