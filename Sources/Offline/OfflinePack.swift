import Compression
import Foundation
import Portal

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
}

/// What a pack holds, as the worker reads it:
/// `{"bytes": {path: base 64}, "files": {path: [numbers]}, "lines": [text]}`.
struct OfflinePackContent {
    /// The lines that are only here.
    let lines: [OfflineLine]
    /// Paths and their lines, each as the difference to the one before: 2n is line n of the pack, 2n+1 of the frame.
    let files: [(path: String, lines: [Int])]
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
        files = section.texts.map { text in
            var last = 0
            let steps = text.lines.map { line -> Int in
                defer { last = numbers[line] }
                return numbers[line] - last
            }
            return (text.path, steps)
        }
        others = section.others
    }

    init(_ frame: OfflineFrame) {
        (lines, files, others) = (frame.lines, [], [])
    }

    /// The file to publish.
    ///
    /// - Parameter name: what people who look into the folder read; a checksum of what is in it is added to it.
    func output(named name: String) -> Output? {
        let json = json
        guard let bytes = Gzip.compress(json, .good) else { return nil }
        return Output(path: "\(OfflineSite.folder)\(name)-\(Checksum.digits(of: json)).gz", bytes: bytes)
    }

    /// In JSON (RFC 8259): an encoder would make a text of each line first.
    var json: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(lines.reduce(65_536) { $0 + $1.bytes.count + 8 })
        func list<Item>(_ items: [Item], _ open: String, _ close: String, _ write: (Item) -> Void) {
            json.append(contentsOf: open.utf8)
            for (place, item) in items.enumerated() {
                if place > 0 { json.append(UInt8(ascii: ",")) }
                write(item)
            }
            json.append(contentsOf: close.utf8)
        }
        list(others, "{\"bytes\":{", "}") { file in
            Self.append(file.path.utf8, to: &json)
            json.append(UInt8(ascii: ":"))
            Self.append(Data(file.bytes).base64EncodedString().utf8, to: &json)
        }
        list(files, ",\"files\":{", "}") { file in
            Self.append(file.path.utf8, to: &json)
            json.append(UInt8(ascii: ":"))
            list(file.lines, "[", "]") { json.append(contentsOf: String($0).utf8) }
        }
        list(lines, ",\"lines\":[", "]}") { Self.append($0.bytes, to: &json) }
        return json
    }

    /// Appends a string: quotes, backslashes and controls are escaped.
    private static func append(_ text: some Collection<UInt8>, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        let isWhole: Void? = text.withContiguousStorageIfAvailable { append($0, to: &json) }
        if isWhole == nil { Array(text).withUnsafeBufferPointer { append($0, to: &json) } }
        json.append(UInt8(ascii: "\""))
    }

    /// Appends bytes run by run: few have to be escaped.
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to json: inout [UInt8]) {
        var start = 0
        for (place, byte) in text.enumerated()
        where byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            json.append(contentsOf: text[start..<place])
            if byte < 32 {
                json.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
            } else {
                json.append(contentsOf: [UInt8(ascii: "\\"), byte])
            }
            start = place + 1
        }
        json.append(contentsOf: text[start...])
    }
}
