/// A piece of HTML that is safe to write into a page as it stands.
///
/// Only two doors lead in: escaping a text, or vouching for markup that the program itself made.
public struct HTMLFragment: Sendable, Hashable, CustomStringConvertible {
    /// The markup, valid in flow or phrasing content depending on its maker.
    public let html: String

    /// A text of any origin, escaped.
    public init(escaping text: String) {
        html = escapeHTML(text)
    }

    /// Markup that the caller vouches for; never text that somebody typed.
    public init(trusted html: String) {
        self.html = html
    }

    /// Nothing at all.
    public static let empty = HTMLFragment(trusted: "")

    /// Whether there is nothing to write.
    public var isEmpty: Bool { html.isEmpty }

    /// The markup.
    public var description: String { html }

    /// One fragment after the other, nothing between them.
    public static func + (left: HTMLFragment, right: HTMLFragment) -> HTMLFragment {
        HTMLFragment(trusted: left.html + right.html)
    }
}
