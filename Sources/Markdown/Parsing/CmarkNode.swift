import CCmark
import Foundation

/// A node of the parser's tree; never kept beyond the closure of `CmarkTree.read`.
struct CmarkNode {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// What the node is; nil for kinds this module does not read.
    var kind: Kind? {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: nil
        }
    }

    /// The nodes directly under this one, in order.
    var children: [CmarkNode] {
        var result: [CmarkNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            result.append(CmarkNode(child))
            next = cmark_node_next(child)
        }
        return result
    }

    /// Code or HTML as read.
    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    /// Text as read, veiled.
    var text: [UInt8] { Self.bytes(cmark_node_get_literal(pointer)) }
    /// A link's or picture's destination, entities and backslashes resolved.
    var destination: String { Self.string(cmark_node_get_url(pointer)) }
    /// What follows the opening fence of a code block.
    var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
    /// 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// First line in the text, 1 or more; inlines may lack it.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// First column in bytes, 1 or more; unreliable for inlines in nested blocks.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// Last line in the text.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// Whether a list is written without space between items.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// The first number of a numbered list.
    var listStart: Int? {
        guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return max(0, Int(cmark_node_get_list_start(pointer)))
    }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String { Veil.unveiled(bytes(characters)) }

    private static func bytes(_ characters: UnsafePointer<CChar>?) -> [UInt8] {
        guard let characters else { return [] }
        return Array(UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
    }
}

extension CmarkNode {
    /// The kinds of node this module reads.
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    }
}
