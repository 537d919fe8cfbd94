/// The two halves of an entry while it is read.
struct WholeEntry<R: Record>: Sendable {
    var common: CommonFields
    var record: R
}

extension Record {
    /// The whole declaration of a collection: its own fields, then those every collection has.
    static var wholeFields: [Field<WholeEntry<Self>>] {
        fields.map { $0.lifted(to: \.record) } + CommonFields.fields.map { $0.lifted(to: \.common) }
    }
}
