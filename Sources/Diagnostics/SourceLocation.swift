/// A place in a file that somebody wrote.
public struct SourceLocation: Hashable, Sendable, Comparable {
    /// Path relative to the portal's root, with `/` between folders.
    public let file: String
    /// Line counted from the top of the file, front matter included; the first is 1.
    public let line: Int
    /// Column counted in Unicode scalars; the first is 1.
    public let column: Int

    /// - Parameters:
    ///   - file: path relative to the portal's root.
    ///   - line: 1 or more.
    ///   - column: 1 or more, in Unicode scalars.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The same file, `lines` lower and `columns` further right.
    public func moved(lines: Int = 0, columns: Int = 0) -> SourceLocation {
        SourceLocation(file: file, line: line + lines, column: column + columns)
    }

    /// By file, line and column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
