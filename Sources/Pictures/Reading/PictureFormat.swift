import Foundation

/// What a file is, read from its first bytes: its name says what somebody hoped for.
public enum PictureFormat: String, Sendable, CaseIterable {
    case jpeg, png, webp, avif
    /// What telephones of one make save: few browsers show it.
    case heic
    case gif, tiff, bmp, svg, pdf

    /// Nil for anything else.
    public init?(_ bytes: Data) {
        let start = [UInt8](bytes.prefix(64))
        let found = Self.signatures.first { signature in
            zip(signature.places, signature.bytes).allSatisfy { $0 < start.count && start[$0] == $1 }
        }
        if let found {
            self = found.format
        } else if let format = Self.ofBoxes(start) ?? Self.ofMarkup(start) {
            self = format
        } else {
            return nil
        }
    }

    /// As people call it.
    public var name: String { rawValue.uppercased().replacing("WEBP", with: "WebP") }

    /// The endings of its files, in lower case, the usual one first.
    public var endings: [String] {
        switch self {
        case .jpeg: [".jpg", ".jpeg"]
        case .tiff: [".tif", ".tiff"]
        case .png, .webp, .avif, .heic, .gif, .bmp, .svg, .pdf: ["." + rawValue]
        }
    }

    /// The formats that portals publish, the commonest first.
    public static let published: [PictureFormat] = [.jpeg, .png, .webp, .avif]

    private struct Signature {
        let format: PictureFormat
        let places: [Int]
        let bytes: [UInt8]

        init(_ format: PictureFormat, _ bytes: [UInt8], at places: [Int]? = nil) {
            self.format = format
            self.bytes = bytes
            self.places = places ?? Array(bytes.indices)
        }
    }

    private static let signatures = [
        Signature(.jpeg, [0xFF, 0xD8, 0xFF]),
        Signature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature(.webp, Array("RIFFWEBP".utf8), at: [0, 1, 2, 3, 8, 9, 10, 11]),
        Signature(.gif, Array("GIF8".utf8)),
        Signature(.tiff, [0x49, 0x49, 0x2A, 0x00]), Signature(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Signature(.bmp, Array("BM".utf8)),
        Signature(.pdf, Array("%PDF-".utf8)),
    ]

    /// AVIF and HEIC begin with a box that names the kinds they belong to (ISO/IEC 14496-12 §4.3).
    private static func ofBoxes(_ start: [UInt8]) -> PictureFormat? {
        guard start.count >= 16, start[4..<8].elementsEqual("ftyp".utf8) else { return nil }
        let end = min(start.count, Int(start[3]))
        let brands = stride(from: 8, to: end - 3, by: 4).map { String(decoding: start[$0..<($0 + 4)], as: UTF8.self) }
        if brands.contains(where: { ["avif", "avis"].contains($0) }) { return .avif }
        return brands.contains { ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains($0) }
            ? .heic : nil
    }

    private static func ofMarkup(_ start: [UInt8]) -> PictureFormat? {
        let text = String(decoding: start, as: UTF8.self).trimmingPrefix("\u{FEFF}")
        return text.hasPrefix("<svg") || text.hasPrefix("<?xml") ? .svg : nil
    }
}
