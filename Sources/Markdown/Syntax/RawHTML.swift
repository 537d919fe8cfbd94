/// What raw HTML in a text amounts to.
enum RawHTML: Equatable {
    /// Only comments, which are dropped.
    case comments
    /// A comment that never ends and would hide the rest.
    case unfinishedComment
    /// Markup that does not pass; its first few letters, such as `<div>`.
    case markup(String)

    /// - Parameter html: a block or a piece of HTML as the parser gives it.
    init(_ html: String) {
        var rest = Substring(html)
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard !rest.isEmpty else {
                self = .comments
                return
            }
            guard rest.utf8.starts(with: "<!--".utf8) else {
                self = .markup(Self.excerpt(rest))
                return
            }
            guard let end = Self.endOfComment(rest) else {
                self = .unfinishedComment
                return
            }
            rest = rest[end...]
        }
    }

    /// The name of the element that a tag begins or ends, in lower case.
    static func elementName(of tag: String) -> String {
        tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
    }

    /// The first tag, at most 30 characters.
    private static func excerpt(_ html: Substring) -> String {
        let tag = html.prefix { $0 != ">" && !$0.isNewline }
        let closed = tag.endIndex < html.endIndex && html[tag.endIndex] == ">" ? tag + ">" : tag
        return closed.count <= 30 ? String(closed) : closed.prefix(29) + "…"
    }

    /// The index after `-->`.
    private static func endOfComment(_ html: Substring) -> Substring.Index? {
        let bytes = html.utf8
        var index = bytes.index(bytes.startIndex, offsetBy: 4)
        var dashes = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            bytes.formIndex(after: &index)
            if byte == UInt8(ascii: ">"), dashes >= 2 { return index }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        }
        return nil
    }
}
