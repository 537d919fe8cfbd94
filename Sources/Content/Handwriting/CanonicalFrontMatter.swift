import Almanac
import Diagnostics

/// The file of an entry, of which what was understood is said in the canonical form; its comments and the text under
/// its fields stay as they are.
public struct CanonicalFrontMatter {
    private var lines: [[String]]
    /// The lines of fields that go into a group, by their place.
    private var members: [(line: Int, name: String, group: String)] = []

    /// The file so written; nil when it is no text, or stays as it is.
    ///
    /// - Parameters:
    ///   - file: an entry.
    ///   - type: what it is one of.
    ///   - corrections: what was found while it was read; of those that overlap the longer one is made, and the file
    ///     has to be read again for the others.
    public static func of(_ file: SourceFile, of type: any Record.Type, corrections: [Correction]) -> String? {
        var ignored = Report()
        guard let text = FileText.decode(file, report: &ignored) else { return nil }
        var matter = CanonicalFrontMatter(text)
        matter.make(corrections)
        matter.gather()
        let written = matter.lines.flatMap(\.self).joined(separator: "\n")
        guard let parts = FrontMatter.split(written, path: file.path, report: &ignored) else { return nil }
        // What is read as it stands is written as it is read: between quotes, and with ordinary spaces.
        let yaml = HandwrittenLines(
            parts.yaml, names: FieldNames(type.declaredFields), at: SourceLocation(file: file.path), report: &ignored
        ).yaml.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0), type.declaredFields) }
            .joined(separator: "\n")
        let canonical = "---\n\(yaml)---\n\(parts.body)"
        return canonical == text ? nil : canonical
    }

    /// A line of a field without space before its colon, and with its value in the one form in which it is written.
    private static func plain(_ line: String, _ fields: [FieldDescription]) -> String {
        guard let name = name(line), let field = fields.first(where: { $0.name == name }),
            let colon = line.firstIndex(of: ":")
        else { return line }
        let written = line[line.index(after: colon)...]
        let value = written.trimmed
        guard let canonical = field.shape.written(value) else { return name + line[colon...] }
        return "\(name): \(canonical)"
    }

    private init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { [String($0)] }
    }

    private mutating func make(_ corrections: [Correction]) {
        for (line, all) in Dictionary(grouping: corrections, by: { $0.location.line - 1 }) {
            guard lines.indices.contains(line), let written = lines[line].first else { continue }
            lines[line] = Self.changed(written, by: all.filter { mayBeMade($0, at: line) })
            for case .member(let name, let group) in all.map(\.change) { members.append((line, name, group)) }
        }
        members.sort { $0.line < $1.line }
    }

    /// Whether no line that would be added says what another one says already.
    private func mayBeMade(_ correction: Correction, at line: Int) -> Bool {
        guard case .lines(let added) = correction.change else { return true }
        guard let written = lines[line].first, Self.name(written) != nil else { return added.count < 2 }
        let others = lines.indices.filter { $0 != line }.compactMap { lines[$0].first.flatMap(Self.name) }
        return Set(added.compactMap(Self.name)).isDisjoint(with: others)
    }

    /// A line after its corrections, from the last one to the first.
    private static func changed(_ line: String, by corrections: [Correction]) -> [String] {
        var scalars = Array(line.unicodeScalars)
        var more: [String] = []
        var free = scalars.count
        let ordered = corrections.sorted { left, right in
            let ends = (left.location.column + left.length, right.location.column + right.length)
            return ends.0 == ends.1 ? left.length > right.length : ends.0 > ends.1
        }
        for correction in ordered {
            let start = correction.location.column - 1
            let end = start + correction.length
            guard start >= 0, end <= free else { continue }
            switch correction.change {
            case .text(let text):
                scalars.replaceSubrange(start..<end, with: Array(text.unicodeScalars))
                free = start
            case .lines(let lines):
                // In a group, and at the head of one of a list, a line keeps its place.
                let margin = lines.isEmpty ? 0 : scalars.prefix { $0 == " " || $0 == "-" }.count
                scalars.replaceSubrange(margin..<end, with: Array((lines.first ?? "").unicodeScalars))
                (more, free) = (Array(lines.dropFirst()), 0)
                if lines.isEmpty { scalars = Array(scalars.drop { $0 == " " }) }
            case .member: break
            }
        }
        let first = String(String.UnicodeScalarView(scalars))
        return first.isEmpty && !line.isEmpty ? more : [first] + more
    }

    /// Puts lines under the groups they belong to.
    private mutating func gather() {
        for (line, name, group) in members {
            guard let written = lines[line].first, let colon = written.firstIndex(of: ":") else { continue }
            let end = end(ofFieldAt: line)
            let moved =
                ["  \(name)\(written[colon...])"] + lines[line].dropFirst()
                + lines[(line + 1)..<end]
                .flatMap(\.self).map { "  " + $0 }
            guard let place = lines.firstIndex(where: { $0.first.flatMap(Self.name) == group }) else {
                for other in line..<end { lines[other] = [] }
                lines[line] = ["\(group):"] + moved
                continue
            }
            // A group on one line is for people to open.
            guard lines[place].first?.trimmed.hasSuffix(":") == true else { continue }
            for other in line..<end { lines[other] = [] }
            let last = lines[..<self.end(ofFieldAt: place)].lastIndex { !$0.isEmpty } ?? place
            lines[last] += moved
        }
    }

    /// Behind the lines that go on with the field of a line.
    private func end(ofFieldAt line: Int) -> Int {
        lines[(line + 1)...].firstIndex { ($0.first.map { $0.first != " " && !$0.hasPrefix("- ") }) ?? false }
            ?? lines.endIndex
    }

    /// The name of the field a line starts.
    private static func name(_ line: String) -> String? {
        guard let first = line.first, !" #-".contains(first), let colon = line.firstIndex(of: ":") else { return nil }
        return line[..<colon].trimmed
    }
}

extension FieldShape {
    /// The canonical form of a value that is read without a word; nil when it has it already, or has none.
    fileprivate func written(_ text: String) -> String? {
        guard let form = canonical, let pattern = try? Regex(form.pattern), text.wholeMatch(of: pattern) == nil else {
            return nil
        }
        switch self {
        case .date: return CivilDate(iso: text)?.iso
        case .dateTime: return (try? CivilDateTime(text)).map { $0.date.iso + ($0.time.map { " \($0.iso)" } ?? "") }
        case .timeRange: return (try? TimeRange(text))?.written
        case .recurrence: return (try? Recurrence(text))?.written
        default: return nil
        }
    }
}
