import Diagnostics

/// The front matter as people write it, made such that texts are read as they stand.
///
/// A line of a field that holds plain words means all that stands on it: a `#`, a colon, a bracket or a quote in it are
/// its own. Lines stay where they are.
struct HandwrittenLines {
    /// The front matter to read.
    private(set) var yaml: String
    /// In which column the value of a changed line was written, by line from 1.
    private var columns: [Int: Int] = [:]

    /// - Parameters:
    ///   - written: the front matter, without its fences.
    ///   - names: the names of the collection’s fields.
    ///   - origin: where its first line stands.
    init(_ written: String, names: FieldNames, at origin: SourceLocation, report: inout Report) {
        yaml = written
        var lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            guard let pair = WrittenPair(line), !pair.isClear, !Self.goesOn(after: index, in: lines),
                let field = names.path(
                    of: pair.name, holding: YAMLValue(location: origin, kind: .scalar(pair.value, style: .plain)))?
                    .last,
                let value = Self.meant(pair, by: field.shape)
            else { continue }
            lines[index] = "\(pair.written): \(value)"
            columns[index + 1] = pair.column
            guard value != pair.value else { continue }
            report.add(
                ContentRules.saidText,
                at: SourceLocation(file: origin.file, line: origin.line + index, column: pair.column),
                length: pair.value.unicodeScalars.count,
                "Ce texte est pris tel quel : un signe y voudrait dire autre chose, s’il n’est pas entre guillemets.",
                suggestion: "Écrivez « \(field.name): \(value) ».")
        }
        if !columns.isEmpty { yaml = lines.joined(separator: "\n") }
    }

    /// What was read, with the places of what was written.
    ///
    /// - Parameter firstLine: the line of the front matter’s first line in its file.
    func places(of pairs: [YAMLValue.Pair], firstLine: Int) -> [YAMLValue.Pair] {
        guard !columns.isEmpty else { return pairs }
        return pairs.map { pair in
            let place = pair.value.location
            guard case .scalar(let text, .quoted) = pair.value.kind, let column = columns[place.line - firstLine + 1]
            else { return pair }
            let written = SourceLocation(file: place.file, line: place.line, column: column)
            return YAMLValue.Pair(
                key: pair.key, location: pair.location,
                value: YAMLValue(location: written, kind: .scalar(text, style: .plain)))
        }
    }

    /// The value as it has to be read; nil when the line says it already.
    private static func meant(_ pair: WrittenPair, by shape: FieldShape) -> String? {
        let isText =
            switch shape {
            case .text, .referenceOrName: true
            case .list(.text): !pair.value.hasPrefix("[")
            default: false
            }
        if isText, !pair.isWhole {
            return WrittenScalar.quoted(WrittenScalar.unwrapped(pair.value))
        }
        return pair.isSpaced ? nil : pair.value
    }

    /// Whether the value of a line goes on under it.
    private static func goesOn(after index: Int, in lines: [String]) -> Bool {
        guard index + 1 < lines.count, let next = lines[(index + 1)...].first(where: { !$0.trimmed.isEmpty }) else {
            return false
        }
        return next.first == " " || next.first == "\t" || next.hasPrefix("- ")
    }
}

/// A line `name: value` that starts at the margin.
private struct WrittenPair {
    /// The name as it stands, without the spaces after it.
    let written: String
    /// What stands after the colon, without the spaces around it; never empty.
    let value: String
    /// Where the value starts, in Unicode scalars from 1.
    let column: Int
    /// Whether nothing but ordinary spaces stand around the colon.
    let isSpaced: Bool

    var name: String { written }
    /// Whether its value is read as it stands.
    var isWhole: Bool { WrittenScalar.isPlain(value) || WrittenScalar.isWhole(value) }
    /// Whether nothing of it could be read otherwise.
    var isClear: Bool { isSpaced && isWhole }

    init?(_ line: String) {
        guard let first = line.first, !" \t#-\"'".contains(first), let colon = line.firstIndex(of: ":") else {
            return nil
        }
        let spaces: Set<Character> = [" ", "\t", "\u{A0}", "\u{202F}"]
        let before = line[..<colon]
        let after = line[line.index(after: colon)...]
        let start = after.drop { spaces.contains($0) }
        guard !start.isEmpty, before.count <= 60 else { return nil }
        written = String(before.reversed().drop { spaces.contains($0) }.reversed())
        value = String(start.reversed().drop { spaces.contains($0) }.reversed())
        column = line.unicodeScalars.count - start.unicodeScalars.count + 1
        let gaps = [before.dropFirst(written.count), after.dropLast(start.count)]
        isSpaced = gaps.allSatisfy { $0.allSatisfy { $0 == " " } } && after.first == " "
        guard !written.isEmpty, !value.isEmpty else { return nil }
    }
}
