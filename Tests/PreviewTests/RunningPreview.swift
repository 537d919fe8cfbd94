import Foundation
import Preview
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A preview that runs, and a browser that does not follow redirections.
struct RunningPreview: Sendable {
    let port: UInt16

    /// Runs a preview of one build for as long as `body` takes.
    static func showing(
        _ build: PreviewServer.Build, port: UInt16? = nil, _ body: (RunningPreview) async throws -> Void
    ) async throws {
        try await building({ build }, port: port, body)
    }

    /// Runs a preview of what `build` makes for as long as `body` takes.
    static func building(
        _ build: @escaping @Sendable () async throws -> PreviewServer.Build, port: UInt16? = nil,
        _ body: (RunningPreview) async throws -> Void
    ) async throws {
        let preview = RunningPreview(port: try port ?? Port.free())
        let server = Task { try await PreviewServer(port: preview.port, build: build).run() }
        do {
            try await preview.waitUntilItAnswers()
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
    }

    func get(_ path: String, method: String = "GET") async throws -> Answer {
        let url = try #require(URL(string: "http://localhost:\(port)\(path)"))
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 300)
        request.httpMethod = method
        let (bytes, response) = try await Self.browser.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        var headers: [String: String] = [:]
        for (name, value) in answer.allHeaderFields { headers["\(name)"] = "\(value)" }
        return Answer(status: answer.statusCode, headers: headers, body: String(decoding: bytes, as: UTF8.self))
    }

    private func waitUntilItAnswers() async throws {
        for _ in 0..<400 {
            if Port.answers(port) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("Nothing answers on port \(port).")
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
