import Diagnostics

/// What is checked of every text of the portal, whatever it is read for: entries, tables, settings, themes.
enum TextCheck {
    static func check(_ tree: SourceTree, report: inout Report) {
        for file in tree.files where isText(file) {
            var bytes = [UInt8](file.bytes)
            // A mark at the very start only says that the file is in UTF-8.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            let written = file.name.hasSuffix(".md") || file.name.hasSuffix(".yaml")
            let found = HiddenCharacters.found(in: bytes) + (written ? HiddenCharacters.written(in: bytes) : [])
            guard !found.isEmpty else { continue }
            var cursor = Cursor(bytes, file: file.path)
            for hidden in found.sorted(by: { $0.byte < $1.byte }) {
                report.add(
                    ContentRules.hiddenCharacter, at: cursor.location(of: hidden.byte),
                    "Un caractère qui ne se voit pas se trouve ici : \(hidden.name).",
                    suggestion: "Effacez-le, ou récrivez le mot à la main.")
            }
        }
    }

    private static func isText(_ file: SourceFile) -> Bool {
        [".md", ".csv", ".yaml", ".mustache"].contains { file.name.hasSuffix($0) }
    }

    /// Says lines and columns of bytes, in their order, in one pass over the text.
    private struct Cursor {
        private let bytes: [UInt8]
        private var place = 0
        private var location: SourceLocation

        init(_ bytes: [UInt8], file: String) {
            self.bytes = bytes
            location = SourceLocation(file: file)
        }

        mutating func location(of byte: Int) -> SourceLocation {
            var (line, column) = (location.line, location.column)
            for passed in bytes[place..<byte] where passed & 0xC0 != 0x80 {
                if passed == 0x0A { (line, column) = (line + 1, 1) } else { column += 1 }
            }
            place = byte
            location = SourceLocation(file: location.file, line: line, column: column)
            return location
        }
    }
}
