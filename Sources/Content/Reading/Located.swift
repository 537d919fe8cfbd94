import Diagnostics

/// A value that remembers where it was written, for checks that come later.
public struct Located<Value: Sendable>: Sendable {
    /// What was written, understood.
    public let value: Value
    /// Where it starts.
    public let location: SourceLocation
    /// How long it is, in Unicode scalars.
    public let length: Int

    /// - Parameters:
    ///   - value: what was written, understood.
    ///   - location: where it starts.
    ///   - length: in Unicode scalars.
    public init(_ value: Value, at location: SourceLocation, length: Int = 1) {
        self.value = value
        self.location = location
        self.length = length
    }
}
