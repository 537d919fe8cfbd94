import Diagnostics
import Foundation
import Markdown

/// Sheets that call others: a line `@import "champs.css";` stands for the sheet of this name, beside it.
enum StyleImports {
    /// The sheets with what they call in its place. What is called calls nothing itself.
    ///
    /// - Parameters:
    ///   - sheets: texts by name, without `.css`, and their files.
    ///   - report: receives the calls for sheets that are not there.
    static func resolved(
        _ sheets: [String: (file: String, text: String)], report: inout Report
    ) -> [String: String] {
        sheets.mapValues { sheet in
            var lines: [Substring] = []
            for (number, line) in sheet.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                guard line.utf8.contains(UInt8(ascii: "@")),
                    let call = line.wholeMatch(of: #/\s*@import\s+"(?<name>[^"]*)"\s*;\s*/#)
                else {
                    lines.append(line)
                    continue
                }
                guard let called = sheets[String(call.name.prefix { $0 != "." })], called.file != sheet.file else {
                    let column = line.prefix { $0.isWhitespace }.unicodeScalars.count + 1
                    report.add(
                        ThemeRules.styleImport,
                        at: SourceLocation(file: sheet.file, line: number + 1, column: column),
                        length: line.trimmingCharacters(in: .whitespaces).unicodeScalars.count,
                        "Il n’y a pas de feuille de style « \(call.name) » à côté de celle-ci.",
                        suggestion: "Écrivez le nom d’un autre fichier de ce dossier, comme « champs.css ».")
                    continue
                }
                lines.append(called.text[...])
            }
            return lines.joined(separator: "\n")
        }
    }
}

/// Style sheets as they are written into pages.
enum StyleSheet {
    /// The sheet without comments, and without the white space it can do without.
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
        return withoutSpaces(text).replacing("</", with: "<\\/")
    }

    /// White space goes around braces, semicolons and commas and after colons, elsewhere one space of it stays;
    /// strings are kept to the letter. Before a colon it matters: `a :hover` is not `a:hover`.
    private static func withoutSpaces(_ css: String) -> String {
        let separators = Set("{};,".utf8)
        var result: [UInt8] = []
        var quote: UInt8?
        var isEscaped = false
        var hasSpace = false
        for byte in css.utf8 {
            if let open = quote {
                result.append(byte)
                if !isEscaped, byte == open { quote = nil }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            // What CSS calls white space.
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasSpace = true
                continue
            }
            if hasSpace, let last = result.last, last != UInt8(ascii: ":"), !separators.contains(last),
                !separators.contains(byte)
            {
                result.append(UInt8(ascii: " "))
            }
            hasSpace = false
            if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
            result.append(byte)
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        }
        return String(decoding: result, as: UTF8.self)
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
