/// The points of a picture, row by row, in the colours of screens once they are converted.
struct Pixels: Sendable, Equatable {
    /// In points.
    private(set) var size: PictureSize
    /// Four bytes each: blue, green, red, and how opaque it is. As a number, the smallest byte comes first.
    private(set) var points: [UInt32]

    /// - Parameter fill: writes all points; false when it could not.
    /// - Returns: nil when nothing was filled.
    init?(_ size: PictureSize, fill: (UnsafeMutableBufferPointer<UInt32>) -> Bool) {
        let total = size.width * size.height
        self.size = size
        points = [UInt32](unsafeUninitializedCapacity: total) { room, count in
            count = fill(UnsafeMutableBufferPointer(rebasing: room[..<total])) ? total : 0
        }
        guard points.count == total else { return nil }
    }

    /// Whether nothing shows through.
    var isOpaque: Bool { points.allSatisfy { $0 >> 24 == 0xFF } }

    /// The way the camera meant it.
    func turned(_ orientation: Orientation) -> Pixels {
        let target = orientation.isSideways ? size.turned : size
        let (right, bottom) = (size.width - 1, size.height - 1)
        // Where the point that goes to (x, y) comes from.
        let source: (_ x: Int, _ y: Int) -> (x: Int, y: Int)
        switch orientation.value {
        case 2: source = { (right - $0, $1) }
        case 3: source = { (right - $0, bottom - $1) }
        case 4: source = { ($0, bottom - $1) }
        case 5: source = { ($1, $0) }
        case 6: source = { ($1, bottom - $0) }
        case 7: source = { (right - $1, bottom - $0) }
        case 8: source = { (right - $1, $0) }
        default: return self
        }
        let width = size.width
        let turned = points.withUnsafeBufferPointer { points in
            Pixels(target) { room in
                for y in 0..<target.height {
                    for x in 0..<target.width {
                        let place = source(x, y)
                        room[y * target.width + x] = points[place.y * width + place.x]
                    }
                }
                return true
            }
        }
        return turned ?? self
    }

    /// What shows through is white, as on paper.
    func onWhite() -> Pixels {
        var result = self
        for place in result.points.indices where result.points[place] >> 24 != 0xFF {
            let point = result.points[place]
            let opacity = point >> 24
            let channels = [16, 8, 0].map { shift -> UInt32 in
                let value = point >> UInt32(shift) & 0xFF
                return ((value * opacity + 0xFF * (0xFF - opacity) + 0x7F) / 0xFF) << UInt32(shift)
            }
            result.points[place] = channels.reduce(0xFF00_0000, |)
        }
        return result
    }

    /// Changes the points where they stand: a copy of a large picture would double the memory it takes.
    ///
    /// - Parameter size: what they make afterwards, when `change` gives other points.
    mutating func change(
        to size: PictureSize? = nil, _ change: (UnsafeMutableBufferPointer<UInt32>) -> [UInt32]?
    ) {
        guard let changed = points.withUnsafeMutableBufferPointer({ change($0) }) else { return }
        points = changed
        self.size = size ?? self.size
    }
}
