import Foundation
import Site

/// Answers requests.
struct PreviewDesk: Sendable {
    let portal: any PreviewedPortal
    let port: UInt16
    /// Tells this run from the one before, which may have shown a version of the same number.
    private let session = UInt32.random(in: .min ... .max)

    init(_ portal: any PreviewedPortal, port: UInt16) {
        (self.portal, self.port) = (portal, port)
    }

    func answer(_ request: RequestHead) async -> PreviewAnswer {
        guard let host = request.host else { return PreviewAnswer(400, saying: "La demande ne dit pas à qui elle va.") }
        // A site elsewhere that leads its name to this machine would read what is not published yet.
        guard Self.names.contains(where: { host == $0 || host == "\($0):\(port)" }) else {
            return PreviewAnswer(
                403, saying: "L’aperçu ne répond que sur cet ordinateur, à l’adresse http://localhost:\(port)/.")
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            return PreviewAnswer(405, saying: "L’aperçu montre des pages, et ne reçoit rien.")
        }
        let site = await portal.current()
        guard let path = String(request.path.drop { $0 == "/" }).removingPercentEncoding, !path.utf8.contains(0) else {
            return await missing(in: site)
        }
        if let file = PreviewPanel.file(path) { return PreviewAnswer(200, path, file) }
        let address = Address(path)
        if let bytes = await site.file(address.file) { return answer(200, address.file, bytes, of: site) }
        if await site.file(address.path + "/index.html") != nil {
            return PreviewAnswer(redirectingTo: request.path.hasPrefix("//") ? "/" : request.path + "/")
        }
        return await missing(in: site)
    }

    /// The version that stands, as pages know it.
    func version() async -> String { name(await portal.current()) }

    private func name(_ site: PreviewedSite) -> String { "\(session)-\(site.version)" }

    private func missing(in site: PreviewedSite) async -> PreviewAnswer {
        guard let page = await site.file("404.html") else {
            return PreviewAnswer(
                site.mistakes == nil ? 404 : 500, "404.html",
                PreviewPanel.page(version: name(site), mistakes: site.mistakes ?? "Cette page n’existe pas."))
        }
        return answer(404, "404.html", page, of: site)
    }

    private func answer(_ status: Int, _ path: String, _ bytes: Data, of site: PreviewedSite) -> PreviewAnswer {
        guard path.hasSuffix(".html") else { return PreviewAnswer(status, path, bytes) }
        return PreviewAnswer(
            status, path, PreviewPanel.added(to: bytes, version: name(site), mistakes: site.mistakes))
    }

    private static let names = ["localhost", "127.0.0.1", "[::1]"]
}
