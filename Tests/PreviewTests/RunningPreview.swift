import Foundation
import Preview
import Synchronization
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A portal of a few files, which changes when it is told to.
final class ScriptedPortal: PreviewedPortal {
    private let files: [String: String]
    private let mistakes: String?
    private let version = Mutex(1)

    init(_ files: [String: String], mistakes: String? = nil) { (self.files, self.mistakes) = (files, mistakes) }

    func change() { version.withLock { $0 += 1 } }

    func current() async -> PreviewedSite {
        let files = files
        return PreviewedSite(version: version.withLock { $0 }, mistakes: mistakes) { path in
            files[path].map { Data($0.utf8) }
        }
    }
}

/// A preview that runs, and a browser that does not follow redirections.
struct RunningPreview: Sendable {
    let port: UInt16

    /// Runs a preview of some files for as long as `body` takes.
    static func showing(
        _ files: [String: String], port: UInt16? = nil, _ body: (RunningPreview) async throws -> Void
    ) async throws {
        try await showing(ScriptedPortal(files), port: port, body)
    }

    /// Runs a preview of a portal for as long as `body` takes.
    static func showing(
        _ portal: ScriptedPortal, port: UInt16? = nil, _ body: (RunningPreview) async throws -> Void
    ) async throws {
        let preview = RunningPreview(port: try port ?? Port.free())
        let (ready, continuation) = AsyncStream.makeStream(of: Void.self)
        let server = Task {
            defer { continuation.finish() }
            try await PreviewServer(port: preview.port, showing: portal).run { continuation.yield() }
        }
        for await _ in ready { break }
        do {
            try await body(preview)
        } catch {
            server.cancel()
            throw error
        }
        server.cancel()
        _ = await server.result
    }

    struct Answer {
        let status: Int
        let headers: [String: String]
        let body: String

        /// The page without what the preview adds.
        var text: String { body.replacing(#/<script src="/\.guichet.*$/#, with: "") }
    }

    func get(_ path: String, method: String = "GET", at host: String = "localhost") async throws -> Answer {
        let (bytes, response) = try await Self.browser.data(for: request(path, method: method, at: host))
        let answer = try #require(response as? HTTPURLResponse)
        var headers: [String: String] = [:]
        for (name, value) in answer.allHeaderFields { headers["\(name)"] = "\(value)" }
        return Answer(status: answer.statusCode, headers: headers, body: String(decoding: bytes, as: UTF8.self))
    }

    /// What is answered to bytes that no browser would send.
    ///
    /// Waiting for sockets takes a thread: not one of those that the preview runs on.
    func send(_ text: String) async throws -> String {
        let port = port
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try Port.exchange(Array(text.utf8), on: port) })
            }
        }
    }

    /// The lines of an answer that does not end.
    func lines(_ path: String) -> AsyncThrowingStream<String, any Error> {
        let port = port
        return AsyncThrowingStream { continuation in
            DispatchQueue.global().async {
                let request = "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
                let result = Result {
                    try Port.lines(of: request, on: port) { line in
                        if case .terminated = continuation.yield(line) { false } else { true }
                    }
                }
                if case .failure(let error) = result { continuation.finish(throwing: error) }
                continuation.finish()
            }
        }
    }

    private func request(_ path: String, method: String, at host: String) throws -> URLRequest {
        let url = try #require(URL(string: "http://\(host):\(port)\(path)"))
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 300)
        request.httpMethod = method
        return request
    }

    private static let browser = URLSession(
        configuration: .ephemeral, delegate: NoRedirection(), delegateQueue: nil)
}

private final class NoRedirection: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
