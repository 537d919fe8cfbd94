import Almanac
import Content
import Diagnostics
import Portal

/// What readers will see change from one state of a portal to another, both made for one day.
public struct PortalChanges: Sendable {
    /// The day both are made for.
    public let date: CivilDate
    /// What became of entries, by path.
    public let entries: [EntryChange]
    /// What the settings say that they did not.
    public let settings: [FieldChange]
    /// What became of other files, by path.
    public let files: [FileChange]
    /// What became of the pages; nil when those of one state could not be drawn.
    public let pages: PageChanges?
    /// What is found that was not, heaviest first.
    public let findings: [Diagnostic]
    /// How many findings are settled.
    public let settled: Int
    /// Whether something in the new state forbids publishing.
    public let hasErrors: Bool
    /// Whether something in the old state forbade it.
    public let hadErrors: Bool

    /// Whether both are the same for those who read.
    public var isEmpty: Bool {
        entries.isEmpty && settings.isEmpty && files.isEmpty && findings.isEmpty && settled == 0
            && pages.map { $0.added.isEmpty && $0.changed.isEmpty && $0.lost.isEmpty } != false
    }

    /// Compares two states.
    ///
    /// - Parameters:
    ///   - old: what is there.
    ///   - new: what would be there; made for the same day.
    public init(from old: PortalState, to new: PortalState) {
        date = new.portal.date
        let pairs = Self.differing(old.tree, new.tree)
        let (oldWords, newWords) = (old.words, new.words)
        let stated = pairs.map { pair in
            (
                path: pair.path, pair: pair,
                old: pair.old.flatMap { StatedEntry($0, in: old, words: oldWords) },
                new: pair.new.flatMap { StatedEntry($0, in: new, words: newWords) }
            )
        }
        let both = stated.filter { $0.old != nil && $0.new != nil }.map { ($0.old, $0.new) }
        let moves = Self.moves(
            stated.compactMap { $0.new == nil ? $0.old : nil }, stated.compactMap { $0.old == nil ? $0.new : nil })
        let standing = Self.standing(in: new)
        entries = (both + moves).compactMap { EntryChange(from: $0.0, to: $0.1, standing: standing) }.sorted {
            $0.file < $1.file
        }
        settings = FieldChange.all(from: Self.said(old, oldWords), to: Self.said(new, newWords))
        files = stated.filter { $0.old == nil && $0.new == nil && $0.path != Settings.file }.map {
            FileChange($0.path, from: $0.pair.old, to: $0.pair.new)
        }
        pages = PageChanges(from: old.pages, to: new.pages)
        let places = Dictionary(
            moves.compactMap { move in move.0.flatMap { old in move.1.map { ($0.file.path, old.file.path) } } },
            uniquingKeysWith: { first, _ in first })
        let (before, after) = (old.findings.sorted, new.findings.sorted)
        let former = Self.left(of: before, without: after, moved: places)
        let fresh = Self.left(of: after, without: before, moved: places)
        findings = fresh.sorted { ($1.severity, $0.location) < ($0.severity, $1.location) }
        settled = former.count
        (hasErrors, hadErrors) = (new.findings.hasErrors, old.findings.hasErrors)
    }

    /// The addresses at which something stands or leads on; those of entries alone when no page could be drawn.
    private static func standing(in state: PortalState) -> Set<String> {
        if let pages = state.pages { return Set(pages.keys) }
        let (entries, moves) = (state.portal.entries.all.map(\.address), state.portal.moves.map(\.source))
        return Set((entries + moves).map { "/" + $0.path })
    }

    /// What the settings say.
    private static func said(_ state: PortalState, _ words: FieldWords) -> WrittenFields? {
        state.tree.file(Settings.file).flatMap { WrittenFields(settings: $0, words: words) }
    }

    /// The files that are not the same in both, by path.
    private static func differing(
        _ old: SourceTree, _ new: SourceTree
    ) -> [(path: String, old: SourceFile?, new: SourceFile?)] {
        Set((old.files + new.files).map(\.path)).sorted().compactMap { path in
            let (before, after) = (old.file(path), new.file(path))
            return before == after ? nil : (path, before, after)
        }
    }

    /// Entries that went and entries that came, those that are one under another name together.
    private static func moves(
        _ removed: [StatedEntry], _ added: [StatedEntry]
    ) -> [(StatedEntry?, StatedEntry?)] {
        var left = added
        let gone: [(StatedEntry?, StatedEntry?)] = removed.map { old in
            guard let place = left.firstIndex(where: { old.isLike($0) }) else { return (old, nil) }
            return (old, left.remove(at: place))
        }
        return gone + left.map { (nil, $0) }
    }

    /// The findings that others do not have, wherever in its file each stands.
    ///
    /// - Parameter moved: where files stood that stand elsewhere now.
    private static func left(
        of findings: [Diagnostic], without others: [Diagnostic], moved: [String: String]
    ) -> [Diagnostic] {
        func name(_ finding: Diagnostic) -> [String] {
            let file = finding.location.file
            return [finding.rule.id, moved[file] ?? file, finding.message]
        }
        var known = Dictionary(others.map { (name($0), 1) }, uniquingKeysWith: +)
        return findings.filter { finding in
            guard let count = known[name(finding)], count > 0 else { return true }
            known[name(finding)] = count - 1
            return false
        }
    }

    /// The files in which something differs, entries among them.
    ///
    /// - Returns: their paths.
    public static func files(_ old: SourceTree, _ new: SourceTree) -> Set<String> {
        Set(differing(old, new).map(\.path))
    }
}
