import Diagnostics

/// A kind of value: what it accepts, and how it is read.
public struct FieldType<Value: Sendable>: Sendable {
    /// What is accepted, as data.
    public let shape: FieldShape
    /// Reads one value that is not empty; reports what is wrong and returns nil.
    let read: @Sendable (YAMLValue, inout FieldReader) -> Value?

    init(_ shape: FieldShape, read: @escaping @Sendable (YAMLValue, inout FieldReader) -> Value?) {
        self.shape = shape
        self.read = read
    }

    /// The same shape, read into something else.
    func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> FieldType<Other> {
        FieldType<Other>(shape) { value, reader in read(value, &reader).map(transform) }
    }

    /// A value with the place it was written at.
    static func located<Inner>(_ type: FieldType<Inner>) -> FieldType where Value == Located<Inner> {
        FieldType(type.shape) { value, reader in
            type.read(value, &reader).map { Located($0, at: value.location, length: value.length) }
        }
    }

    /// A list of such values; one alone is a list of one, and every wrong one is reported.
    static func list<Item>(of type: FieldType<Item>) -> FieldType where Value == [Item] {
        FieldType(.list(type.shape)) { value, reader in
            guard case .list(let items) = value.kind else { return type.read(value, &reader).map { [$0] } }
            return items.compactMap { item -> Item? in
                guard !item.isEmpty else {
                    reader.report.add(
                        ContentRules.wrongShape, at: item.location, "Cette ligne de la liste est vide.",
                        suggestion: "Complétez-la ou effacez-la.")
                    return nil
                }
                return type.read(item, &reader)
            }
        }
    }

    /// A group of fields, read into a value that starts from its defaults.
    static func group(_ fields: [Field<Value>], startingFrom start: @autoclosure @escaping @Sendable () -> Value)
        -> FieldType<Value>
    {
        FieldType(.group(fields.map(\.description))) { value, reader in
            guard let pairs = value.pairs else {
                reader.reportShape(
                    value, expected: "un groupe de champs (\(fields.map(\.name).joined(separator: ", ")))")
                return nil
            }
            var result = start()
            reader.read(fields, from: pairs, at: value.location, into: &result)
            return result
        }
    }
}

extension YAMLValue {
    /// Length of a scalar as written, in Unicode scalars; 1 for anything else.
    var length: Int {
        guard let text else { return 1 }
        return max(1, text.prefix { $0 != "\n" }.unicodeScalars.count)
    }
}
