import Content
import Markdown
import Pictures

/// The image an entry shows.
public struct EntryImage: Sendable {
    /// Its path in `content/`, as in `FamilyPortal.images`.
    public let file: String
    /// What it shows.
    public let alternative: String

    /// Where the form for those who share the page is published, from the site’s root.
    public var sharedPath: String { ImageAddress.path(of: file, .shared) }
}

extension Entry {
    /// The image, when the entry names one and says what it shows.
    public var image: EntryImage? {
        guard let image = common.image, let alternative = common.alternative else { return nil }
        let link = LinkReference(
            destination: image.value, location: image.location, length: image.length, isImage: true)
        return link.file.map { EntryImage(file: $0, alternative: alternative) }
    }
}

/// Where the images of `content/` are published.
public enum ImageAddress {
    /// `content/agenda/jeux.jpg` has its forms in `images/agenda/jeux-jpg/`: a folder that no other image has.
    public static func path(of file: String, _ form: PictureForm) -> String {
        var parts = file.split(separator: "/").dropFirst().map(String.init)
        if let name = parts.popLast(), let dot = name.lastIndex(of: ".") {
            parts.append("\(name[..<dot])-\(name[name.index(after: dot)...])")
        }
        return (["images"] + parts + [form.rawValue]).joined(separator: "/")
    }
}

extension Photo {
    /// As pages show it; nil when it cannot be published.
    public var shown: ShownPicture? {
        guard let picture else { return nil }
        let forms = PictureForm.shown.compactMap { form in
            form.size(of: picture.size).map { size in
                ShownPicture.Form(
                    path: ImageAddress.path(of: file.path, form), width: size.width, height: size.height)
            }
        }
        return forms.first.map { ShownPicture($0, wider: Array(forms.dropFirst())) }
    }
}
