/// The rules of a style sheet, with the conditions they stand under.
struct StyleDeclarations {
    /// Selectors and what they set.
    struct Block {
        /// What stands between `@media` and its brace; empty without a condition.
        let condition: String
        /// One selector, without white space around it.
        let selector: String
        /// Values by property; of one set twice, the last.
        let values: [String: String]
    }

    private(set) var blocks: [Block] = []

    /// - Parameter css: a sheet without comments.
    init(_ css: String) {
        var rest = css[...]
        read(&rest, under: "")
    }

    private mutating func read(_ rest: inout Substring, under condition: String) {
        while let brace = rest.firstIndex(where: { "{};".contains($0) }) {
            let head = String(rest[..<brace]).trimmingPrefix(while: \.isWhitespace)
            let sign = rest[brace]
            rest = rest[rest.index(after: brace)...]
            if sign == "}" { return }
            guard sign == "{" else { continue }
            if head.hasPrefix("@media") {
                read(&rest, under: String(head.dropFirst(6)).trimmingPrefix(while: \.isWhitespace).description)
            } else if head.hasPrefix("@") {
                skip(&rest)
            } else {
                add(String(head), body(&rest), condition)
            }
        }
    }

    private mutating func add(_ head: String, _ body: Substring, _ condition: String) {
        var values: [String: String] = [:]
        for declaration in body.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[Self.bare(parts[0])] = Self.bare(parts[1])
        }
        for selector in head.split(separator: ",") {
            blocks.append(Block(condition: condition, selector: Self.bare(selector), values: values))
        }
    }

    private static func bare(_ text: Substring) -> String {
        String(text).collapsingSpaces
    }

    private func body(_ rest: inout Substring) -> Substring {
        let end = rest.firstIndex(of: "}") ?? rest.endIndex
        let body = rest[..<end]
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
        return body
    }

    /// Passes a block with blocks in it.
    private func skip(_ rest: inout Substring) {
        var depth = 1
        while depth > 0, let brace = rest.firstIndex(where: { "{}".contains($0) }) {
            depth += rest[brace] == "{" ? 1 : -1
            rest = rest[rest.index(after: brace)...]
        }
    }
}
