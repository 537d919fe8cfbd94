/// The segments of a JPEG file (ITU-T T.81 §B.1).
enum JPEGFile {
    /// The file with nothing but what draws the picture; nil when it is damaged.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = [0xFF, 0xD8]
        result.reserveCapacity(bytes.count)
        var hasFrame = false
        let isWhole = walk(bytes) { marker, content, points in
            if let kept = kept(content, of: marker) { result += segment(marker, kept) }
            result += points
            if isFrame(marker) { hasFrame = true }
        }
        return isWhole && hasFrame ? result + [0xFF, end] : nil
    }

    /// What the file says of its picture; nil when it is damaged.
    static func head(_ bytes: [UInt8]) -> PictureHead? {
        var frames: [PictureHead?] = []
        var orientation: Orientation?
        var profile = ProfileParts()
        let isWhole = walk(bytes) { marker, content, _ in
            if marker == 0xE1, content.starts(with: exif) {
                orientation = Orientation(exif: content.dropFirst(exif.count))
            } else if marker == 0xE2 {
                profile.add(content)
            } else if isFrame(marker) {
                frames.append(frame(Array(content), marker))
            }
        }
        guard isWhole, frames.count == 1, var head = frames[0] else { return nil }
        head.orientation = orientation
        head.profile = profile.joined
        return head
    }

    /// Visits each segment and the points that follow it.
    ///
    /// - Returns: whether the end came, behind points. Telephones put a film, a second picture or a map of depths behind
    ///   it.
    private static func walk(
        _ bytes: [UInt8],
        _ visit: (_ marker: UInt8, _ content: ArraySlice<UInt8>, _ points: ArraySlice<UInt8>) -> Void
    ) -> Bool {
        var place = 2
        var hasScan = false
        while let marker = marker(in: bytes, at: &place) {
            if marker == end { return hasScan }
            guard let length = bytes.big16(place), length >= 2, place + length <= bytes.count else { return false }
            let content = bytes[(place + 2)..<(place + length)]
            place += length
            let start = place
            if marker == scan {
                hasScan = true
                place = endOfScan(in: bytes, from: start)
            }
            visit(marker, content, bytes[start..<place])
        }
        return false
    }

    private static let end: UInt8 = 0xD9
    private static let scan: UInt8 = 0xDA
    private static let exif = Array("Exif\0\0".utf8)

    /// The marker that stands here, `place` behind it; any number of 0xFF may come first.
    private static func marker(in bytes: [UInt8], at place: inout Int) -> UInt8? {
        guard place < bytes.count, bytes[place] == 0xFF else { return nil }
        while place < bytes.count, bytes[place] == 0xFF { place += 1 }
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    /// Where the points of a scan end: at a marker that is neither a zero put behind 0xFF nor a restart.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place + 1 < bytes.count {
                guard bytes[place] == 0xFF else {
                    place += 1
                    continue
                }
                let next = bytes[place + 1]
                if next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return place }
                place += next == 0xFF ? 1 : 2
            }
            return bytes.count
        }
    }

    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    /// Size and colours (§B.2.2).
    private static func frame(_ content: [UInt8], _ marker: UInt8) -> PictureHead? {
        guard let height = content.big16(1), let width = content.big16(3), content.count > 5 else { return nil }
        return PictureHead(
            size: PictureSize(width: width, height: height), isForPrinters: content[5] == 4,
            // Progressive: all coefficients of all points come before the first point.
            isHeldWhole: [0xC2, 0xC6, 0xCA, 0xCE].contains(marker))
    }

    /// What is kept of a segment; nil when it is cut out.
    private static func kept(_ content: ArraySlice<UInt8>, of marker: UInt8) -> ArraySlice<UInt8>? {
        switch marker {
        // Frames, tables, restarts, scans.
        case 0xC0...0xCF, 0xDA...0xDF: content
        case 0xE0: density(content)
        case 0xE1:
            content.starts(with: exif)
                ? Orientation(exif: content.dropFirst(exif.count)).map { (exif + $0.exif)[...] } : nil
        case 0xE2: content.starts(with: "ICC_PROFILE\0".utf8) ? content : nil
        // What the numbers of the points stand for.
        case 0xEE: content.starts(with: "Adobe".utf8) && content.count >= 12 ? content.prefix(12) : nil
        default: nil
        }
    }

    /// The proportions of the points, without the thumbnail that may follow (ITU-T T.871 §10.1).
    private static func density(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard content.starts(with: "JFIF\0".utf8), content.count >= 14 else { return nil }
        return content.prefix(12) + [0, 0]
    }

    private static func segment(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
        [0xFF, marker] + [UInt8]([UInt8].big32(content.count + 2).suffix(2)) + content
    }
}

/// An ICC profile in the segments of a JPEG file, each with its number (ICC.1:2022 §B.4).
private struct ProfileParts {
    private static let mark = Array("ICC_PROFILE\0".utf8)
    private var parts: [UInt8: ArraySlice<UInt8>] = [:]
    private var count: UInt8?

    mutating func add(_ content: ArraySlice<UInt8>) {
        let numbers = Array(content.dropFirst(Self.mark.count).prefix(2))
        guard content.starts(with: Self.mark), numbers.count == 2 else { return }
        count = count ?? numbers[1]
        parts[numbers[0]] = content.dropFirst(Self.mark.count + 2)
    }

    /// Nil without a profile, or when a part of it is missing.
    var joined: [UInt8]? {
        guard let count, count > 0 else { return nil }
        let found = (1...count).compactMap { parts[$0] }
        return found.count == Int(count) ? Array(found.joined()) : nil
    }
}
