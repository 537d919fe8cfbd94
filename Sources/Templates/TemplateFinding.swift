import Diagnostics

/// Something wrong in a template, told in French to whoever writes it.
public struct TemplateFinding: Sendable {
    /// What kind of mistake it is.
    public enum Kind: Sendable {
        /// A tag that cannot be read, that nothing closes, or that nothing opened.
        case syntax
        /// A name that nothing gives.
        case unknownName
        /// A name written in a form that does not suit what it gives.
        case form
        /// A template that does not exist.
        case missingTemplate
    }

    /// The mistake.
    public let kind: Kind
    /// Where it begins.
    public let location: SourceLocation
    /// How many characters from there are wrong.
    public let length: Int
    /// What is wrong, in one sentence of French.
    public let message: String
    /// What to write instead, where it is known.
    public let suggestion: String?

    init(
        _ kind: Kind, at location: SourceLocation, length: Int = 1, _ message: String, suggestion: String? = nil
    ) {
        self.kind = kind
        self.location = location
        self.length = length
        self.message = message
        self.suggestion = suggestion
    }
}
