/// A change of one line of a file, after which it says in the canonical form what was understood.
public struct Correction: Hashable, Sendable {
    /// What takes the place of what was written.
    public enum Change: Hashable, Sendable {
        /// Other characters; what stands before and behind them stays.
        case text(String)
        /// Other lines, for the beginning of the line up to the last character; none to take it away. What stands
        /// behind, a comment, stays.
        case lines([String])
        /// The line of a field becomes that of a member, under the line `group:`.
        case member(name: String, group: String)
    }

    /// The first character.
    public let location: SourceLocation
    /// How many Unicode scalars.
    public let length: Int
    /// What is there instead.
    public let change: Change

    /// - Parameters:
    ///   - change: what is there instead.
    ///   - location: the first character.
    ///   - length: how many Unicode scalars, 1 or more.
    public init(_ change: Change, at location: SourceLocation, length: Int) {
        (self.change, self.location, self.length) = (change, location, length)
    }
}
