/// Rows and columns; every row has as many cells as the header.
public struct Table: Sendable, Hashable {
    /// How a column's cells are set.
    public enum Alignment: Sendable, Hashable { case unspecified, left, center, right }

    /// A cell's content.
    public typealias Cell = [Inline]

    /// One per column.
    public var alignments: [Alignment]
    /// What the columns are about.
    public var header: [Cell]
    /// The rows under the header.
    public var rows: [[Cell]]
}
