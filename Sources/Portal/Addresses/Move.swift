import Content
import Site

/// A page that stands elsewhere than it did.
public struct Move: Sendable {
    /// Where it stood, as its entry says.
    public let written: Located<FormerAddress>
    /// Where it stands.
    public let target: Address
    /// What it is called.
    public let title: String

    init(from written: Located<FormerAddress>, to target: Address, title: String) {
        (self.written, self.target, self.title) = (written, target, title)
    }

    /// Where it stood.
    public var source: Address { Address(written.value.path) }
}
