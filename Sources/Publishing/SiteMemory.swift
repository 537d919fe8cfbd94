import Compression
import Foundation

/// What a site was made from the last time, what was published, and what was said of it: while all of it stands,
/// nothing needs to be made.
///
/// It is kept beside the site, in a file that may be removed at any time. It is never believed: what the site would be
/// made from is read and named again, and so is every file of the site. A memory that is not whole, or of another
/// form, is none.
public struct SiteMemory: Sendable, Equatable {
    /// Names all that the site is made from, the program included.
    public let inputs: String
    /// Names all files of the site: ``Publication/Summary/content``.
    public let content: String
    /// What was said, for whoever kept it.
    public let told: Data

    /// See the properties.
    public init(inputs: String, content: String, told: Data) {
        (self.inputs, self.content, self.told) = (inputs, content, told)
    }

    private static let form = "guichet-souvenir 1"

    /// The memory of a site; nil when there is none that can be read.
    ///
    /// - Parameter site: the published folder.
    public static func recall(of site: URL) -> SiteMemory? {
        guard let bytes = FileBytes.read(file(of: site)) else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 4, omittingEmptySubsequences: false)
        guard lines.count == 5 else { return nil }
        let words = lines.prefix(4).map { String(decoding: $0, as: UTF8.self) }
        let memory = SiteMemory(inputs: words[2], content: words[3], told: Data(lines[4]))
        return words[0] == form && words[1] == memory.checksum ? memory : nil
    }

    /// Keeps the memory for the next build; what the system refuses is left.
    public func keep(for site: URL) {
        let text = [Self.form, checksum, inputs, content, ""].joined(separator: "\n")
        try? FileBytes.replace(Data(text.utf8) + told, at: Self.file(of: site), by: Self.part(of: site))
    }

    /// Whether the files Guichet wrote into the site are, to the letter, those that are remembered. Those of others are
    /// not looked at.
    public func stands(in site: URL) -> Bool {
        let root = site.path
        let files = SideBySide.map(Record.read(in: site).sorted()) { path in
            SitePath.isSafe(path)
                ? FileBytes.read(root + "/" + path).map { PublishedFile(path, $0.count, Checksum.digits(of: $0)) } : nil
        }
        let found = files.compactMap { $0 }
        return found.count == files.count && SiteContent.name(of: found) == content
    }

    private var checksum: String { Checksum.digits(of: Data((inputs + content).utf8) + told) }

    /// What is being written of one.
    static func part(of site: URL) -> String { file(of: site) + ".part" }

    /// Beside the site, not in it: it would be published.
    private static func file(of site: URL) -> String {
        let site = site.resolvingSymlinksInPath().standardizedFileURL
        return site.deletingLastPathComponent().appendingPathComponent(".\(site.lastPathComponent).guichet-souvenir")
            .path
    }
}

/// A file of a site, by what tells it from other versions of it.
struct PublishedFile: Sendable {
    let path: String
    /// Bytes.
    let size: Int
    let digits: String

    init(_ path: String, _ size: Int, _ digits: String) { (self.path, self.size, self.digits) = (path, size, digits) }
}

/// The files of a site, all together.
enum SiteContent {
    /// A name that changes with any of them.
    ///
    /// - Parameter files: in the order of their paths.
    static func name(of files: [PublishedFile]) -> String {
        let lines = files.map { "\($0.digits) \($0.size) \($0.path)\n" }.joined()
        return SHA256.hash(Array(lines.utf8)).base64
    }
}
