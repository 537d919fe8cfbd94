import CCmark

/// The parser's tree, alive only while a closure looks at it.
enum CmarkTree {
    /// The version of the library this program runs with.
    static var libraryVersion: String { cmark_version_string().map { String(cString: $0) } ?? "?" }

    /// Reads a text, gives the root to `body`, and frees the tree.
    ///
    /// - Parameter bytes: UTF-8, veiled or not.
    /// - Returns: what `body` returns, or nil when the library could not read.
    static func read<Result>(_ bytes: [UInt8], _ body: (CmarkNode) -> Result) -> Result? {
        let tree = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        guard let tree else { return nil }
        defer { cmark_node_free(tree) }
        return body(CmarkNode(tree))
    }
}
