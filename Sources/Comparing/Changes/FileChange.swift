import Content
import Diagnostics

/// What became of a file that is no entry: a table, an image, a part of the theme.
public struct FileChange: Sendable {
    /// Its path.
    public let path: String
    /// Whether it was there.
    public let wasThere: Bool
    /// Whether it is there.
    public let isThere: Bool
    /// Lines of a table that went.
    public let removed: [String]
    /// Lines of a table that came.
    public let added: [String]

    /// - Parameter path: of a file that differs.
    init(_ path: String, from old: SourceFile?, to new: SourceFile?) {
        (self.path, wasThere, isThere) = (path, old != nil, new != nil)
        guard path.hasSuffix(".csv") else {
            (removed, added) = ([], [])
            return
        }
        let (before, after) = (Self.lines(old), Self.lines(new))
        removed = Self.rest(of: before, without: after)
        added = Self.rest(of: after, without: before)
    }

    private static func lines(_ file: SourceFile?) -> [String] {
        file.map { String(decoding: $0.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) } ?? []
    }

    private static func rest(of lines: [String], without others: [String]) -> [String] {
        var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
        return lines.filter { line in
            guard let count = left[line], count > 0 else { return true }
            left[line] = count - 1
            return false
        }
    }
}
