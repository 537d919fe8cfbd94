import Diagnostics
import Foundation
import Markdown

/// Everything people wrote, decoded file by file; nothing is linked yet.
public struct PortalContent: Sendable {
    /// The portal's own settings.
    public var settings: Settings
    /// The reference tables.
    public let seeds: Seeds
    /// The entries of all collections.
    public let entries: Entries
    /// Images that entries may show, by path; one that cannot be published is an error already.
    public let images: [String: Photo]

    /// Reads a whole portal.
    ///
    /// - Parameters:
    ///   - tree: the files.
    ///   - jobs: how many files are decoded at once, 1 or more; the result does not depend on it.
    ///   - memory: what was understood before, for those who read again; the result does not depend on it.
    ///   - report: receives all that is wrong.
    public static func load(
        from tree: SourceTree, jobs: Int, memory: ReadingMemory? = nil, report: inout Report
    ) async -> PortalContent {
        memory?.compare(tree)
        let (settings, seeds) = basis(tree, memory, report: &report)
        let reading = EntryReading(
            vocabularies: seeds.vocabularies,
            honesty: Honesty(mode: settings.mode, publicNumbers: Set(seeds.numbers.map(\.number))),
            reservedIDs: ThemeIDs.read(settings.theme, in: tree))
        UnreadCheck.check(tree, report: &report)
        TextCheck.check(tree, report: &report)
        checkFolders(tree, report: &report)
        reading.honesty.checkSettings(tree, report: &report)
        let helplines = HelplineCheck(seeds)
        await helplines.check(tree, jobs: jobs, memory: memory, report: &report)
        IdentityCheck.check(settings, report: &report)
        AuditCheck.check(settings, seeds, report: &report)

        func add<R: Record>(_ type: R.Type, to entries: inout Entries, report: inout Report) async {
            let fields = type.wholeFields
            entries[type] = await read(R.collection.folder, report: &report) { reading.entry($0, fields, report: &$1) }
                .compactMap { $0 as? Entry<R> }
        }
        // Of any type: what is done many times at once is compiled for one.
        func read(
            _ folder: String, report: inout Report,
            decode: @escaping @Sendable (SourceFile, inout Report) -> (any Sendable)?
        ) async -> [any Sendable] {
            let files = tree.files(under: folder).filter { $0.isEntry }
            let read = await files.concurrentMap(jobs: jobs) {
                ReadingMemory.understand($0, "fiche", in: memory, decode)
            }
            for result in read { report.add(result.findings) }
            return read.compactMap(\.result)
        }
        var entries = Entries()
        for collection in Collections.all { await add(collection, to: &entries, report: &report) }
        for entry in entries[Structure.self] { helplines.check(entry, report: &report) }
        let images = await photos(in: tree, jobs: jobs, memory: memory, report: &report)
        return PortalContent(
            settings: settings, seeds: seeds, entries: entries,
            images: Dictionary(uniqueKeysWithValues: images.map { ($0.file.path, $0) }))
    }

    private static func photos(
        in tree: SourceTree, jobs: Int, memory: ReadingMemory?, report: inout Report
    ) async -> [Photo] {
        let files = tree.files(under: "content").filter { $0.isImage }
        let read = await files.concurrentMap(jobs: jobs) { file in
            ReadingMemory.understand(file, "image", in: memory) { PictureCheck.photo($0, report: &$1) }
        }
        for photo in read { report.add(photo.findings) }
        // What was not read is told already: whoever shows it is not to blame besides.
        let unread = tree.unread.filter { $0.isImage && $0.reason != .twin && $0.path.hasPrefix("content/") }
        return read.map(\.result) + unread.map { Photo(file: SourceFile(path: $0.path, bytes: Data()), picture: nil) }
    }

    /// What every entry is read against.
    private struct Basis: Sendable {
        let settings: Settings
        let seeds: Seeds
        let findings: Report
    }

    /// The settings and the tables.
    private static func basis(
        _ tree: SourceTree, _ memory: ReadingMemory?, report: inout Report
    ) -> (Settings, Seeds) {
        if let known: Basis = memory?.basis() {
            report.add(known.findings)
            return (known.settings, known.seeds)
        }
        var findings = Report()
        let settings = Settings.read(from: tree, report: &findings)
        let seeds = Seeds.read(from: tree, for: settings.territory, report: &findings)
        report.add(findings)
        memory?.keep(basis: Basis(settings: settings, seeds: seeds, findings: findings))
        return (settings, seeds)
    }

    /// A file that no collection takes would silently stay out of the portal: it is told.
    private static func checkFolders(_ tree: SourceTree, report: inout Report) {
        let known = Collections.all.map { $0.collection }
        for file in tree.files(under: "content") where file.name.folded != "readme.md" {
            guard known.contains(where: { file.path.hasPrefix($0.folder + "/") }) else {
                let folder = file.path.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
                report.add(
                    ContentRules.unknownFolder, at: SourceLocation(file: file.path),
                    "Ce fichier n’est dans aucun dossier que le portail connaît.",
                    suggestion: NearMiss.best(for: folder, among: known.map(\.path)).map {
                        "Vouliez-vous dire « content/\($0)/ » ?"
                    } ?? "Dossiers possibles : \(known.map { $0.folder + "/" }.joined(separator: ", ")).")
                continue
            }
            guard !file.isEntry, !file.isImage else { continue }
            let name = file.meantName.map { "Renommez-le « \($0) »." }
            if file.isMeantAsEntry {
                report.add(
                    ContentRules.fileName, at: SourceLocation(file: file.path),
                    "Cette fiche ne paraîtrait pas : le nom de son fichier, « \(file.name) », doit finir par « .md ».",
                    suggestion: name)
            } else {
                report.add(
                    ContentRules.unknownFileKind, at: SourceLocation(file: file.path),
                    "Le portail ne lit ici que des fichiers « .md » et des images (jpg, png, webp).",
                    suggestion: file.name.hasSuffix(".txt") ? name : nil)
            }
        }
    }
}

extension SourceFile {
    /// Whether the file is an entry; a `README.md` speaks to contributors.
    var isEntry: Bool { name.hasSuffix(".md") && name.folded != "readme.md" }

    /// Whether somebody wrote an entry in it that its name hides: `.MD`, `.markdown`, `.md.txt`, or a text that begins
    /// as an entry does.
    fileprivate var isMeantAsEntry: Bool {
        stem != name && !name.lowercased().hasSuffix(".txt") || name.lowercased().contains(".md.")
            || bytes.starts(with: "---\n".utf8) || bytes.starts(with: "---\r\n".utf8)
    }

    /// The name an entry in it would have; nil when nothing of its name can be kept.
    fileprivate var meantName: String? { Slug(folding: stem).map { "\($0).md" } }

    /// Its name without what says that it is a text, however often that is said.
    private var stem: String {
        var stem = name
        while let end = [".md", ".txt", ".markdown", ".mdown", ".mkd", ".text"].first(where: {
            stem.lowercased().hasSuffix($0)
        }) { stem = String(stem.dropLast(end.count)) }
        return stem
    }

    /// Whether the file is meant as a photo. SVG can hold scripts: it is none.
    public var isImage: Bool { Self.isImage(name) }

    fileprivate static func isImage(_ name: String) -> Bool {
        // The last three are refused with advice: to leave them aside would help nobody.
        [".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".heif"].contains { name.lowercased().hasSuffix($0) }
    }
}

extension UnreadFile {
    /// Whether its name says that it is a picture.
    var isImage: Bool { SourceFile.isImage(path) }
}
