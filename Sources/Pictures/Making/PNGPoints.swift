import CPNG
import Foundation

extension Pixels {
    /// The points of a PNG file, of any depth, with what shows through.
    static func png(_ file: PictureFile, _ bytes: Data) -> Pixels? {
        guard let bare = PNGFile.bare([UInt8](bytes)) else { return nil }
        var image = png_image()
        // The library keeps both addresses from the first call to the last.
        return withUnsafeMutablePointer(to: &image) { image in
            bare.withUnsafeBytes { bare in
                image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
                defer { png_image_free(image) }
                guard png_image_begin_read_from_memory(image, bare.baseAddress, bare.count) != 0,
                    PictureSize(width: Int(image.pointee.width), height: Int(image.pointee.height)) == file.sizeInFile
                else { return nil }
                image.pointee.format = bgra
                // Sixteen bits a colour without a word on their brightness are those of screens too.
                image.pointee.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
                return Pixels(file.sizeInFile) { png_image_finish_read(image, nil, $0.baseAddress, 0, nil) != 0 }
            }
        }
    }

    /// Blue, green, red, transparency: PNG_FORMAT_BGRA, a sum of macros.
    private static let bgra: png_uint_32 = 0x01 | 0x02 | 0x10
}
