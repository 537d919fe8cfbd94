import CQREncode

/// A QR code (ISO/IEC 18004): a text that a phone reads from paper.
public struct QRCode: Hashable, Sendable {
    /// The version of libqrencode this program runs with.
    public static var libraryVersion: String { QRcode_APIVersionString().map { String(cString: $0) } ?? "?" }

    /// Modules on a side, without the quiet zone: 21 to 177.
    public let size: Int
    /// Whether each module is dark, row after row, from the top left.
    private let isDark: [Bool]

    /// Modules left white on each side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4

    /// The smallest symbol that holds a text, at correction level M: it is still read with a seventh of it stained.
    ///
    /// The same text gives the same symbol with the same version of libqrencode.
    ///
    /// - Parameter text: written as UTF-8, to the letter.
    /// - Returns: nil for an empty text, for one longer than a symbol holds (2 331 bytes), or with a NUL in it.
    public init?(_ text: String) {
        guard !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit of each byte is the colour; the others are for the encoder (qrencode.h).
        isDark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Whether a module is dark.
    ///
    /// - Parameters: row and column from the top left, from 0 to `size` - 1.
    public func isDark(row: Int, column: Int) -> Bool { isDark[row * size + column] }

    /// The dark modules as one path of SVG, one unit a module, quiet zone included: runs of a row are one rectangle.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                if column > start {
                    let width = column - start
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(width)v1h-\(width)z"
                }
                column += 1
            }
        }
        return path
    }

    /// Units on a side of the drawing, quiet zone included.
    public var drawnSize: Int { size + 2 * Self.quietZone }
}
