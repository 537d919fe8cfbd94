import Foundation

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for security dashboards and editors.
public enum SARIFPrinter {
    /// A log with one run.
    public static func print(_ report: Report) -> String {
        let sorted = report.shown
        var rules: [String: Rule] = [:]
        for diagnostic in sorted { rules[diagnostic.rule.id] = diagnostic.rule }
        let driver = Driver(name: "guichet", rules: rules.values.sorted { $0.id < $1.id }.map(Descriptor.init))
        return JSONPrinter.encode(Log(runs: [Run(tool: Tool(driver: driver), results: sorted.map(Result.init))]))
    }

    private struct Log: Encodable {
        let version = "2.1.0"
        let schema = "https://json.schemastore.org/sarif-2.1.0.json"
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case version
            case schema = "$schema"
            case runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        /// What columns count; were it not said, it would be UTF-16 code units (SARIF 2.1.0 §3.14.17).
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name: String
        let rules: [Descriptor]
    }

    private struct Text: Encodable {
        let text: String
    }

    private struct Descriptor: Encodable {
        let id: String
        let shortDescription: Text
        let fullDescription: Text

        init(_ rule: Rule) {
            id = rule.id
            shortDescription = Text(text: rule.summary)
            fullDescription = Text(text: rule.explanation)
        }
    }

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Text
        let locations: [Location]

        init(_ diagnostic: Diagnostic) {
            ruleId = diagnostic.rule.id
            level = diagnostic.severity.rawValue
            message = Text(text: [diagnostic.message, diagnostic.suggestion].compactMap { $0 }.joined(separator: " "))
            let place = diagnostic.location
            locations = [
                Location(
                    physicalLocation: PhysicalLocation(
                        artifactLocation: Artifact(
                            uri: place.file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""),
                        region: Region(
                            startLine: place.line, startColumn: place.column,
                            endColumn: place.column + diagnostic.length)))
            ]
        }
    }

    private struct Location: Encodable {
        let physicalLocation: PhysicalLocation
    }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: Artifact
        let region: Region
    }

    private struct Artifact: Encodable {
        let uri: String
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endColumn: Int
    }
}
