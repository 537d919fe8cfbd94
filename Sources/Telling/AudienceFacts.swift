import Content

extension [AgeBand] {
    /// Their names, one after the other: « 0-3 ans, 3-6 ans »; nil when there is none.
    public var names: String? { isEmpty ? nil : map(\.label).joined(separator: ", ") }
}
