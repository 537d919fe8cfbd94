import Diagnostics

/// A term as people choose it.
public struct NamedTerm: Sendable {
    /// What is written: the name of a commune, the identifier of any other term.
    public let id: String
    /// What it is called.
    public let label: String

    /// See the properties.
    public init(id: String, label: String) { (self.id, self.label) = (id, label) }
}

extension FieldShape.Choice {
    /// The word as it is written with its accents, or a letter as a capital: « fériés » for `feries`, « C » for `c`; nil
    /// when that is no other word.
    public var accented: String? {
        guard label != id, label.slugified == id else { return nil }
        return label.lowercased() == id ? (id.count == 1 ? label : nil) : label.lowercased()
    }
}
