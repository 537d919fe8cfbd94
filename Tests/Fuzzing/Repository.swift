import Foundation

/// The files of the repository that readers are tried with.
public struct Repository: Sendable {
    private let root: URL

    /// The repository these tests stand in.
    public static let here = Repository(
        root: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent())

    /// The texts of the files of a folder, at any depth, whose names end so; in the order of their paths.
    func texts(in folder: String, ending: String) -> [String] {
        let place = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(ending) }.sorted().compactMap {
            try? String(contentsOf: place.appending(path: $0), encoding: .utf8)
        }
    }

    /// What stands after a key at the beginning of lines of all entries, without quotes.
    func values(of keys: String...) -> [String] {
        texts(in: "content", ending: ".md").flatMap { $0.split(separator: "\n") }.compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, keys.contains(parts[0].trimmingCharacters(in: CharacterSet(charactersIn: " -")))
            else { return nil }
            return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
        }
    }
}
