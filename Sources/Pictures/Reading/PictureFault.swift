/// Why a file cannot be published as a picture.
public enum PictureFault: Error, Sendable, Equatable {
    /// Nothing in it.
    case empty
    /// No picture at all, whatever its name.
    case unknown
    /// A picture or a document that portals do not publish.
    case unusable(PictureFormat)
    /// Cut short, or not what it says.
    case damaged(PictureFormat)
    /// More than a picture in it, which cannot be cut out.
    case laden(PictureFormat)
    /// It moves.
    case animated(PictureFormat)
    /// Its colours are inks.
    case printColours
    /// Bytes, above `PictureLimits.bytes`.
    case heavy(Int)
    /// More points than `most`.
    case large(PictureSize, most: Int)
    /// A side above `PictureLimits.side`.
    case long(PictureSize)
}
