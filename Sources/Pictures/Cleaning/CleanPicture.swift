import Foundation

/// A picture that is published as its maker drew it, as those of themes are: nothing is left in its file but what draws
/// it.
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
