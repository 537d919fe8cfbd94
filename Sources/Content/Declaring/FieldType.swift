import Diagnostics

/// A kind of value: what it accepts, and how it is read.
public struct FieldType<Value: Sendable>: Sendable {
    /// What is accepted, as data.
    public let shape: FieldShape
    /// What a text has to look like besides, as a regular expression (ECMA-262); nil when its shape says all.
    let pattern: String?
    /// Reads one value that is not empty; reports what is wrong and returns nil.
    let read: @Sendable (YAMLValue, inout FieldReader) -> Value?

    init(
        _ shape: FieldShape, pattern: String? = nil,
        read: @escaping @Sendable (YAMLValue, inout FieldReader) -> Value?
    ) {
        self.shape = shape
        self.pattern = pattern
        self.read = read
    }

    /// The same shape, read into something else.
    func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> FieldType<Other> {
        FieldType<Other>(shape, pattern: pattern) { value, reader in read(value, &reader).map(transform) }
    }

    /// A value with the place it was written at.
    static func located<Inner>(_ type: FieldType<Inner>) -> FieldType where Value == Located<Inner> {
        FieldType(type.shape, pattern: type.pattern) { value, reader in
            type.read(value, &reader).map { Located($0, at: value.location, length: value.length) }
        }
    }

    /// A list of such values; one alone is a list of one, and every wrong one is reported.
    static func list<Item>(of type: FieldType<Item>) -> FieldType where Value == [Item] {
        FieldType(.list(type.shape)) { value, reader in
            let read = reader.items(of: value, of: type.shape).compactMap { type.read($0, &reader) }
            // A value alone that is wrong is no value; a list of which every line is wrong is empty.
            return read.isEmpty && !value.isList ? nil : read
        }
    }

    /// A group of fields, read into a value that starts from its defaults.
    static func group(_ fields: [Field<Value>], startingFrom start: @autoclosure @escaping @Sendable () -> Value)
        -> FieldType<Value>
    {
        let descriptions = fields.map(\.description)
        return FieldType(.group(descriptions)) { value, reader in
            guard let pairs = reader.pairs(of: value, descriptions) else { return nil }
            var result = start()
            reader.read(fields, from: pairs, at: value.location, into: &result)
            return result
        }
    }
}

extension YAMLValue {
    /// Whether it is several values, one after the other.
    fileprivate var isList: Bool { if case .list = kind { true } else { false } }

    /// Length of a scalar as written, in Unicode scalars; 1 for anything else.
    var length: Int {
        guard let text else { return 1 }
        return max(1, text.prefix { $0 != "\n" }.unicodeScalars.count)
    }
}
