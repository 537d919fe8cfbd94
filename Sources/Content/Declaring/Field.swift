/// One field of a collection: its name, what people are told of it, what it accepts, and where it goes.
///
/// From the list of fields of a collection come the decoder, the check of unknown keys, and every
/// description of the format.
public struct Field<Owner: Sendable>: Sendable {
    /// What people see.
    public let description: FieldDescription
    let read: @Sendable (YAMLValue, inout Owner, inout FieldReader) -> Void

    /// The key in the front matter.
    public var name: String { description.name }

    /// - Parameters:
    ///   - name: key in the front matter.
    ///   - path: where the value goes.
    ///   - type: what is accepted.
    ///   - label: what the field is called in a form.
    ///   - help: one sentence on how to fill it.
    ///   - required: whether an entry without it is refused.
    ///   - others: fields that each stand for it: an entry with one of them does not need it.
    init<Value>(
        _ name: String, _ path: WritableKeyPath<Owner, Value> & Sendable, _ type: FieldType<Value>,
        _ label: String, help: String, required: Bool = false, unless others: [String] = []
    ) {
        description = FieldDescription(
            name: name, label: label, help: help, isRequired: required, replacedBy: others, shape: type.shape,
            pattern: type.pattern)
        read = { value, owner, reader in
            if let understood = type.read(value, &reader) { owner[keyPath: path] = understood }
        }
    }

    /// The same for a value that may be absent.
    init<Value>(
        _ name: String, _ path: WritableKeyPath<Owner, Value?> & Sendable, _ type: FieldType<Value>,
        _ label: String, help: String, required: Bool = false, unless others: [String] = []
    ) {
        self.init(
            name, path, type.map { Optional($0) }, label, help: help, required: required, unless: others)
    }

    /// The same field on something that holds the owner.
    func lifted<Whole>(to path: WritableKeyPath<Whole, Owner> & Sendable) -> Field<Whole> {
        Field<Whole>(description: description) { value, whole, reader in
            read(value, &whole[keyPath: path], &reader)
        }
    }

    private init(
        description: FieldDescription, read: @escaping @Sendable (YAMLValue, inout Owner, inout FieldReader) -> Void
    ) {
        self.description = description
        self.read = read
    }
}
