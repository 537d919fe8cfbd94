import Content
import Diagnostics
import Foundation

extension SmallPortal {
    /// The portal with a rule's example laid over it.
    ///
    /// - Returns: the portal, and the place marked `▲` in the example; nil when it has no mark.
    public static func overlaid(_ example: Rule.Example) -> (tree: SourceTree, expected: SourceLocation?) {
        (overlaid(example.beside).overlaid(by: tree(of: example)), mark(in: example))
    }

    /// Where `▲` stands; the mark itself is not counted.
    private static func mark(in example: Rule.Example) -> SourceLocation? {
        let parts = example.text.split(separator: "▲", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        return SourceLocation(
            file: example.file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func tree(of example: Rule.Example) -> SourceTree {
        let text = example.text.replacing("▲", with: "")
        func file(_ bytes: Data) -> SourceTree { SourceTree(files: [SourceFile(path: example.file, bytes: bytes)]) }
        return switch example.form {
        case .utf8: file(Data(text.utf8))
        case .windows1252: file(text.data(using: .windowsCP1252) ?? Data())
        case .base64: file(Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
        case .link: SourceTree(files: [], unread: [UnreadFile(path: example.file, reason: .link)])
        }
    }
}
