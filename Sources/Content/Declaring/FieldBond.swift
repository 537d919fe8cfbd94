/// What the fields of an entry ask of each other, as data: what `complete` and the rules of honesty check is told here to
/// those who ask for the fields, in a form, a schema or a terminal.
public enum FieldBond: Sendable {
    /// One thing is said in one of several manners, and in one only.
    case manners(question: String, [Manner])
    /// A field is filled, unless another says yes.
    case filled(String, unlessYes: String)
    /// A field does not go without another.
    case needs(String, String)
    /// When a field holds one of these words, another is filled.
    case choice(String, [String], needs: String)

    /// One manner to say it.
    public struct Manner: Sendable {
        /// What it is called, as an answer to the question.
        public let label: String
        /// The fields it needs; the first tells it from the others.
        public let fields: [String]
        /// The fields it may have besides; no other manner may have them unless it names them too.
        public let others: [String]

        /// The field that tells it from the others.
        public var key: String { fields.first ?? "" }
    }
}
