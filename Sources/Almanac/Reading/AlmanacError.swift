/// What is wrong in a date, a time, a recurrence or opening hours, and where.
public struct AlmanacError: Error, Hashable, Sendable {
    /// Where the first wrong character stands in the text, counted in Unicode scalars; the first is 1,
    /// and one past the end means that something is missing there.
    public let column: Int
    /// How many Unicode scalars are wrong, 1 or more.
    public let length: Int
    /// What is wrong, one French sentence.
    public let message: String
    /// What to write instead, when it can be said.
    public let suggestion: String?

    init(column: Int, length: Int, _ message: String, suggestion: String? = nil) {
        self.column = max(1, column)
        self.length = max(1, length)
        self.message = message
        self.suggestion = suggestion
    }
}

/// Everything that is wrong in one text, in reading order; never empty.
public struct AlmanacErrors: Error, Hashable, Sendable {
    /// At least one.
    public let errors: [AlmanacError]
}
