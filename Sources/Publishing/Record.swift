import Foundation
import Site

/// The record, kept in the site itself, of the files Guichet wrote: they alone may be replaced or removed.
enum Record {
    static let name = ".guichet-fichiers"

    /// The paths Guichet wrote last time; none when there is no record.
    static func read(in folder: URL) -> Set<String> {
        guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
            return []
        }
        return Set(text.split(separator: "\n").map(String.init))
    }

    /// The record as a file of the site.
    ///
    /// - Parameter paths: in any order.
    static func output(of paths: some Sequence<String>) -> Output {
        Output(path: name, text: paths.sorted().map { $0 + "\n" }.joined())
    }
}
