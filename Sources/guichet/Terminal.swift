import Content
import Diagnostics
import Foundation

/// What the command line writes, and where.
enum Terminal {
    /// Findings go to the error stream as text, to the standard output in forms that programs read.
    static func print(_ report: Report, format: ReportFormat, tree: SourceTree) {
        switch format {
        case .text:
            say(text(of: report, tree: tree, colours: isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"] == nil))
        case .json: write(JSONPrinter.print(report))
        case .github: write(GitHubPrinter.print(report))
        case .gitlab: write(GitLabPrinter.print(report))
        case .sarif: write(SARIFPrinter.print(report))
        }
    }

    /// Findings as people read them.
    static func text(of report: Report, tree: SourceTree, colours: Bool = false) -> String {
        TextPrinter(colours: colours) { path in
            tree.file(path).map { String(decoding: $0.bytes, as: UTF8.self).replacing("\r\n", with: "\n") }
        }
        .print(report)
    }

    /// To the standard output.
    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// What kept the portal from being read.
    static func say(_ error: PortalUnreadable) { say(text(of: error)) }

    /// The same, as a line.
    static func text(of error: PortalUnreadable) -> String {
        "Impossible de lire « \(HarmlessText.line(error.path)) » : \(HarmlessText.line(error.reason)).\n"
    }

    /// To the error stream, for people.
    static func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
