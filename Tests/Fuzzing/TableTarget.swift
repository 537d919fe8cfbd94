import Diagnostics
import Foundation

@testable import Content

extension FuzzTarget {
    /// Tables: those of `seeds/`, and those of data portals.
    static let tables = FuzzTarget(
        "tables",
        words: [
            ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "id", "a,b\n", "\u{FEFF}", "é", "\u{301}", "0", "-", " ",
        ],
        texts: { $0.texts(in: "seeds", ending: ".csv") + ["id,nom\na,\"b, \"\"c\"\"\"\n", "a;b\n1;2\n"] },
        judge: { bytes in imported(bytes) ?? seed(bytes) })

    /// What is read of an export, written and read again.
    private static func imported(_ bytes: [UInt8]) -> String? {
        let delimiter = DelimitedText.delimiter(of: bytes)
        guard let lines = try? DelimitedText.records(of: bytes, delimiter: delimiter) else { return nil }
        guard lines.first?.range.lowerBound ?? 0 == 0, lines.last?.range.upperBound ?? 0 == bytes.count,
            zip(lines, lines.dropFirst()).allSatisfy({ $0.range.upperBound == $1.range.lowerBound })
        else { return "Lines do not cover the table." }
        let cells = lines.map(\.cells)
        let text = cells.map { DelimitedText.line($0) + "\n" }.joined()
        guard let again = try? DelimitedText.records(of: Array(text.utf8), delimiter: UInt8(ascii: ",")) else {
            return "A table that was written cannot be read."
        }
        return again.map(\.cells) == cells ? nil : "A table that was written is read as another."
    }

    /// A table of `seeds/`: what is wrong is told in the file.
    private static func seed(_ bytes: [UInt8]) -> String? {
        let file = SourceFile(path: "seeds/a.csv", bytes: Data(bytes))
        var report = Report()
        guard let text = FileText.decode(file, report: &report) else { return nil }
        let rows = TableRow.read(file.path, in: SourceTree(files: [file]), columns: [], report: &report)
        return Places.flaw(in: report, of: text) ?? Places.flaw(at: (rows ?? []).map(\.location), in: text)
    }
}
