import Foundation

/// A picture as somebody gave it, told from its first bytes to its last without a point of it being decoded.
public struct PictureFile: Sendable, Equatable {
    /// What it is, whatever its name.
    public let format: PictureFormat
    /// As it is seen, once turned.
    public let size: PictureSize
    /// How the camera meant it to be turned; nil for what stands upright.
    let orientation: Orientation?
    /// What the numbers of its points stand for, as an ICC profile; nil for the colours of screens.
    let profile: [UInt8]?
    /// Whether its decoder holds several numbers for each point before it gives one.
    private let isHeldWhole: Bool

    /// - Parameter bytes: the file as it was found.
    /// - Throws: `PictureFault` when it cannot be published.
    public init(_ bytes: Data) throws(PictureFault) {
        guard !bytes.isEmpty else { throw .empty }
        guard let format = PictureFormat(bytes) else { throw .unknown }
        guard bytes.count <= PictureLimits.bytes else { throw .heavy(bytes.count) }
        let all = [UInt8](bytes)
        let head: PictureHead? =
            switch format {
            case .jpeg: JPEGFile.head(all)
            case .png: PNGFile.head(all)
            case .webp: WebPFile.head(all)
            case .avif, .heic, .gif, .tiff, .bmp, .svg, .pdf: throw .unusable(format)
            }
        guard let head, head.size.width > 0, head.size.height > 0 else { throw .damaged(format) }
        guard !head.isAnimated else { throw .animated(format) }
        guard !head.isForPrinters else { throw .printColours }
        let isSideways = head.orientation?.isSideways ?? false
        size = isSideways ? head.size.turned : head.size
        try PictureLimits.check(size, isHeldWhole: head.isHeldWhole)
        self.format = format
        orientation = head.orientation
        profile = head.profile
        isHeldWhole = head.isHeldWhole
    }

    /// About how many points its decoder holds at once, for those who have several pictures made together: a JPEG file
    /// that is not progressive is shrunk row by row.
    public var decodedPoints: Int {
        let all = size.width * size.height
        return format == .jpeg && !isHeldWhole ? min(all, 4_000_000) : all
    }

    /// Its size as the points stand in the file.
    var sizeInFile: PictureSize { orientation?.isSideways == true ? size.turned : size }
}

/// What a file says of its picture before the points.
struct PictureHead {
    /// As the points stand in the file.
    var size: PictureSize
    var orientation: Orientation?
    /// An ICC profile.
    var profile: [UInt8]?
    var isAnimated = false
    /// Whether its colours are inks.
    var isForPrinters = false
    /// Whether its decoder holds several numbers for each point before it gives one.
    var isHeldWhole = false
}

/// What is decoded at most: a small file can announce a picture that fills the memory.
public enum PictureLimits {
    /// Of the file.
    public static let bytes = 15_000_000
    /// Of one side, in points: WebP has no longer one.
    public static let side = 16_000
    /// Points, for what is decoded row by row or shrunk on the way.
    public static let points = 40_000_000
    /// Points, where a decoder holds several numbers for each of them: progressive JPEG and WebP.
    public static let pointsHeldWhole = 24_000_000

    static func check(_ size: PictureSize, isHeldWhole: Bool) throws(PictureFault) {
        guard max(size.width, size.height) <= side else { throw .long(size) }
        let most = isHeldWhole ? pointsHeldWhole : points
        guard size.width * size.height <= most else { throw .large(size, most: most) }
    }
}
