import Diagnostics

/// Lines and columns of a text's scalars.
struct TextPlaces {
    /// The text.
    let text: [Unicode.Scalar]
    private let file: String
    /// Where each line starts.
    private let starts: [Int]

    init(_ text: [Unicode.Scalar], file: String) {
        self.text = text
        self.file = file
        starts = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
    }

    /// The place of a scalar.
    func location(of offset: Int) -> SourceLocation {
        let line = line(of: offset)
        return SourceLocation(file: file, line: line + 1, column: offset - starts[line] + 1)
    }

    /// Scalars of a range that stand on its first line, 1 or more.
    func length(of range: Range<Int>) -> Int {
        let end = text[range].firstIndex(of: "\n") ?? range.upperBound
        return max(1, end - range.lowerBound)
    }

    /// What kind of place a scalar is in.
    func kind(of offset: Int) -> Kind {
        guard file.hasPrefix("content/") else { return file.hasPrefix("themes/") ? .theme : .other }
        let line = line(of: offset)
        let fence = starts.indices.dropFirst().first { isFence($0) } ?? 0
        guard isFence(0), line < fence else { return .body }
        let start = text[starts[line]...].drop { $0 == " " || $0 == "-" }
        return start.starts(with: "telephone:".unicodeScalars) ? .phoneField : .field
    }

    /// The kinds of places in which something may be written.
    enum Kind {
        case body, field, phoneField, theme, other
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func isFence(_ line: Int) -> Bool {
        text[starts[line]...].prefix { $0 != "\n" }.elementsEqual("---".unicodeScalars)
    }
}
