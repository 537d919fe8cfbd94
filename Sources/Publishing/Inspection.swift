import Foundation
import Portal

/// What stands in the site's folder, and what has to change.
struct Inspection {
    /// Outputs whose bytes are not there yet.
    var changed: [Output] = []
    /// Files to keep as they are: outputs with the same bytes, and files of others.
    var kept: [String] = []
    /// Files Guichet once wrote and no longer makes.
    var removed: [String] = []
    /// Folders of others that hold nothing.
    var emptyFolders: [String] = []
    /// Whether the record of what Guichet wrote differs.
    var manifestChanged = false

    var isUpToDate: Bool { changed.isEmpty && removed.isEmpty && !manifestChanged }

    /// Compares outputs with a folder.
    ///
    /// - Throws: `PublishingError` when a path is unsafe or a file of somebody else is in the way.
    static func inspect(_ outputs: [Output], in folder: URL) throws -> Inspection {
        let wanted = try index(outputs)
        let present = try ExistingFiles.list(folder)
        let manifest = Manifest.read(in: folder)
        var inspection = Inspection()
        inspection.emptyFolders = present.emptyFolders
        inspection.manifestChanged = manifest != Set(wanted.keys)
        var foreign: [String] = []
        let foreignFolders = folders(ofForeign: present, manifest: manifest)
        let sorted = outputs.sorted { $0.path < $1.path }
        let files = present.files
        let isSame = SideBySide.map(sorted) { files.contains($0.path) && Self.isSame($0, in: folder) }
        for (output, isSame) in zip(sorted, isSame) {
            guard present.files.contains(output.path) else {
                if hasSomethingInTheWay(output.path, present, foreignFolders, manifest: manifest) {
                    foreign.append(output.path)
                }
                inspection.changed.append(output)
                continue
            }
            if isSame {
                inspection.kept.append(output.path)
            } else if manifest.contains(output.path) {
                inspection.changed.append(output)
            } else {
                foreign.append(output.path)
            }
        }
        let ours = [Manifest.name, InPlace.temporary]
        guard foreign.isEmpty else { throw PublishingError.foreignFiles(foreign) }
        for path in present.files.sorted() where wanted[path] == nil && !ours.contains(path) {
            if manifest.contains(path) { inspection.removed.append(path) } else { inspection.kept.append(path) }
        }
        return inspection
    }

    /// Outputs by path; no path may lead out, be taken twice, or be both a file and a folder.
    private static func index(_ outputs: [Output]) throws -> [String: Output] {
        var index: [String: Output] = [:]
        for output in outputs {
            let parts = output.path.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
                !output.path.contains("\0"), output.path != Manifest.name
            else { throw PublishingError.unsafePath(output.path) }
            guard index.updateValue(output, forKey: output.path) == nil else {
                throw PublishingError.samePath(output.path)
            }
        }
        for path in index.keys {
            if let parent = parents(of: path).first(where: { index[$0] != nil }) {
                throw PublishingError.samePath(parent)
            }
        }
        return index
    }

    /// A file of others that stands where a folder is needed, or a folder of others that must become a file.
    private static func hasSomethingInTheWay(
        _ path: String, _ present: ExistingFiles.Listing, _ foreignFolders: Set<String>, manifest: Set<String>
    ) -> Bool {
        parents(of: path).contains { present.files.contains($0) && !manifest.contains($0) }
            || foreignFolders.contains(path)
    }

    /// The folders that hold something of others, and the empty ones.
    private static func folders(ofForeign present: ExistingFiles.Listing, manifest: Set<String>) -> Set<String> {
        let files = present.files.filter { !manifest.contains($0) && $0 != Manifest.name }
        return Set(files.flatMap(parents) + present.emptyFolders + present.emptyFolders.flatMap(parents))
    }

    private static func parents(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return (1..<max(1, parts.count)).map { parts.prefix($0).joined(separator: "/") }
    }

    private static func isSame(_ output: Output, in folder: URL) -> Bool {
        let url = folder.appendingPathComponent(output.path)
        var info = stat()
        guard lstat(url.path, &info) == 0, info.st_size == output.bytes.count, info.st_mode & S_IFMT == S_IFREG else {
            return false
        }
        return (try? Data(contentsOf: url)) == output.bytes
    }
}
