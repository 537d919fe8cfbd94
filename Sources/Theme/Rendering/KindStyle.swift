import Compression
import Drawing

/// What pages of a kind can be made of, and the styles they carry.
struct KindStyle: Sendable {
    let names: StyleNames
    let style: InlineStyle
    /// The map that pages may show behind places.
    let background: MapBackground?
    /// The text of the styles, in UTF-8.
    let bytes: [UInt8]
    /// How many bytes that text takes once compressed, quickly.
    let compressedBytes: Int
    /// What they ask for.
    let parts: LoadedParts

    init(names: StyleNames, style: InlineStyle, background: MapBackground?) {
        self.names = names
        self.background = background
        self.style = style
        bytes = Array(style.css.utf8)
        compressedBytes = Gzip.size(of: bytes, .quick) ?? bytes.count
        parts = LoadedParts(styles: style.css)
    }
}
