import CCmark
import Foundation

/// The parser's tree, alive only while a closure looks at it.
enum CmarkTree {
    /// libcmark-gfm switches the extensions' special characters on and off in a table shared by all threads
    /// while it reads inlines; one thread at a time may do so, or texts would depend on the number of threads.
    private static let inlineTable = NSLock()

    /// The extensions, registered once, for they live in a list shared by all threads.
    private static let extensionNames: [String] = {
        cmark_gfm_core_extensions_ensure_registered()
        return ["table", "strikethrough", "autolink"]
    }()

    /// Reads the text, gives the root to `body`, and frees the tree.
    /// - Returns: what `body` returns, or nil when the library could not read.
    static func read<Result>(_ bytes: [UInt8], _ body: (CmarkNode) -> Result) -> Result? {
        let names = extensionNames
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
            return nil
        }
        defer { cmark_parser_free(parser) }
        for name in names {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let tree = finish(parser) else { return nil }
        defer { cmark_node_free(tree) }
        return body(CmarkNode(tree))
    }

    private static func finish(_ parser: OpaquePointer) -> OpaquePointer? {
        inlineTable.lock()
        defer { inlineTable.unlock() }
        return cmark_parser_finish(parser)
    }
}
