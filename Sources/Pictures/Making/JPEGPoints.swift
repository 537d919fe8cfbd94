import CTurboJPEG
import Foundation

extension Pixels {
    /// The points of a JPEG file, shrunk on the way by a half, a quarter or an eighth as long as they fill `least`.
    static func jpeg(_ file: PictureFile, _ bytes: Data, least: PictureSize) -> Pixels? {
        guard let handle = tjInitDecompress() else { return nil }
        defer { tjDestroy(handle) }
        return bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            let count = UInt(bytes.count)
            var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard tjDecompressHeader3(handle, start, count, &width, &height, &sampling, &colours) == 0,
                PictureSize(width: Int(width), height: Int(height)) == file.sizeInFile
            else { return nil }
            let size = shrunk(file.sizeInFile, least: least)
            return Pixels(size) { room in
                let flags = TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS
                let done = tjDecompress2(
                    handle, start, count,
                    UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: UInt8.self),
                    Int32(size.width), 0, Int32(size.height), Int32(TJPF_BGRA.rawValue), flags)
                return done == 0 || isWhole(handle)
            }
        }
    }

    /// The sizes the decoder can give: each part of eight points a side becomes one of four, two or one.
    private static func shrunk(_ size: PictureSize, least: PictureSize) -> PictureSize {
        let smaller = [8, 4, 2].map { part in
            PictureSize(width: (size.width + part - 1) / part, height: (size.height + part - 1) / part)
        }
        return smaller.first { $0.width >= least.width && $0.height >= least.height } ?? size
    }

    /// Whether all points were there: some cameras leave bytes between the last of them and the end.
    private static func isWhole(_ handle: tjhandle) -> Bool {
        guard tjGetErrorCode(handle) == TJERR_WARNING.rawValue, let text = tjGetErrorStr2(handle) else { return false }
        return String(cString: text).hasSuffix("extraneous bytes before marker 0xd9")
    }

    /// As a JPEG file of quality `quality` (1 to 100) that holds nothing else; nil when there is no memory left.
    func jpeg(quality: Int) -> Data? {
        guard let handle = tjInitCompress() else { return nil }
        defer { tjDestroy(handle) }
        var (written, count): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
        defer { tjFree(written) }
        let done = points.withUnsafeBytes { points in
            tjCompress2(
                handle, points.bindMemory(to: UInt8.self).baseAddress, Int32(size.width), 0, Int32(size.height),
                Int32(TJPF_BGRX.rawValue), &written, &count, Int32(TJSAMP_420.rawValue), Int32(quality),
                TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE)
        }
        guard done == 0, let written else { return nil }
        return Data(bytes: written, count: Int(count))
    }
}
