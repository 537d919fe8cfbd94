import Almanac
import ArgumentParser
import Comparing
import Compression
import Content
import Diagnostics
import Foundation
import Portal
import Site
import Theme

/// `guichet diff`: what readers will see change.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montre ce que les lecteurs verront changer d’un état du portail à un autre, sans rien publier.",
        discussion: """
            Un état est le dossier d’un portail, ou une révision de son dépôt git : une branche, une étiquette, un \
            commit. Les deux sont comparés pour le même jour. « guichet check » reste le seul juge de toutes les pages.
            """)

    @Argument(help: ArgumentHelp("L’état de départ : un dossier ou une révision.", valueName: "base"))
    var base: String

    @Argument(
        help: ArgumentHelp(
            "L’état d’arrivée (par défaut : le portail tel qu’il est dans son dossier).", valueName: "arrivée"))
    var target: String?

    @OptionGroup var folder: PortalFolder

    @Option(
        name: .long,
        help: ArgumentHelp("Le jour de la comparaison (par défaut : aujourd’hui).", valueName: "AAAA-MM-JJ"))
    var date: BuildDate?

    @Option(name: .long, help: ArgumentHelp("Combien de fichiers sont traités à la fois.", valueName: "nombre"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(name: .long, help: ArgumentHelp("La forme : text, markdown ou json.", valueName: "forme"))
    var format = ChangesFormat.text

    func validate() throws {
        try CommonOptions.check(jobs: jobs)
        for name in [base, target].compactMap({ $0 }) where name.isEmpty || name.hasPrefix("-") {
            throw ValidationError("« \(HarmlessText.value(name)) » n’est ni un dossier ni une révision.")
        }
    }

    func run() async throws {
        let date = try CommandRun.day(date)
        let old = try tree(of: base)
        let new = try target.map(tree) ?? CommandRun.reading { try SourceTree(reading: folder.url) }
        let changes = await ComparedStates(jobs: jobs, date: date).changes(from: old, to: new)
        switch format {
        case .text: Terminal.write(ChangesPrinter.text(changes))
        case .markdown: Terminal.write(ChangesPrinter.markdown(changes))
        case .json: Terminal.write(ChangesJSON.print(changes))
        }
        guard !changes.hasErrors else { throw ExitCode(1) }
    }

    /// The files of a state: those of a folder that holds a portal, else those of a revision.
    private func tree(of name: String) throws -> SourceTree {
        let path = URL(fileURLWithPath: name, isDirectory: true)
        if FileManager.default.fileExists(atPath: path.appendingPathComponent(Settings.file).path) {
            return try CommandRun.reading { try SourceTree(reading: path) }
        }
        do throws(GitRevision.Unreadable) {
            return try GitRevision(name, of: folder.url).tree()
        } catch {
            Terminal.say("« \(HarmlessText.value(name)) » : \(error.reason)\n")
            throw error.isMisnamed ? ExitCode.validationFailure : ExitCode(1)
        }
    }
}

/// How changes are printed.
enum ChangesFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
}

/// Two states of a portal, made for the same day: what of one is the same in the other is understood once.
private struct ComparedStates {
    let jobs: Int
    let date: CivilDate
    private let memory = ReadingMemory()
    private let theme = ThemeMemory()
    private let library = MapLibrary.read()

    init(jobs: Int, date: CivilDate) { (self.jobs, self.date) = (jobs, date) }

    func changes(from old: SourceTree, to new: SourceTree) async -> PortalChanges {
        let differing = PortalChanges.files(old, new)
        return PortalChanges(from: await state(of: old, differing), to: await state(of: new, differing))
    }

    /// - Parameter files: those of which the pages are judged.
    private func state(of tree: SourceTree, _ files: Set<String>) async -> PortalState {
        var report = Report()
        let inputs = BuildInputs(tree, on: date, baseURL: nil, library: library)
        var timings = Timings(reading: inputs)
        let portal = await inputs.portal(
            isPreview: false, jobs: jobs, memory: memory, timings: &timings, report: &report)
        let plan = SiteRenderer.plan(
            portal, data: [], from: tree, mapLibrary: library, memory: theme, report: &report)
        guard !report.hasErrors else {
            return PortalState(tree: tree, portal: portal, findings: report, pages: nil)
        }
        _ = await SiteRenderer.judge(plan, of: files, jobs: jobs, report: &report)
        return PortalState(tree: tree, portal: portal, findings: report, pages: await pages(of: plan))
    }

    /// What tells each page from others, by its address.
    private func pages(of plan: SitePlan) async -> [String: [UInt8]] {
        let places = plan.paths.enumerated().filter { $0.element.hasSuffix(".html") }.map(\.offset)
        let drawn = await places.concurrentMap(jobs: jobs) { place in
            let page = plan.file(place)
            return (Self.address(of: page.path), SHA256.hash([UInt8](page.bytes)))
        }
        return Dictionary(drawn, uniquingKeysWith: { first, _ in first })
    }

    private static func address(of path: String) -> String {
        "/" + (path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path)
    }
}
