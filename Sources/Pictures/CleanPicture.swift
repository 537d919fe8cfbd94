import Foundation

/// A picture fit to be published: nothing is left in its file but what draws it.
///
/// Where it was taken, by whom, with what, when, its thumbnail, comments, and whatever follows its end are cut out;
/// not one point of the picture is touched. How it is to be turned, its colour profile and its animation stay.
public struct CleanPicture: Sendable {
    /// What it is, whatever its name.
    public let format: PictureFormat
    /// The file to publish.
    public let bytes: Data

    /// - Parameter bytes: the file as it was found.
    /// - Throws: `PictureFault` when it cannot be published.
    public init(_ bytes: Data) throws(PictureFault) {
        guard !bytes.isEmpty else { throw .empty }
        guard let format = PictureFormat(bytes) else { throw .unknown }
        self.format = format
        let all = [UInt8](bytes)
        let cleaned: [UInt8]? =
            switch format {
            case .jpeg: JPEGFile.cleaned(all)
            case .png: PNGFile.cleaned(all)
            case .webp: WebPFile.cleaned(all)
            case .avif: try AVIFFile.checked(all)
            case .heic, .gif, .tiff, .bmp, .svg, .pdf: throw .unusable(format)
            }
        guard let cleaned else { throw .damaged(format) }
        self.bytes = Data(cleaned)
    }
}

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
}
