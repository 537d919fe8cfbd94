import Foundation
import Testing

@testable import Offline

/// Packs as the worker of a phone reads them.
struct KeptCopy {
    private struct Content: Decodable {
        let lines: [String]
        let files: [String: [Int]]
        let days: [String: [Int]]
        let bytes: [String: String]
    }

    private struct Day: Decodable {
        let lines: [String]
        let files: [String: [[Int]]]
    }

    private let frame: Content
    private let day: Day
    private let packs: [(beginnings: [String], content: Content)]

    init(_ copy: OfflineCopy) throws {
        frame = try Self.read(copy.frame.bytes)
        day = try Self.read(copy.day.bytes)
        packs = try copy.packs.map { ($0.beginnings, try Self.read($0.output.bytes)) }
    }

    /// The file of this path; nil when no pack holds it.
    func bytes(of path: String) throws -> Data? {
        func fit(_ beginnings: [String]) -> Int { beginnings.filter { path.hasPrefix($0) }.map(\.count).max() ?? -1 }
        let best = try #require(packs.max { fit($0.beginnings) < fit($1.beginnings) })
        if let base64 = best.content.bytes[path] { return Data(base64Encoded: base64) }
        guard let steps = best.content.files[path] else { return nil }
        let lines = lines(steps, best.content.lines)
        let places = best.content.days[path] ?? []
        let parts = try places.isEmpty ? [] : #require(day.files[path]).map { self.lines($0, day.lines) }
        try #require(parts.count == places.count)
        var whole: [String] = []
        for (place, line) in lines.enumerated() {
            for (before, part) in zip(places, parts) where before == place { whole += part }
            whole.append(line)
        }
        for (before, part) in zip(places, parts) where before == lines.count { whole += part }
        return Data(whole.joined(separator: "\n").utf8)
    }

    private func lines(_ steps: [Int], _ own: [String]) -> [String] {
        var place = 0
        return steps.map { step in
            place += step
            return (place % 2 == 0 ? own : frame.lines)[place / 2]
        }
    }

    /// The paths of a pack, in order.
    func paths(in pack: OfflinePack) throws -> [String] {
        let content: Content = try Self.read(pack.output.bytes)
        return (Array(content.files.keys) + content.bytes.keys).sorted()
    }

    /// What a pack holds; `gzip` is read by the system’s own tool.
    private static func read<Read: Decodable>(_ packed: Data) throws -> Read {
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
        return try JSONDecoder().decode(Read.self, from: json)
    }
}
