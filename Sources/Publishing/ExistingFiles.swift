import Foundation

/// What a folder holds, links not followed.
enum ExistingFiles {
    struct Listing {
        /// Files and links, by path from the folder.
        var files: Set<String> = []
        var emptyFolders: [String] = []
    }

    static func list(_ folder: URL) throws -> Listing {
        var listing = Listing()
        guard access(folder.path, F_OK) == 0 else { return listing }
        try collect(folder.path, "", into: &listing)
        return listing
    }

    private static func collect(_ root: String, _ path: String, into listing: inout Listing) throws {
        let folder = path.isEmpty ? root : root + "/" + path
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw PublishingError.system(operation: "lire", path: folder, reason: error.localizedDescription)
        }
        if names.isEmpty, !path.isEmpty { listing.emptyFolders.append(path) }
        for name in names {
            let inner = path.isEmpty ? name : path + "/" + name
            var info = stat()
            guard lstat(root + "/" + inner, &info) == 0 else { continue }
            if info.st_mode & S_IFMT == S_IFDIR {
                try collect(root, inner, into: &listing)
            } else {
                listing.files.insert(inner)
            }
        }
    }
}
