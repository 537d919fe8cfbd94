import Diagnostics

/// A template as a tree of its tags; the text between them does not matter to a check.
indirect enum TemplateNode: Sendable {
    /// `{{name}}`, or `{{{name}}}` when `isRaw`.
    case variable(String, isRaw: Bool, SourceLocation)
    /// `{{#name}}…{{/name}}`, or `{{^name}}` when `isInverted`.
    case section(String, isInverted: Bool, [TemplateNode], SourceLocation)
    /// `{{>name}}`
    case partial(String, SourceLocation)
    /// `{{<name}}…{{/name}}`: another template with some of its blocks replaced.
    case parent(String, [TemplateNode], SourceLocation)
    /// `{{$name}}…{{/name}}`: a block that can be replaced.
    case block(String, [TemplateNode], SourceLocation)
}
