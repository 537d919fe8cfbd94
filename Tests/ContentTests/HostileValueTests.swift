import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Content

/// Whatever stands in a field, what is said of it neither commands a terminal nor fills it.
@Suite("Hostile values in every field")
struct HostileValueTests {
    private static let long = String(repeating: "z", count: 5_000)
    /// As YAML writes it: line breaks, a command of a forge, a command of a terminal, a turned reading.
    private static let evil = "\"p\\n::stop-commands::zz\\n::error::y\\e[2J\\u009B1m\\u202E\(long)\""

    /// What reads an entry of a collection from its text.
    private struct Reader: Sendable, CustomTestStringConvertible {
        let path: String
        let key: String
        let read: @Sendable (SourceFile, inout Report) -> Void
        var testDescription: String { "\(path) \(key)" }
    }

    private static let reading: EntryReading = {
        var report = Report()
        let seeds = Seeds.read(from: SmallPortal.base, for: TerritorySettings(), report: &report)
        return EntryReading(
            vocabularies: seeds.vocabularies, honesty: Honesty(mode: .demonstration, publicNumbers: []), reservedIDs: []
        )
    }()

    private static let readers: [Reader] = Collections.all.flatMap { readers(of: $0) }

    private static func readers<R: Record>(of type: R.Type) -> [Reader] {
        type.wholeFields.map { field in
            Reader(path: "\(R.collection.folder)/essai.md", key: field.name) { file, report in
                _ = reading.entry(file, type.wholeFields, report: &report)
            }
        }
    }

    @Test("no form of the report obeys a value or shows more than 200 characters of it", arguments: readers)
    private func field(reader: Reader) {
        for value in [Self.evil, "[\(Self.evil)]", "{\(Self.evil): \(Self.evil)}", "[{\(Self.evil): a}]"] {
            let text = "---\n\(reader.key): \(value)\n---\n"
            var report = Report()
            reader.read(SourceFile(path: reader.path, bytes: Data(text.utf8)), &report)
            #expect(!report.diagnostics.isEmpty)
            for printed in Self.forms(of: report, path: reader.path, text: text) {
                #expect(!printed.unicodeScalars.contains { "\u{1B}\u{9B}\u{202E}".unicodeScalars.contains($0) })
                #expect(!printed.split(separator: "\n").contains { $0.hasPrefix("::stop") || $0 == "::error::y" })
                #expect(!printed.contains(String(repeating: "z", count: 201)))
            }
        }
    }

    private static func forms(of report: Report, path: String, text: String) -> [String] {
        [
            TextPrinter(colours: false) { $0 == path ? text : nil }.print(report), GitHubPrinter.print(report),
            JSONPrinter.print(report), GitLabPrinter.print(report), SARIFPrinter.print(report),
        ]
    }
}
