/// Whole numbers as files hold them; nil beyond the end.
extension [UInt8] {
    /// Two bytes, the greatest first.
    func big16(_ place: Int) -> Int? { number(place, 2) }

    /// Four bytes, the greatest first.
    func big32(_ place: Int) -> Int? { number(place, 4) }

    /// Four bytes, the smallest first.
    func little32(_ place: Int) -> Int? {
        guard place >= 0, place + 4 <= count else { return nil }
        return self[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether a text of ASCII stands here.
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place + text.utf8.count <= count && self[place...].starts(with: text.utf8)
    }

    private func number(_ place: Int, _ size: Int) -> Int? {
        guard place >= 0, place + size <= count else { return nil }
        return self[place..<(place + size)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The bytes of a number, the greatest first.
    static func big32(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// The bytes of a number, the smallest first.
    static func little32(_ value: Int) -> [UInt8] { big32(value).reversed() }
}
