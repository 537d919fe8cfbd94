import Almanac
import ArgumentParser
import Content
import Diagnostics
import Foundation
import Pictures
import Portal
import Publishing
import Site

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

    func validate() throws {
        guard let output else { return }
        if output.isEmpty { throw ValidationError("« --output » attend le nom d’un dossier.") }
        if let reason = OutputFolder(site, of: options.rootURL).objection { throw ValidationError(reason) }
    }

    private var site: URL {
        output.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? options.usualSite
    }

    func run() async throws {
        let site = site
        let inputs = try CommandRun.read(options)
        var timings = Timings(reading: inputs)
        let (name, told) = timings.measure("comparer") {
            let name = inputs.name
            return (name, name.flatMap { Self.remembered(of: site, madeFrom: $0) })
        }
        if let (told, report) = told {
            Terminal.print(report, format: options.format, tree: inputs.tree)
            say(told, written: 0, unchanged: told.files, removed: 0, timings)
            return
        }
        let publication = Publication(into: site)
        do { try publication.hold() } catch let error as PublishingError { throw Self.told(error) }
        let shelf = PictureShelf(beside: site)
        let build = await SiteBuild.run(
            inputs, jobs: options.jobs, into: publication, shelf: shelf, judges: false, isPreview: false,
            timings: timings)
        timings = build.timings
        // What is missing on a full disk is nobody’s mistake.
        if let failure = publication.failure { throw Self.told(failure) }
        Terminal.print(build.report, format: options.format, tree: build.tree)
        guard !build.report.hasErrors else {
            Terminal.say("Le site publié n’a pas changé.\n")
            throw ExitCode(1)
        }
        do {
            let summary = try timings.measure("publier") { try publication.finish() }
            shelf.forgetOthers()
            let told = BuildTold(build, bytes: summary.bytes, files: summary.written + summary.unchanged)
            if let name, let kept = try? JSONEncoder().encode(told) {
                SiteMemory(inputs: name, content: summary.content, told: kept).keep(for: site)
            }
            say(told, written: summary.written, unchanged: summary.unchanged, removed: summary.removed, timings)
        } catch let error as PublishingError {
            throw Self.told(error)
        }
    }

    /// Says why the site could not be published.
    private static func told(_ error: PublishingError) -> ExitCode {
        Terminal.say((error.errorDescription ?? "") + "\n")
        if error.leavesSiteAsItWas { Terminal.say("Le site publié n’a pas changé.\n") }
        return ExitCode(1)
    }

    /// What the last build said, when it would make the same site and that site still stands.
    private static func remembered(of site: URL, madeFrom name: String) -> (told: BuildTold, report: Report)? {
        guard let memory = SiteMemory.recall(of: site), memory.inputs == name,
            let told = try? JSONDecoder().decode(BuildTold.self, from: memory.told), let report = told.report,
            memory.stands(in: site)
        else { return nil }
        Publication.clearLeftovers(of: site)
        return (told, report)
    }

    private func say(_ told: BuildTold, written: Int, unchanged: Int, removed: Int, _ timings: Timings) {
        if options.timings { Terminal.say(timings.text) }
        guard options.format == .text else { return }
        Terminal.write(
            """
            \(told.pages) pages, \(told.bytes / 1024) Ko en tout.\(Self.heaviest(told)) \
            Fichiers écrits : \(written) ; déjà à jour : \(unchanged) ; retirés : \(removed). \
            Fait en \(timings.total.milliseconds) ms.

            """)
    }

    /// What the heaviest pages weigh on the network.
    private static func heaviest(_ told: BuildTold) -> String {
        guard !told.heaviest.isEmpty else { return "" }
        let pages = told.heaviest.map { "/\($0.page) (\($0.bytes) octets compressés)" }
        return " Les plus lourdes : \(pages.joined(separator: ", "))."
    }
}

/// What all commands do first.
enum CommandRun {
    /// Reads what the site is made from.
    ///
    /// - Throws: `ExitCode` after a word on the terminal.
    static func read(_ options: CommonOptions) throws -> BuildInputs {
        let date = try day(options.date)
        return try reading { try BuildInputs(options, on: date) }
    }

    /// The day that was given, or today.
    ///
    /// - Throws: `ExitCode` after a word on the terminal.
    static func day(_ given: BuildDate?) throws -> CivilDate {
        guard let date = given ?? BuildDate.current(environment: Terminal.environment, now: Date()) else {
            Terminal.say("La date du jour n’a pas pu être lue : donnez-la avec « --date AAAA-MM-JJ ».\n")
            throw ExitCode(1)
        }
        return date.date
    }

    /// What is read from a disk.
    ///
    /// - Throws: `ExitCode` after a word on the terminal.
    static func reading<Result>(_ read: () throws -> Result) throws -> Result {
        do { return try read() } catch let error as PortalUnreadable {
            Terminal.say(error)
            throw ExitCode(1)
        }
    }

    /// Reads, and makes the site.
    static func build(
        _ options: CommonOptions, into store: any SiteStore, judges: Bool = false, isPreview: Bool = false
    ) async throws -> SiteBuild {
        let inputs = try read(options)
        return await SiteBuild.run(
            inputs, jobs: options.jobs, into: store, shelf: PictureShelf(beside: options.usualSite), judges: judges,
            isPreview: isPreview,
            timings: Timings(reading: inputs))
    }
}
