import Diagnostics

/// One entry named by another, as it was written: whether it exists is known once all are read.
public struct Reference: Sendable {
    /// What was written.
    public enum Name: Sendable {
        /// The file name, without `.md`.
        case file(Slug)
        /// A name in plain words, which may be that of an entry.
        case words(String)
        /// A name in plain words where the file name of an entry is wanted.
        case title(String)
    }

    /// The collection it is looked for in.
    public let collection: EntryCollection
    /// What was written, and where.
    public let name: Located<Name>
    /// Whether what refers to it speaks in its name: an event in its organiser’s.
    public let isInItsName: Bool
}
