import Foundation
import Markdown

/// An answer as it goes to the browser.
struct PreviewAnswer {
    let status: Int
    var headers: [(name: String, value: String)] = []
    var body = Data()

    /// A file, as a static host would give it.
    init(_ status: Int = 200, _ path: String, _ body: Data) {
        self.status = status
        self.body = body
        headers = [("Content-Type", MediaType.of(path))]
    }

    /// A word of the preview itself.
    init(_ status: Int, saying text: String) {
        let html = """
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>Aperçu</title><p>\(escapeHTML(text))</p></html>
            """
        self.init(status, "mot.html", Data(html.utf8))
    }

    init(redirectingTo address: String) {
        status = 301
        headers = [("Location", address)]
    }

    /// - Parameter hasBody: whether the body is sent; its length is said all the same.
    func bytes(hasBody: Bool = true) -> Data {
        let reasons = [
            200: "OK", 301: "Moved Permanently", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
            405: "Method Not Allowed", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
        ]
        let all =
            headers + [("Content-Length", "\(body.count)"), ("Cache-Control", "no-store"), ("Connection", "close")]
        let head =
            "HTTP/1.1 \(status) \(reasons[status] ?? "")\r\n"
            + all.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n"
        return Data(head.utf8) + (hasBody ? body : Data())
    }
}
