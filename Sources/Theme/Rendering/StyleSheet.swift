import Markdown

/// Style sheets as they are written into pages.
enum StyleSheet {
    /// The sheet without comments, indentation and empty lines.
    static func compact(_ css: String) -> String {
        var text = ""
        var rest = css[...]
        while let start = rest.firstRange(of: "/*") {
            text += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else {
                rest = ""
                break
            }
            rest = rest[end.upperBound...]
        }
        text += rest
        return text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.isEmpty }
            .joined(separator: "\n")
            .replacing("</", with: "<\\/")
    }
}

/// Icons as they are written into pages.
enum Icon {
    /// The drawing on one line, without what may stand before it in the file.
    static func fragment(_ svg: String) -> HTMLFragment {
        guard let start = svg.firstRange(of: "<svg") else { return .empty }
        let lines = svg[start.lowerBound...].split(whereSeparator: \.isNewline)
        return HTMLFragment(trusted: lines.map { $0.drop { $0 == " " } }.joined())
    }
}
