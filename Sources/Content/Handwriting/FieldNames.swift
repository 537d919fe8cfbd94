import Diagnostics

/// Fields whose names were written as people say them: « Titre », « Prix », « Résumé ».
struct FieldNames {
    private let fields: [FieldDescription]

    init(_ fields: [FieldDescription]) {
        self.fields = fields
    }

    /// The field that a name stands for, alone or in a group, from the outside in; nil for a name that says nothing.
    func path(of name: String, holding value: YAMLValue) -> [FieldDescription]? {
        if let field = fields.first(where: { $0.name == name }) { return [field] }
        let word = name.slugified.replacing("-", with: "_")
        guard !word.isEmpty else { return nil }
        let same = fields.first { $0.name == word || $0.label.slugified.replacing("-", with: "_") == word }
        if let same { return [same] }
        let synonyms = [word] + FieldSynonyms.fields(for: word, holding: value)
        // A field of its own before a member of a group: « tarif » of a place is said in words, not by a scale.
        if let field = synonyms.lazy.compactMap({ name in fields.first { $0.name == name } }).first { return [field] }
        for synonym in synonyms {
            for group in fields {
                guard case .group(let members) = group.shape else { continue }
                if let member = members.first(where: { $0.name == synonym }) { return [group, member] }
            }
        }
        return nil
    }

    /// The same pairs under the names the portal knows, each change told; those that say nothing stay as they are.
    ///
    /// Of two that stand for one field, the one that has its name is kept and the other left for what it is.
    func canonical(_ pairs: [YAMLValue.Pair], report: inout Report) -> [YAMLValue.Pair] {
        var known: [YAMLValue.Pair] = []
        var renamed: [(pair: YAMLValue.Pair, path: [FieldDescription])] = []
        for pair in pairs {
            guard let path = path(of: pair.key, holding: pair.value), path.map(\.name) != [pair.key] else {
                known.append(inside(pair, report: &report))
                continue
            }
            renamed.append((pair, path))
        }
        for (pair, path) in renamed {
            guard add(pair, at: path, to: &known) else {
                known.append(pair)
                continue
            }
            report.add(
                ContentRules.saidName, at: pair.location, length: pair.key.unicodeScalars.count,
                "« \(pair.key) » est lu comme « \(path.map(\.name).joined(separator: " : ")) ».",
                suggestion: Self.line(path.map(\.name), pair.value), writing: Self.change(path.map(\.name)))
        }
        return known
    }

    /// A pair with the names inside its group.
    private func inside(_ pair: YAMLValue.Pair, report: inout Report) -> YAMLValue.Pair {
        let value: YAMLValue.Kind
        switch fields.first(where: { $0.name == pair.key })?.shape {
        case .group(let members):
            guard let pairs = pair.value.pairs else { return pair }
            value = .map(FieldNames(members).canonical(pairs, report: &report))
        case .list(.group(let members)):
            let names = FieldNames(members)
            func inside(_ item: YAMLValue) -> YAMLValue {
                guard let pairs = item.pairs else { return item }
                return YAMLValue(location: item.location, kind: .map(names.canonical(pairs, report: &report)))
            }
            guard case .list(let items) = pair.value.kind else { return pair }
            value = .list(items.map(inside))
        default: return pair
        }
        return YAMLValue.Pair(
            key: pair.key, location: pair.location, value: YAMLValue(location: pair.value.location, kind: value))
    }

    /// Whether the place was free.
    private func add(_ pair: YAMLValue.Pair, at path: [FieldDescription], to pairs: inout [YAMLValue.Pair]) -> Bool {
        guard let first = path.first else { return false }
        let there = pairs.firstIndex { $0.key == first.name }
        guard path.count > 1, let last = path.last else {
            guard there == nil else { return false }
            pairs.append(YAMLValue.Pair(key: first.name, location: pair.location, value: pair.value))
            return true
        }
        let member = YAMLValue.Pair(key: last.name, location: pair.location, value: pair.value)
        guard let there else {
            let group = YAMLValue(location: pair.location, kind: .map([member]))
            pairs.append(YAMLValue.Pair(key: first.name, location: pair.location, value: group))
            return true
        }
        guard let others = pairs[there].value.pairs, !others.contains(where: { $0.key == last.name }) else {
            return false
        }
        pairs[there] = YAMLValue.Pair(
            key: first.name, location: pairs[there].location,
            value: YAMLValue(location: pairs[there].value.location, kind: .map(others + [member])))
        return true
    }

    private static func change(_ path: [String]) -> Correction.Change? {
        guard let name = path.last else { return nil }
        return path.count > 1 ? .member(name: name, group: path[0]) : .text(name)
    }

    /// The line to write; for a value of several lines, its name alone.
    private static func line(_ path: [String], _ value: YAMLValue) -> String {
        let end = value.text.map { $0.contains("\n") ? "" : " " + WrittenScalar.safe($0) } ?? ""
        guard path.count > 1, let group = path.first, let name = path.last else {
            return "Écrivez « \(path.joined()):\(end) »."
        }
        return "Écrivez « \(group): », puis à la ligne, après deux espaces, « \(name):\(end) »."
    }
}
