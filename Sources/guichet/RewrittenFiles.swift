import ArgumentParser
import Content
import Diagnostics
import Foundation

/// `guichet check --reecrire`: entries in the canonical form, where they say what was understood otherwise.
struct RewrittenFiles {
    private let options: CommonOptions
    private let inputs: BuildInputs

    init(_ inputs: BuildInputs, _ options: CommonOptions) {
        (self.inputs, self.options) = (inputs, options)
    }

    /// Writes what changes.
    ///
    /// - Parameter files: the files that may change, by their paths; all of them when nil.
    /// - Returns: the portal as it is then.
    /// - Throws: `ExitCode` after a word on the terminal, when a file cannot be written.
    func write(_ files: Set<String>?) async throws -> BuildInputs {
        let (rewritten, changed) = await settled(files)
        let tell = options.format == .text ? Terminal.write : Terminal.say
        for path in changed.sorted() {
            guard let old = inputs.tree.file(path), let new = rewritten.tree.file(path) else { continue }
            let url = options.rootURL.appendingPathComponent(path)
            do { try new.bytes.write(to: url, options: .atomic) } catch {
                Terminal.say("Impossible d’écrire \(HarmlessText.line(path)).\n")
                throw ExitCode(1)
            }
            tell(Self.told(path, from: old, to: new))
        }
        if changed.isEmpty { tell("Rien à récrire.\n") }
        return rewritten
    }

    /// The portal once nothing changes any more, and the files that changed. One that would hold more errors than
    /// before stays as it is.
    private func settled(_ files: Set<String>?) async -> (BuildInputs, changed: Set<String>) {
        var (now, changed, kept) = (inputs, Set<String>(), Set<String>())
        var report = await Self.report(on: now, options)
        let before = Self.errors(in: report)
        // What is changed is read otherwise only where corrections overlapped: a few rounds, never many.
        for _ in 0..<4 {
            let round = Self.corrected(now, by: report) { !kept.contains($0) && (files?.contains($0) ?? true) }
            guard !round.isEmpty else { break }
            changed.formUnion(round.map(\.path))
            now = round.reduce(now) { $0.adding($1) }
            report = await Self.report(on: now, options)
            let worse = Self.errors(in: report).filter {
                changed.contains($0.key) && $0.value > before[$0.key, default: 0]
            }
            guard !worse.isEmpty else { continue }
            kept.formUnion(worse.keys)
            changed.subtract(worse.keys)
            now = worse.keys.sorted().compactMap(inputs.tree.file).reduce(now) { $0.adding($1) }
            report = await Self.report(on: now, options)
        }
        return (now, changed)
    }

    private static func report(on inputs: BuildInputs, _ options: CommonOptions) async -> Report {
        var report = Report()
        var timings = Timings(reading: inputs)
        _ = await inputs.portal(isPreview: false, jobs: options.jobs, timings: &timings, report: &report)
        return report
    }

    private static func errors(in report: Report) -> [String: Int] {
        Dictionary(grouping: report.sorted.filter { $0.severity == .error }, by: \.location.file).mapValues(\.count)
    }

    /// The files that change, as they become, of those that may.
    private static func corrected(
        _ inputs: BuildInputs, by report: Report, where mayChange: (String) -> Bool
    ) -> [SourceFile] {
        let corrections = Dictionary(grouping: report.sorted.flatMap(\.corrections), by: \.location.file)
        return Collections.all.flatMap { type in
            inputs.tree.files(under: type.collection.folder).compactMap { file in
                guard mayChange(file.path), file.name.hasSuffix(".md"),
                    let text = CanonicalFrontMatter.of(
                        file, of: type, corrections: corrections[file.path] ?? [])
                else { return nil }
                let hasReturns = String(decoding: file.bytes, as: UTF8.self).utf8.contains(0x0D)
                return SourceFile(
                    path: file.path, bytes: Data((hasReturns ? text.replacing("\n", with: "\r\n") : text).utf8))
            }
        }
    }

    /// The lines that went and those that came.
    private static func told(_ path: String, from old: SourceFile, to new: SourceFile) -> String {
        func lines(_ file: SourceFile) -> [String] {
            String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n").components(separatedBy: "\n")
        }
        let changes = lines(new).difference(from: lines(old))
        return "\(HarmlessText.line(path))\n"
            + changes.removals.map { "  - \(HarmlessText.line($0.line))\n" }.joined()
            + changes.insertions.map { "  + \(HarmlessText.line($0.line))\n" }.joined()
    }
}

extension CollectionDifference<String>.Change {
    fileprivate var line: String {
        switch self {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
