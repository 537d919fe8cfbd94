import Almanac
import ArgumentParser
import Diagnostics
import Foundation

/// Where the portal is.
struct PortalFolder: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Le dossier du portail.", valueName: "dossier"))
    var root = "."

    var url: URL { URL(fileURLWithPath: root, isDirectory: true) }
}

/// The options of every command that makes the site.
struct CommonOptions: ParsableArguments {
    @OptionGroup var folder: PortalFolder

    @Option(
        name: .long,
        help: ArgumentHelp("Le jour pour lequel le site est fait (par défaut : aujourd’hui).", valueName: "AAAA-MM-JJ"))
    var date: BuildDate?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("L’adresse du site, à la place de celle de guichet.yaml.", valueName: "adresse"))
    var baseURL: BaseURL?

    @Option(name: .long, help: ArgumentHelp("Combien de fichiers sont traités à la fois.", valueName: "nombre"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        name: .long,
        help: ArgumentHelp("La forme du rapport : text, json, github, gitlab ou sarif.", valueName: "forme"))
    var format = ReportFormat.text

    @Flag(name: .long, help: "Dit le temps que prend chaque étape.")
    var timings = false

    func validate() throws { try Self.check(jobs: jobs) }

    /// - Throws: what to write instead of a number that cannot be.
    static func check(jobs: Int) throws {
        guard (1...mostJobs).contains(jobs) else {
            throw ValidationError(
                jobs < 1
                    ? "« --jobs » attend un nombre d’au moins 1."
                    : "« --jobs » attend un nombre de 1 à \(mostJobs).")
        }
    }

    /// More files at once than any machine has processors.
    private static let mostJobs = 256

    var rootURL: URL { folder.url }

    /// Where the site is published unless somebody says otherwise.
    var usualSite: URL { rootURL.appendingPathComponent("site") }
}

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, gitlab, sarif
}
