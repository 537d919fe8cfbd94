import Foundation
import Testing

@testable import Offline

/// Packs as the worker of a phone reads them.
struct KeptCopy {
    private struct Content: Decodable {
        let lines: [String]
        let files: [String: [Int]]
        let bytes: [String: String]
    }

    private let frame: Content
    private let packs: [(beginnings: [String], content: Content)]

    init(_ copy: OfflineCopy) throws {
        frame = try Self.read(copy.frame.bytes)
        packs = try copy.packs.map { ($0.beginnings, try Self.read($0.output.bytes)) }
    }

    /// The file of this path; nil when no pack holds it.
    func bytes(of path: String) throws -> Data? {
        func fit(_ beginnings: [String]) -> Int { beginnings.filter { path.hasPrefix($0) }.map(\.count).max() ?? -1 }
        let best = try #require(packs.max { fit($0.beginnings) < fit($1.beginnings) })
        if let base64 = best.content.bytes[path] { return Data(base64Encoded: base64) }
        var place = 0
        let lines = best.content.files[path]?.map { step -> String in
            place += step
            return (place % 2 == 0 ? best.content : frame).lines[place / 2]
        }
        return lines.map { Data($0.joined(separator: "\n").utf8) }
    }

    /// The paths of a pack, in order.
    func paths(in pack: OfflinePack) throws -> [String] {
        let content = try Self.read(pack.output.bytes)
        return (Array(content.files.keys) + content.bytes.keys).sorted()
    }

    /// What a pack holds; `gzip` is read by the system’s own tool.
    private static func read(_ packed: Data) throws -> Content {
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tool.arguments = ["gzip", "-dc"]
        let (input, output) = (Pipe(), Pipe())
        (tool.standardInput, tool.standardOutput) = (input, output)
        try tool.run()
        input.fileHandleForWriting.write(packed)
        try input.fileHandleForWriting.close()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        return try JSONDecoder().decode(Content.self, from: json)
    }
}
