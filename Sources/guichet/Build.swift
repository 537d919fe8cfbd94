import ArgumentParser
import Content
import Foundation
import Portal
import Publishing

/// `guichet build`: makes the site.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fait le site. Rien n’est publié si une fiche contient une erreur.")

    @OptionGroup var options: CommonOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Le dossier où publier (par défaut : site, dans le dossier du portail).", valueName: "dossier"))
    var output: String?

    func run() async throws {
        let site =
            output.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? options.rootURL.appendingPathComponent("site")
        let publication = Publication(into: site)
        let build = try await CommandRun.build(options, into: publication)
        Terminal.print(build.report, format: options.format, tree: build.tree)
        guard !build.report.hasErrors else {
            Terminal.say("Le site publié n’a pas changé.\n")
            throw ExitCode(1)
        }
        var timings = build.timings
        do {
            let summary = try timings.measure("publier") { try publication.finish() }
            if options.timings { Terminal.say(timings.text) }
            guard options.format == .text else { return }
            Terminal.write(
                """
                \(build.pageCount) pages, \(summary.bytes / 1024) Ko en tout.\(heaviest(of: build)) \
                Fichiers écrits : \(summary.written) ; \
                déjà à jour : \(summary.unchanged) ; retirés : \(summary.removed). Fait en \(timings.total.milliseconds) ms.

                """)
        } catch let error as PublishingError {
            Terminal.say((error.errorDescription ?? "") + "\nLe site publié n’a pas changé.\n")
            throw ExitCode(1)
        }
    }
}

extension Build {
    /// What the heaviest pages weigh on the network.
    private func heaviest(of build: SiteBuild) -> String {
        guard !build.heaviest.isEmpty else { return "" }
        let pages = build.heaviest.map { "/\($0.address.path) (\($0.compressedBytes) octets compressés)" }
        return " Les plus lourdes : \(pages.joined(separator: ", "))."
    }
}

/// What all commands do first.
enum CommandRun {
    static func build(
        _ options: CommonOptions, into store: any SiteStore, judges: Bool = false, isPreview: Bool = false
    ) async throws -> SiteBuild {
        guard let date = options.date ?? BuildDate.current(environment: Terminal.environment, now: Date()) else {
            Terminal.say("La date du jour n’a pas pu être lue : donnez-la avec « --date AAAA-MM-JJ ».\n")
            throw ExitCode(1)
        }
        do {
            return try await SiteBuild.run(
                options, date: date.date, into: store, judges: judges, isPreview: isPreview)
        } catch let error as PortalUnreadable {
            Terminal.say(error)
            throw ExitCode(1)
        }
    }
}
