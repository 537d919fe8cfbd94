import Compression
import Foundation
import Portal
import Site

/// A file that carries many others to a phone: what they have in common once, compressed, under a name that changes
/// with what is in it.
public struct OfflinePack: Sendable {
    /// How the paths of its files begin; the longest beginning that fits a path tells its pack.
    public let beginnings: [String]
    /// Where it is published, and its bytes.
    public let output: Output
    /// How many pages it holds.
    public let pages: Int
    /// Whether it comes before all others, when a phone meets the portal.
    public let isFirst: Bool

    /// Size in bytes, compressed.
    public var size: Int { output.bytes.count }

    /// Whether it holds nothing but photos of entries.
    var isOfPhotos: Bool { !beginnings.isEmpty && beginnings.allSatisfy { $0.hasPrefix(OfflineShelf.photos) } }
}

/// What a pack holds, as the worker reads it:
/// `{"bytes": {path: base 64}, "files": {path: [numbers]}, "days": {path: [numbers]}, "lines": [text]}`.
struct OfflinePackContent {
    /// The lines that are only here.
    let lines: [OfflineLine]
    /// Paths and their lines: 2n is line n of the pack, 2n+1 of the frame. They are written as the difference to the
    /// one before.
    let files: [(path: String, lines: [Int])]
    /// Paths and the lines that what follows the day stands before, by their place in the file.
    let days: [(path: String, places: [Int])]
    /// Paths and what is no text.
    let others: [(path: String, bytes: [UInt8])]

    init(_ section: OfflineSection, frame: OfflineFrame) {
        var own: [OfflineLine] = []
        // For each line of the section, its number.
        let numbers = section.lines.map { line -> Int in
            if let place = frame[line] { return 2 * place + 1 }
            own.append(line)
            return 2 * (own.count - 1)
        }
        lines = own
        files = section.texts.map { text in (text.path, text.lines.map { numbers[$0] }) }
        days = section.texts.filter { !$0.parts.isEmpty }.map { text in (text.path, text.parts.map(\.before)) }
        others = section.others
    }

    init(_ frame: OfflineFrame) {
        (lines, files, days, others) = (frame.lines, [], [], [])
    }

    var json: [UInt8] {
        var json = PackJSON(room: lines.reduce(65_536) { $0 + $1.bytes.count + 8 })
        json.list(others, "{\"bytes\":{", "}") { json, file in
            json.text(file.path.utf8)
            json.raw(":")
            json.text(Data(file.bytes).base64EncodedString().utf8)
        }
        json.list(files, ",\"files\":{", "}") { json, file in
            json.text(file.path.utf8)
            json.raw(":")
            json.steps(file.lines)
        }
        json.list(days, ",\"days\":{", "}") { json, file in
            json.text(file.path.utf8)
            json.raw(":\(file.places)")
        }
        json.list(lines, ",\"lines\":[", "]}") { $0.text($1.bytes) }
        return json.bytes
    }
}

extension [UInt8] {
    /// The file of a pack to publish, with this content.
    ///
    /// - Parameter name: what people who look into the folder read; a checksum of what is in it is added to it.
    func packed(as name: String) -> Output? {
        Gzip.compress(self, .good).map { bytes in
            Output(path: "\(OfflineSite.folder)\(name)-\(Checksum.digits(of: self)).gz", bytes: bytes)
        }
    }
}
