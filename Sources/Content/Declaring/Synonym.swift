/// What people say, and the portal’s own words for it, from `seeds/synonymes.csv`.
public struct Synonym: Sendable {
    /// What people say, as they would type it.
    public let said: String
    /// The words of the portal, one meaning or several.
    public let meanings: [String]
}
