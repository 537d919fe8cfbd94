/// Questions about single bytes of an address.
extension UInt8 {
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }

    /// The value of a hexadecimal digit.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether people cannot see it, or see it as a space: never in an address, where it could hide a scheme.
    var isInvisible: Bool {
        guard value >= 0x80 else { return value <= 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate,
            .unassigned:
            true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}
