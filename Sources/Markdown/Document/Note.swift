/// A note under the text, and the places of the text that refer to it.
public struct Note: Sendable, Hashable {
    /// Counted from 1, in the order in which the text refers to the notes.
    public var number: Int
    /// What refers to it, in reading order; never empty.
    public var references: [NoteReference]
    /// What it says.
    public var blocks: [Block]

    /// Its address on the page.
    var id: String { references.first?.noteID ?? "" }
}

/// A place in the text that refers to a note.
public struct NoteReference: Sendable, Hashable {
    /// The number of the note, which people read; while a text is read, the place of this among all references.
    public internal(set) var number: Int
    /// Counted from 1 among the references to the same note.
    public internal(set) var occurrence: Int
    /// What tells the notes of this text from those of others on the same page: `[a-z0-9]+`.
    let text: String

    /// Its address on the page.
    var id: String { "renvoi-\(text)-\(number)" + (occurrence > 1 ? "-\(occurrence)" : "") }
    /// The address of the note.
    var noteID: String { "note-\(text)-\(number)" }
}
