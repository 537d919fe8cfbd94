import Compression
import Markdown
import Pictures
import QRCodes

/// Which program this is, and with which libraries it runs: the same ones make the same bytes of the same portal.
enum GuichetVersion {
    /// After semver.org; `dev` stands behind a version that is not published yet.
    static let number = "0.2.0-dev"

    /// What `guichet --version` writes.
    static var text: String {
        let libraries =
            ["cmark \(MarkdownDocument.parserVersion)", "libdeflate \(Gzip.libraryVersion)"]
            + ["libqrencode \(QRCode.libraryVersion)"] + MadePicture.libraryVersions
        return "guichet \(number) (\(libraries.joined(separator: ", ")))"
    }
}
