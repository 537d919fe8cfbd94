import Markdown

/// How many lines a text takes on paper, for fonts wider than most: what is announced must never be cut.
enum PaperText {
    /// Lines of a text set word by word.
    ///
    /// - Parameters:
    ///   - size: of the letters, in millimetres.
    ///   - width: of the lines, in millimetres.
    static func lines(_ text: String, size: Double, width: Double, isBold: Bool = false) -> Int {
        let space = size * 0.35
        // As templates show it: its non-breaking spaces move the ends of lines.
        let text = FrenchTypography.apply(text)
        var lines = 1
        var used = 0.0
        for word in text.split(separator: " ") {
            // A word wider than a line is cut wherever the line ends.
            let length = self.width(of: word, size: size, isBold: isBold)
            if used > 0, used + space + length > width {
                lines += 1
                used = 0
            }
            used += (used > 0 ? space : 0) + length
            lines += Int(used / width)
            used.formTruncatingRemainder(dividingBy: width)
        }
        return lines
    }

    /// Of a word, in millimetres.
    private static func width(of word: Substring, size: Double, isBold: Bool) -> Double {
        word.reduce(0) { $0 + em($1) } * size * (isBold ? 1.12 : 1)
    }

    /// Of a letter, in parts of its size: DejaVu Sans, the widest of the common ones, rounded up.
    private static func em(_ letter: Character) -> Double {
        switch letter {
        case "i", "j", "l", "I", "î", "ï", "’", "'", ".", ",", ":", ";", "!", "|": 0.34
        case "f", "r", "t", "(", ")", "-", "/": 0.42
        case "m", "w", "M", "W", "Œ", "œ", "@", "%": 1.02
        case _ where letter.isUppercase: 0.74
        default: 0.63
        }
    }
}
