import Diagnostics
import Foundation

@testable import Content

extension FuzzTarget {
    /// The file of an entry: its encoding, the two fences, the YAML between them.
    static let frontMatter = FuzzTarget(
        "en-tetes",
        words: [
            "---\n", "titre: ", "\n  - ", "[", "{", "}", "]", ": ", "|\n  ", ">-\n  ", "&a ", "*a", "\"", "'", "? ",
            "!!",
            "\u{FEFF}", "\r\n", "\t", "#", "<<: ", "~", "- ", "a: |\n", "%YAML 1.1\n", "...\n",
        ],
        texts: {
            $0.texts(in: "content", ending: ".md") + ["---\na: [b, {c: d}]\n---\n", "---\na: &b c\nd: *b\n---\n"]
        },
        judge: { bytes in
            var report = Report()
            let file = SourceFile(path: "content/agenda/a.md", bytes: Data(bytes))
            guard let text = FileText.decode(file, report: &report) else {
                return report.hasErrors ? nil : "Bytes that are no text were refused without a word."
            }
            if let parts = FrontMatter.split(text, path: file.path, report: &report) {
                let yaml = YAMLValue.parse(
                    parts.yaml, file: file.path, firstLine: parts.yamlLine, report: &report)
                if yaml == nil, !report.hasErrors { return "YAML was refused without a word." }
                if let yaml, let flaw = Places.flaw(at: yaml.places, in: text) { return flaw }
            } else if !report.hasErrors {
                return "A file was refused without a word."
            }
            return Places.flaw(in: report, of: text)
        })
}

extension YAMLValue {
    /// Where it and all it holds stand.
    fileprivate var places: [SourceLocation] {
        switch kind {
        case .scalar: [location]
        case .list(let values): [location] + values.flatMap(\.places)
        case .map(let pairs): [location] + pairs.flatMap { [$0.location] + $0.value.places }
        }
    }
}
