/// The part of a line that shows a mistake, narrow enough for a terminal.
struct Excerpt {
    /// What is shown of the line.
    let text: String
    /// How many columns stand before the carets.
    let indent: Int
    /// One caret for each wrong character.
    let carets: String

    private static let width = 100

    /// - Parameters:
    ///   - line: the whole line.
    ///   - column: of the first wrong character, from 1, in Unicode scalars.
    ///   - length: how many are wrong.
    init(of line: Substring, column: Int, length: Int) {
        let scalars = Array(line.unicodeScalars)
        let place = max(0, min(column - 1, scalars.count))
        let start = place > Self.width - 20 ? place - 40 : 0
        let end = min(scalars.count, start + Self.width)
        var shown = String.UnicodeScalarView()
        if start > 0 { shown.append("…") }
        // What a terminal would obey instead of showing is shown as a mark.
        for scalar in scalars[start..<end] {
            shown.append(scalar == "\t" ? " " : HarmlessText.isObeyed(scalar) ? "\u{FFFD}" : scalar)
        }
        if end < scalars.count { shown.append("…") }
        text = String(shown)
        indent = place - start + (start > 0 ? 1 : 0)
        carets = String(repeating: "^", count: max(1, min(length, end - place)))
    }
}
