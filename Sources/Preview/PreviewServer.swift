import FlyingFox
import Foundation
import Markdown
import Portal

/// Shows a site on this machine only, made anew each time a page is asked for: reload to see what was edited.
public struct PreviewServer: Sendable {
    /// What came of a build.
    public enum Build: Sendable {
        /// The whole site.
        case site([Output])
        /// What is wrong, as it is printed on a terminal.
        case mistakes(String)
    }

    private let port: UInt16
    private let build: @Sendable () async throws -> Build

    /// - Parameters:
    ///   - port: where to answer, on the loopback address alone.
    ///   - build: makes the site.
    public init(port: UInt16, build: @escaping @Sendable () async throws -> Build) {
        self.port = port
        self.build = build
    }

    /// Answers until the task is cancelled.
    ///
    /// - Throws: the system's error when the port is taken.
    public func run() async throws {
        let server = HTTPServer(address: .loopback(port: port), logger: .disabled)
        let desk = PreviewDesk(build: build)
        // `request.path` has lost its last slash, which tells a folder from a file.
        await server.appendRoute("GET,HEAD *") { request in await desk.answer(request.target.path()) }
        try await server.run()
    }
}

/// Answers one request after the other, so that two builds never run at once.
private actor PreviewDesk {
    private let build: @Sendable () async throws -> PreviewServer.Build
    private var files: [String: Data] = [:]

    init(build: @escaping @Sendable () async throws -> PreviewServer.Build) { self.build = build }

    func answer(_ path: String) async -> HTTPResponse {
        let address = Address(String(path.drop { $0 == "/" }).removingPercentEncoding ?? "")
        if address.file.hasSuffix(".html") || files.isEmpty {
            do {
                switch try await build() {
                case .site(let outputs):
                    files = Dictionary(outputs.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
                case .mistakes(let text): return Self.page(for: text)
                }
            } catch {
                return Self.page(for: "\(error)")
            }
        }
        if let bytes = files[address.file] { return Self.response(.ok, address.file, bytes) }
        if files[address.path + "/index.html"] != nil {
            return HTTPResponse(statusCode: .movedPermanently, headers: HTTPHeaders([.location: "/\(address.path)/"]))
        }
        return Self.response(.notFound, "404.html", files["404.html"] ?? Data())
    }

    private static func page(for mistakes: String) -> HTTPResponse {
        let html = """
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>À corriger</title>\
            <h1>Le site n’a pas pu être fait</h1><pre>\(escapeHTML(mistakes))</pre></html>
            """
        return response(.internalServerError, "erreur.html", Data(html.utf8))
    }

    private static func response(_ status: HTTPStatusCode, _ path: String, _ bytes: Data) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: [.contentType: MediaType.of(path), HTTPHeader("Cache-Control"): "no-store"], body: bytes)
    }
}

/// The media type a static host gives to a file.
enum MediaType {
    /// By the file's ending.
    static func of(_ path: String) -> String {
        if path.hasSuffix(".feed.json") { return "application/feed+json" }
        return ofEnding(path)
    }

    private static func ofEnding(_ path: String) -> String {
        switch path.split(separator: ".").last.map(String.init) ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "json": "application/json"
        case "webmanifest": "application/manifest+json"
        case "gz": "application/gzip"
        case "geojson": "application/geo+json"
        case "vcf": "text/vcard; charset=utf-8"
        case "xml": "application/xml"
        case "txt": "text/plain; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "atom": "application/atom+xml"
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "webp": "image/webp"
        case "avif": "image/avif"
        default: "application/octet-stream"
        }
    }
}
