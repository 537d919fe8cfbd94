import Diagnostics

/// A link to something of the portal itself, as somebody wrote it: another entry's file, an anchor, an image.
public struct LinkReference: Hashable, Sendable {
    /// The destination as written, entities and backslashes resolved: `../annuaire/x.md#horaires`, `#tarifs`.
    public let destination: String
    /// Where the destination stands in the file.
    public let location: SourceLocation
    /// Unicode scalars of the destination, 1 or more: the carets under an excerpt.
    public let length: Int
    /// Whether the reference is an image's source.
    public let isImage: Bool

    /// - Parameters:
    ///   - destination: relative path, anchor, or both.
    ///   - location: where the destination stands.
    ///   - length: Unicode scalars of the destination, 1 or more.
    ///   - isImage: whether the reference is an image's source.
    public init(destination: String, location: SourceLocation, length: Int, isImage: Bool = false) {
        self.destination = destination
        self.location = location
        self.length = max(1, length)
        self.isImage = isImage
    }

    /// The destination before `#`, percent escapes decoded; empty for a bare anchor.
    public var path: String {
        let path = Substring(destination.unicodeScalars.prefix { $0 != "#" })
        return PercentEncoding.decode(path) ?? String(path)
    }

    /// What follows `#`, percent escapes decoded; nil without one or when nothing follows.
    public var anchor: String? {
        let anchor = Substring(destination.unicodeScalars.drop { $0 != "#" }.dropFirst())
        return anchor.isEmpty ? nil : PercentEncoding.decode(anchor) ?? String(anchor)
    }

    /// The file that is meant, from the portal's root (`content/annuaire/x.md`), `.` and `..` resolved against
    /// the folder of the file that has the link; nil when it would lie outside the portal.
    /// A bare anchor means the file itself.
    public var file: String? {
        guard !path.isEmpty else { return location.file }
        var parts = location.file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// What a link of the portal leads to; addresses are relative to the site's root, without a leading `/`.
public enum LinkTarget: Hashable, Sendable {
    /// A page, such as `annuaire/x/`, and the heading on it.
    case page(path: String, anchor: String? = nil)
    /// A heading of the page that has the link.
    case anchor(String)
    /// A file, such as `documents/a.pdf`.
    case file(path: String)
    /// A picture to show.
    case picture(ShownPicture)
}
