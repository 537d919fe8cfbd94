import Foundation

/// What a browser asks for, as far as a preview cares (RFC 9112).
struct RequestHead: Equatable {
    /// `GET`, `HEAD`, or what is not answered.
    let method: String
    /// The path, percent-encoded as it came, without the query.
    let path: String
    /// Whom the browser believes to ask; nil when it does not say.
    let host: String?

    /// What the first bytes of a connection are.
    enum Reading: Equatable {
        /// More must come.
        case unfinished
        /// More than a browser ever says.
        case tooLarge
        /// No request.
        case malformed
        case read(RequestHead)
    }

    /// Bytes of a head at most: several times what browsers send.
    static let limit = 16_384

    /// - Parameter bytes: all that came so far.
    static func read(_ bytes: [UInt8]) -> Reading {
        guard let end = end(of: bytes) else { return bytes.count > limit ? .tooLarge : .unfinished }
        guard end <= limit else { return .tooLarge }
        guard let text = String(validating: bytes[..<end], as: UTF8.self) else { return .malformed }
        let lines = text.split(whereSeparator: \.isNewline)
        let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return .malformed }
        let hosts = lines.dropFirst().compactMap { line -> String? in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].lowercased() == "host" else { return nil }
            return parts[1].trimmingCharacters(in: .whitespaces)
        }
        guard hosts.count <= 1 else { return .malformed }
        let path = words[1].prefix { $0 != "?" && $0 != "#" }
        return .read(RequestHead(method: String(words[0]), path: String(path), host: hosts.first))
    }

    /// Where the empty line is.
    private static func end(of bytes: [UInt8]) -> Int? {
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var start = 0
        while let place = bytes[start...].firstIndex(of: feed) {
            let line = bytes[start..<place]
            if start > 0, line.isEmpty || line.elementsEqual([carriage]) { return start }
            start = place + 1
        }
        return nil
    }
}
