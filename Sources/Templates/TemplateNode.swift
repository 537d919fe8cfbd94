import Diagnostics

/// A template as a tree of its texts and tags.
indirect enum TemplateNode: Sendable {
    /// What stands between tags; lines that hold nothing but a tag that writes nothing are not in it.
    case text(String)
    /// `{{name}}`, or `{{{name}}}` when `isRaw`.
    case variable(String, isRaw: Bool, SourceLocation)
    /// `{{#name}}…{{/name}}`, or `{{^name}}` when `isInverted`.
    case section(String, isInverted: Bool, [TemplateNode], SourceLocation)
    /// `{{>name}}`; alone on its line, every line of it begins with what stands before the tag.
    case partial(String, indentation: String, SourceLocation)
    /// `{{<name}}…{{/name}}`: another template with some of its blocks replaced.
    case parent(String, [TemplateNode], indentation: String, SourceLocation)
    /// `{{$name}}…{{/name}}`: a block that can be replaced.
    case block(String, [TemplateNode], SourceLocation)
}
