import Content
import Diagnostics
import Foundation

extension SmallPortal {
    /// The portal with a rule's example laid over it.
    ///
    /// - Returns: the portal, and the place marked `▲` in the example; nil when it has no mark.
    public static func overlaid(_ example: Rule.Example) -> (tree: SourceTree, expected: SourceLocation?) {
        let file = SourceFile(path: example.file, bytes: bytes(of: example))
        return (overlaid(example.beside).overlaid(by: SourceTree(files: [file])), mark(in: example))
    }

    /// Where `▲` stands; the mark itself is not counted.
    private static func mark(in example: Rule.Example) -> SourceLocation? {
        let parts = example.text.split(separator: "▲", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        return SourceLocation(
            file: example.file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func bytes(of example: Rule.Example) -> Data {
        let text = example.text.replacing("▲", with: "")
        switch example.encoding {
        case .utf8: return Data(text.utf8)
        case .windows1252: return text.data(using: .windowsCP1252) ?? Data()
        }
    }
}
