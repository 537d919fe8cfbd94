/// A collection: what its entries are called, where their files stand, and where their pages do.
///
/// Each record declares its own; `Collections.all` is the only list of them.
public struct EntryCollection: Hashable, Sendable {
    /// The last folder of the path: `agenda`.
    public let id: String
    /// The folder without `content/`.
    public let path: String
    /// What one entry is, in a few words: « Un rendez-vous de l’agenda ».
    public let label: String
    /// What all of them are called: « Agenda ».
    public let plural: String
    /// How one that is made up is named in a sentence: « ce rendez-vous inventé ».
    public let madeUp: String
    /// Where the entries’ pages stand, from the site’s root: `agenda/`, or nothing for those right under it.
    public let addresses: String

    /// - Parameters:
    ///   - path: the folder of its files in `content/`, which is where its pages stand as well.
    ///   - label: what one entry is, in a few words.
    ///   - plural: what all of them are called.
    ///   - madeUp: how one that is made up is named within a sentence.
    ///   - isAtRoot: whether its pages stand right under the site’s root.
    init(_ path: String, _ label: String, plural: String, madeUp: String, isAtRoot: Bool = false) {
        self.path = path
        id = path.split(separator: "/").last.map(String.init) ?? path
        self.label = label
        self.plural = plural
        self.madeUp = madeUp
        addresses = isAtRoot ? "" : path + "/"
    }

    /// Where the entries stand, from the portal's root.
    public var folder: String { "content/" + path }

    /// By folder: no two have the same.
    public static func == (left: EntryCollection, right: EntryCollection) -> Bool { left.path == right.path }

    /// By folder.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
