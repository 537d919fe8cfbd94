import Almanac
import Compression
import Foundation
import Portal
import Site

/// The list a phone compares with what it keeps (`hors-ligne/paquets.json`).
struct OfflineManifest: Encodable {
    /// Changes with anything below.
    var version = ""
    /// The day the site is built for, as people say it.
    let day: String
    let frame: Part
    /// What follows the day.
    let today: Part
    let packs: [Pack]

    /// A file to take.
    struct Part: Encodable {
        let file: String
        /// In bytes, compressed.
        let size: Int
    }

    /// A pack to take.
    struct Pack: Encodable {
        let file: String
        let size: Int
        let begins: [String]
        let pages: Int
        /// Taken before the others.
        let first: Bool
        /// Taken without asking.
        let auto: Bool
    }

    init(_ copy: OfflineCopy, automatic: Set<String>, on day: CivilDate) {
        self.day = day.french(.date)
        frame = Part(file: copy.frame.path, size: copy.frame.bytes.count)
        today = Part(file: copy.day.path, size: copy.day.bytes.count)
        packs = copy.packs.map { pack in
            Pack(
                file: pack.output.path, size: pack.size, begins: pack.beginnings, pages: pack.pages,
                first: pack.isFirst, auto: automatic.contains(pack.output.path))
        }
        version = SHA256.hash([UInt8](json)).base64
    }

    private var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)) ?? Data()
    }

    var output: Output { Output(path: OfflineSite.folder + "paquets.json", bytes: json) }
}
