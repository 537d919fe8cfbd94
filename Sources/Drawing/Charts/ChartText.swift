import Markdown

/// How much room a text takes in a drawing, and where it is cut into lines.
///
/// Nothing measures letters before a browser draws them. These widths are those of DejaVu Sans, about the widest font
/// a screen has, rounded up: a text fits in what is kept for it whatever the font.
enum ChartText {
    /// From one line of text to the next, in units.
    static let lineHeight = 18.0

    /// The most room a text takes, in units.
    static func width(_ text: String, isBold: Bool = false) -> Double {
        text.reduce(0) { $0 + ems($1) } * ChartCanvas.textSize * (isBold ? 1.12 : 1)
    }

    /// The lines of a text that may be `room` units wide: cut at spaces, and inside a word only when it is too long.
    static func lines(_ text: String, within room: Double, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in FrenchTypography.apply(text).split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            guard width(longer, isBold: isBold) > room else {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for letter in word {
                if !line.isEmpty, width(line + String(letter), isBold: isBold) > room {
                    lines.append(line)
                    line = ""
                }
                line.append(letter)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func ems(_ letter: Character) -> Double {
        switch letter {
        case " ", "\u{A0}", "\u{202F}", "i", "j", "l", "I", ".", ",", ":", ";", "!", "|", "'", "’": 0.41
        case "m", "w", "M", "W", "%", "@", "œ", "Œ", "æ", "Æ", "—", "…": 1.1
        case "−", "+", "=", "<", ">", "~", "&": 0.84
        case _ where letter.isASCII || letter.isLatin: letter.isUppercase ? 0.8 : 0.64
        default: 1.4
        }
    }
}

extension Character {
    /// Whether it is written with the letters and signs of Western Europe.
    fileprivate var isLatin: Bool { unicodeScalars.first.map { $0.value < 0x250 || $0 == "€" || $0 == "–" } ?? false }
}
