import ArgumentParser
import Content
import Diagnostics
import Foundation
import Pictures
import Portal
import Site
import Theme

/// `guichet check FICHIER…`: what is wrong in some files, in the time of their pages rather than of all.
struct CheckedFiles {
    private let names: [String]
    private let options: CommonOptions

    /// - Parameter names: files or folders, as they were typed.
    init(_ names: [String], _ options: CommonOptions) {
        self.names = names
        self.options = options
    }

    /// - Parameter rewriting: whether they are first written in the canonical form.
    /// - Throws: `ExitCode` after a word on the terminal.
    func check(rewriting: Bool) async throws {
        var inputs = try CommandRun.read(options)
        let files = try named(in: inputs.tree)
        if rewriting { inputs = try await RewrittenFiles(inputs, options).write(files) }
        let (report, pages) = await Self.findings(of: files, in: inputs, options)
        let theirs = report.within(files)
        Terminal.print(theirs, format: options.format, tree: inputs.tree)
        guard !theirs.hasErrors else { throw ExitCode(1) }
        guard options.format == .text else { return }
        let checked = files.count == 1 ? "1 fichier vérifié" : "\(files.count) fichiers vérifiés"
        guard report.hasErrors else { return Terminal.write("\(checked)\(Self.count(pages)), aucune erreur.\n") }
        Terminal.say(
            "\(checked)\(Self.count(pages)), aucune erreur ; mais d’autres fichiers en contiennent"
                + (pages == 0 ? ", et aucune page n’a pu être regardée" : "")
                + ". « guichet check », sans nom, les montre.\n")
    }

    private static func count(_ pages: Int) -> String {
        switch pages {
        case 0: ""
        case 1: " et sa page"
        default: " et \(pages) pages"
        }
    }

    /// All that is wrong in the portal but in pages of other entries. Of what is no entry (a table, the theme, an
    /// image) any page may come: then all are looked at.
    static func findings(
        of files: Set<String>, in inputs: BuildInputs, _ options: CommonOptions
    ) async -> (report: Report, pages: Int) {
        guard files.allSatisfy({ $0.hasPrefix("content/") && $0.hasSuffix(".md") }) else {
            let build = await SiteBuild.run(
                inputs, jobs: options.jobs, into: SiteInMemory(), shelf: PictureShelf(beside: options.usualSite),
                judges: true, isPreview: false,
                timings: Timings(reading: inputs))
            return (build.report, build.pageCount)
        }
        var report = Report()
        let plan = await SketchedSite.plan(inputs, jobs: options.jobs, isPreview: false, report: &report)
        guard !report.hasErrors else { return (report, 0) }
        let pages = await SiteRenderer.judge(plan, of: files, jobs: options.jobs, report: &report)
        return (report, pages)
    }

    /// The files that are meant, by their paths in the portal.
    private func named(in tree: SourceTree) throws -> Set<String> {
        let known = tree.files.map(\.path) + tree.unread.map(\.path)
        let folders = Set(known.flatMap(Self.folders))
        var files: Set<String> = []
        for name in names {
            let paths = paths(of: name)
            let found = known.filter { file in paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") } }
            guard !found.isEmpty else {
                let near = paths.lazy.compactMap { NearMiss.best(for: $0, among: known + folders.sorted()) }.first
                Terminal.say(
                    "Le portail n’a pas de fichier « \(HarmlessText.line(name)) »."
                        + (near.map { " Vouliez-vous dire « \(HarmlessText.line($0)) » ?" } ?? "") + "\n")
                throw ExitCode.validationFailure
            }
            files.formUnion(found)
        }
        return files
    }

    /// The folders that hold a file.
    private static func folders(of file: String) -> [String] {
        let parts = file.split(separator: "/")
        return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: "/") }
    }

    /// What a name may mean: from where the command is given, from the folder of the portal, or from that of entries;
    /// empty is the whole portal.
    private func paths(of name: String) -> [String] {
        let root = options.rootURL.standardizedFileURL.path
        let folder = root.hasSuffix("/") ? root : root + "/"
        func inside(_ path: String) -> String? {
            path == root ? "" : path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
        }
        let typed = URL(fileURLWithPath: name).standardizedFileURL.path
        let others = [name, "content/" + name].map {
            URL(fileURLWithPath: $0, relativeTo: options.rootURL).standardizedFileURL.path
        }
        return ([typed] + others).compactMap(inside)
    }
}
