import Content

/// What became of a field.
public struct FieldChange: Sendable {
    /// Its key.
    public let name: String
    /// What it is called.
    public let label: String
    /// Whether there is such a field; if not, both are whatever was written.
    public let isDeclared: Bool
    /// What it held; nothing when it was not there.
    public let before: [String]
    /// What it holds; nothing when it is gone.
    public let after: [String]
    /// Word by word, for a text of several lines.
    public let text: TextChange?

    /// The fields that say something else, in the order of their declaration; those that went come last.
    static func all(from old: WrittenFields?, to new: WrittenFields?) -> [FieldChange] {
        let (old, new) = (old?.fields ?? [], new?.fields ?? [])
        let there = new.compactMap { field in FieldChange(from: old.first { $0.name == field.name }, to: field) }
        let gone = old.filter { field in !new.contains { $0.name == field.name } }
        return there + gone.compactMap { FieldChange(from: $0, to: nil) }
    }

    private init?(from old: WrittenFields.Field?, to new: WrittenFields.Field?) {
        guard let field = new ?? old, old?.values != new?.values else { return nil }
        (name, label, isDeclared) = (field.name, field.label, field.isDeclared)
        (before, after) = (old?.values ?? [], new?.values ?? [])
        text =
            field.isText && old != nil && new != nil
            ? TextChange(from: before.joined(separator: "\n"), to: after.joined(separator: "\n")) : nil
        if field.isText, old != nil, new != nil, text == nil { return nil }
    }

    init(_ name: String, _ label: String, before: String?, after: String?) {
        (self.name, self.label, isDeclared) = (name, label, true)
        (self.before, self.after) = ([before].compactMap { $0 }, [after].compactMap { $0 })
        text = nil
    }
}
