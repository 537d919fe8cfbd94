import CLittleCMS
import CPNG
import CWebP
import Foundation

/// A picture turned, in the colours of screens, in all the forms it is published in. Nothing of the file it comes from
/// is left in theirs: they are written anew, from the points.
public struct MadePicture: Sendable, Equatable {
    /// The files, by their form.
    public let files: [PictureForm: Data]

    init(files: [PictureForm: Data]) { self.files = files }

    /// - Parameters:
    ///   - file: what the bytes were read as.
    ///   - bytes: the file as it was found.
    /// - Throws: `PictureFault.damaged` when its points cannot be read whole.
    public init(_ file: PictureFile, _ bytes: Data) throws(PictureFault) {
        let forms = PictureForm.allCases.compactMap { form in form.size(of: file.size).map { (form, $0) } }
            .sorted { $0.1.width > $1.1.width }
        guard let largest = forms.first?.1, var pixels = Self.pixels(file, bytes, largest) else {
            throw .damaged(file.format)
        }
        var files: [PictureForm: Data] = [:]
        for (form, size) in forms {
            guard pixels.shrink(to: size), let written = Self.written(pixels, form, of: file.format) else {
                throw .damaged(file.format)
            }
            files[form] = written
        }
        self.files = files
    }

    /// What is decoded, made as small as the largest form before anything else.
    private static func pixels(_ file: PictureFile, _ bytes: Data, _ largest: PictureSize) -> Pixels? {
        let inFile = file.orientation?.isSideways == true ? largest.turned : largest
        let decoded: Pixels? =
            switch file.format {
            case .jpeg: Pixels.jpeg(file, bytes, least: inFile)
            case .png: Pixels.png(file, bytes)
            case .webp: Pixels.webp(file, bytes)
            case .avif, .heic, .gif, .tiff, .bmp, .svg, .pdf: nil
            }
        guard var pixels = decoded, pixels.shrink(to: inFile) else { return nil }
        if let profile = file.profile { pixels.convert(from: profile) }
        return file.orientation.map(pixels.turned) ?? pixels
    }

    private static func written(_ pixels: Pixels, _ form: PictureForm, of format: PictureFormat) -> Data? {
        if form == .shared { return pixels.onWhite().jpeg(quality: 82) }
        let lossy = pixels.webp(.lossy(quality: 75))
        // A drawing of a few colours is smaller to the point; a photo given as PNG is not.
        guard format == .png, let lossy, let lossless = pixels.webp(.lossless(effort: 4)) else { return lossy }
        return lossless.count <= lossy.count ? lossless : lossy
    }

    /// What makes files differ for the same picture, besides the libraries.
    static let recipe = 1

    /// The versions of the libraries this program runs with, for those who ask.
    public static var libraryVersions: [String] {
        func webp(_ version: Int32) -> String { "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)" }
        let png = png_access_version_number()
        let colours = cmsGetEncodedCMMversion()
        return [
            "libpng \(png / 10_000).\(png / 100 % 100).\(png % 100)", "libwebp \(webp(WebPGetEncoderVersion()))",
            "Little CMS \(colours / 1_000).\(colours % 1_000 / 10)",
        ]
    }
}
