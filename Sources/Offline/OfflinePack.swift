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

/// What a pack holds, as the worker reads it.
struct OfflinePackContent: Encodable {
    /// The lines that are only here.
    let lines: [String]
    /// Path → its lines, each as the difference to the one before: 2n is line n of the pack, 2n+1 of the frame.
    let files: [String: [Int]]
    /// Path → what is no text, in base 64.
    let bytes: [String: String]

    init(_ section: OfflineSection, frame: OfflineFrame) {
        var own: [String] = []
        // For each line of the section, its number.
        let numbers = section.lines.map { line -> Int in
            if let place = frame[line] { return 2 * place + 1 }
            own.append(line.text)
            return 2 * (own.count - 1)
        }
        lines = own
        files = Dictionary(
            section.texts.map { text in
                var last = 0
                let steps = text.lines.map { line -> Int in
                    defer { last = numbers[line] }
                    return numbers[line] - last
                }
                return (text.path, steps)
            }, uniquingKeysWith: { first, _ in first })
        bytes = Dictionary(
            section.others.map { ($0.path, Data($0.bytes).base64EncodedString()) },
            uniquingKeysWith: { first, _ in first })
    }

    init(_ frame: OfflineFrame) {
        (lines, files, bytes) = (frame.lines.map(\.text), [:], [:])
    }

    /// The file to publish.
    ///
    /// - Parameter name: what people who look into the folder read; a hash of the bytes is added to it.
    func output(named name: String) -> Output? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(self), let bytes = Gzip.compress(json) else { return nil }
        let digits = SHA256.hash([UInt8](bytes)).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return Output(path: "\(OfflineSite.folder)\(name)-\(digits.joined()).gz", bytes: bytes)
    }
}
