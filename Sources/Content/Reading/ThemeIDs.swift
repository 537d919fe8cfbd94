import Diagnostics

/// Places of a page that the templates of a theme name themselves.
///
/// A heading of the same words takes another id (`questions-2`): no page may hold one id twice (RGAA 8.2).
enum ThemeIDs {
    /// Every `id="…"` that is written out in a template; one that is made while a page is drawn holds a brace.
    static func read(_ theme: String, in tree: SourceTree) -> Set<String> {
        var ids: Set<String> = []
        for file in tree.files(under: "themes/\(theme)/templates") {
            for piece in String(decoding: file.bytes, as: UTF8.self).split(separator: " id=\"").dropFirst() {
                let id = piece.prefix { $0 != "\"" }
                if !id.isEmpty, !id.contains("{") { ids.insert(String(id)) }
            }
        }
        return ids
    }
}
