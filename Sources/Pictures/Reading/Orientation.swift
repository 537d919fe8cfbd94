/// How a picture is to be turned before it is shown: the one thing of Exif that is read (Exif 2.32 §4.6.4, tag 0x0112).
struct Orientation: Sendable, Equatable {
    /// 2 to 8; 1 asks for nothing and is not kept.
    let value: UInt8

    private static let tag = 0x0112

    /// Whether width and height change places.
    var isSideways: Bool { value >= 5 }

    /// - Parameter exif: a TIFF block, from its byte order mark on.
    /// - Returns: nil when it does not say how to turn, or says that nothing is to be done.
    init?(exif: ArraySlice<UInt8>) {
        let bytes = Array(exif)
        let isLittle = bytes.has("II", at: 0)
        guard isLittle || bytes.has("MM", at: 0) else { return nil }
        func number(_ place: Int, _ size: Int) -> Int? {
            guard place >= 0, place + size <= bytes.count else { return nil }
            let part = bytes[place..<(place + size)]
            return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let start = number(4, 4), let entries = number(start, 2) else { return nil }
        for index in 0..<entries {
            let entry = start + 2 + index * 12
            guard let found = number(entry, 2) else { return nil }
            guard found == Self.tag else { continue }
            guard number(entry + 2, 2) == 3, let value = number(entry + 8, 2), (2...8).contains(value) else {
                return nil
            }
            self.value = UInt8(value)
            return
        }
        return nil
    }

    /// A TIFF block that says this and nothing else.
    var exif: [UInt8] {
        Array("MM".utf8) + [0, 42] + .big32(8) + [0, 1] + [0x01, 0x12, 0, 3] + .big32(1) + [0, value, 0, 0] + .big32(0)
    }
}
