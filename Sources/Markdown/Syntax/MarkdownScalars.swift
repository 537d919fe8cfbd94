extension Unicode.Scalar {
    /// Whether it parts words for CommonMark: a space, a line’s end, a sign.
    var isSpaceOrSign: Bool { isMarkdownSpace || isMarkdownSign }

    /// White space, as CommonMark understands it.
    var isMarkdownSpace: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        case ..<0x80: false
        default: properties.generalCategory == .spaceSeparator
        }
    }

    /// Punctuation, as CommonMark 0.30 understands it.
    var isMarkdownSign: Bool {
        guard value >= 0x80 else {
            return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value)
                || (0x7B...0x7E).contains(value)
        }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
