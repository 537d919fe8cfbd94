import CWebP
import Foundation

extension Pixels {
    /// The points of a WebP file, with what shows through.
    static func webp(_ file: PictureFile, _ bytes: Data) -> Pixels? {
        bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var (width, height): (Int32, Int32) = (0, 0)
            guard WebPGetInfo(start, bytes.count, &width, &height) != 0,
                PictureSize(width: Int(width), height: Int(height)) == file.sizeInFile
            else { return nil }
            return Pixels(file.sizeInFile) { room in
                let target = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: UInt8.self)
                return WebPDecodeBGRAInto(start, bytes.count, target, room.count * 4, width * 4) != nil
            }
        }
    }

    /// Makes it smaller, each point the mean of those it stands for.
    ///
    /// - Returns: false when there is no memory left.
    mutating func shrink(to target: PictureSize) -> Bool {
        guard target != size else { return true }
        var isDone = false
        let given = size
        change(to: target) { points in
            var picture = Self.picture(given, points)
            defer { WebPPictureFree(&picture) }
            guard WebPPictureRescale(&picture, Int32(target.width), Int32(target.height)) != 0 else { return nil }
            isDone = true
            return Array(UnsafeBufferPointer(start: picture.argb, count: target.width * target.height))
        }
        return isDone
    }

    /// How points are written.
    enum WebPMeans {
        /// 1 to 100.
        case lossy(quality: Float)
        /// To the point; effort from 0 to 9.
        case lossless(effort: Int32)
    }

    /// As a WebP file that holds nothing else; nil when there is no memory left.
    func webp(_ means: WebPMeans) -> Data? {
        var config = WebPConfig()
        guard WebPConfigInit(&config) != 0 else { return nil }
        switch means {
        case .lossy(let quality):
            config.quality = quality
            config.alpha_quality = 90
        case .lossless(let effort): guard WebPConfigLosslessPreset(&config, effort) != 0 else { return nil }
        }
        var copy = self
        var result: Data?
        copy.change { points in
            var picture = Self.picture(size, points)
            var writer = WebPMemoryWriter()
            WebPMemoryWriterInit(&writer)
            defer {
                WebPPictureFree(&picture)
                WebPMemoryWriterClear(&writer)
            }
            withUnsafeMutablePointer(to: &writer) { writer in
                picture.writer = WebPMemoryWrite
                picture.custom_ptr = UnsafeMutableRawPointer(writer)
                guard WebPEncode(&config, &picture) != 0 else { return }
                result = Data(bytes: writer.pointee.mem, count: writer.pointee.size)
            }
            return nil
        }
        return result
    }

    /// As the library sees it; the points stay ours.
    private static func picture(_ size: PictureSize, _ points: UnsafeMutableBufferPointer<UInt32>) -> WebPPicture {
        var picture = WebPPicture()
        WebPPictureInit(&picture)
        picture.use_argb = 1
        (picture.width, picture.height) = (Int32(size.width), Int32(size.height))
        (picture.argb, picture.argb_stride) = (points.baseAddress, Int32(size.width))
        return picture
    }
}
