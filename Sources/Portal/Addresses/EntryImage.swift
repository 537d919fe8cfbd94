import Content
import Markdown

/// The image an entry shows.
public struct EntryImage: Sendable {
    /// Its path in `content/`, as in `FamilyPortal.images`.
    public let file: String
    /// Where it is published, from the site’s root.
    public let path: String
    /// What it shows.
    public let alternative: String
}

extension Entry {
    /// The image, when the entry names one and says what it shows.
    public var image: EntryImage? {
        guard let image = common.image, let alternative = common.alternative else { return nil }
        let link = LinkReference(
            destination: image.value, location: image.location, length: image.length, isImage: true)
        return link.file.map { EntryImage(file: $0, path: ImageAddress.path(of: $0), alternative: alternative) }
    }
}

/// Where the images of `content/` are published.
public enum ImageAddress {
    /// `content/agenda/jeux.jpg` is published at `images/agenda/jeux.jpg`.
    public static func path(of file: String) -> String {
        "images/" + file.split(separator: "/").dropFirst().joined(separator: "/")
    }
}
