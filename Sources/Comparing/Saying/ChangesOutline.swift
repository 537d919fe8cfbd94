import Almanac
import Content
import Diagnostics

/// What readers will see change, worded once: what to look at first, then all of it.
struct ChangesOutline {
    /// A line, and those that stand under it.
    struct Line {
        let saying: Saying
        var under: [Saying] = []
    }

    /// Lines on one subject.
    struct Section {
        let title: String
        let lines: [Line]
    }

    /// One sentence on the whole.
    let summary: Saying
    /// In the order they are read; none is empty.
    let sections: [Section]

    init(_ changes: PortalChanges) {
        summary = Self.summary(changes)
        let kinds: [(String, EntryChange.Kind)] = [
            ("Ajouté", .added), ("Changé", .changed), ("Déplacé", .moved), ("Retiré", .removed),
        ]
        let entries = kinds.map { title, kind in
            Section(title: title, lines: changes.entries.filter { $0.kind == kind }.map(EntryWords.line))
        }
        let rest = [
            Section(title: "Réglages", lines: changes.settings.map { Line(saying: FieldWording.saying($0)) }),
            Section(title: "Tables, images et thème", lines: changes.files.map(FileWords.line)),
            Section(title: "Pages", lines: PageWords.lines(changes)),
        ]
        sections = ([Section(title: "À regarder d’abord", lines: Attention.lines(changes))] + entries + rest)
            .filter { !$0.lines.isEmpty }
    }

    private static func summary(_ changes: PortalChanges) -> Saying {
        guard !changes.isEmpty else { return "Rien ne change pour les lecteurs." }
        func count(_ kind: EntryChange.Kind, _ one: String, _ many: String) -> String? {
            let count = changes.entries.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
        }
        var parts = [
            count(.added, "fiche ajoutée", "fiches ajoutées"), count(.changed, "fiche changée", "fiches changées"),
            count(.moved, "fiche déplacée", "fiches déplacées"), count(.removed, "fiche retirée", "fiches retirées"),
        ].compactMap { $0 }
        let others = changes.files.count + (changes.settings.isEmpty ? 0 : 1)
        if others > 0 { parts.append(others == 1 ? "1 autre fichier changé" : "\(others) autres fichiers changés") }
        if let pages = changes.pages {
            let touched = pages.added.count + pages.changed.count + pages.lost.count
            parts.append(
                touched == 0 ? "aucune page touchée" : touched == 1 ? "1 page touchée" : "\(touched) pages touchées")
        }
        if changes.settled > 0 {
            parts.append(changes.settled == 1 ? "1 remarque levée" : "\(changes.settled) remarques levées")
        }
        return "\(ours: parts.joined(separator: ", "))."
    }
}

/// What whoever reviews should look at before anything else.
private enum Attention {
    private static let mostFindings = 40

    static func lines(_ changes: PortalChanges) -> [ChangesOutline.Line] {
        let findings = changes.findings.prefix(mostFindings).map { finding in
            ChangesOutline.Line(
                saying:
                    "\(ours: finding.severity.label) : \(told: finding.message) (\(finding.location.file), ligne \(finding.location.line))",
                under: finding.suggestion.map { ["\(told: $0)"] } ?? [])
        }
        let lost = changes.entries.filter { $0.kind == .moved || $0.kind == .removed }.compactMap { entry in
            lostAddress(of: entry)
        }
        let rest = changes.findings.count - findings.count
        let others: [ChangesOutline.Line] =
            rest > 0 ? [ChangesOutline.Line(saying: "et \(rest) de plus, que « guichet check » montre")] : []
        return findings + others + lost
    }

    private static func leadingOn(from former: String) -> String { "anciennes_adresses: [\(former)]" }

    /// The page of an entry that moved or went, when nothing leads on from where it stood.
    private static func lostAddress(of entry: EntryChange) -> ChangesOutline.Line? {
        guard entry.isAddressLost, let former = entry.formerAddress else { return nil }
        return ChangesOutline.Line(
            saying: "adresse perdue : \(former), où les liens déjà donnés ne trouveront plus rien",
            under: entry.kind == .moved
                ? ["dans \(entry.file), ajoutez \(Self.leadingOn(from: former))"] : [])
    }
}

/// An entry in words.
private enum EntryWords {
    private static let mostDates = 6

    static func line(_ entry: EntryChange) -> ChangesOutline.Line {
        var under = entry.fields.map(FieldWording.saying)
        if let beginning = entry.beginning { under.append("Texte : \(beginning)") }
        if let text = entry.text { under += FieldWording.text("Texte", text) }
        if entry.kind != .removed { under += dates("nouvelle date", "nouvelles dates", entry.newDates) }
        if entry.kind != .added {
            under += dates("date qui n’a plus lieu", "dates qui n’ont plus lieu", entry.lostDates)
        }
        let from: Saying = entry.formerFile.map { ", auparavant \($0)" } ?? ""
        let place: Saying = entry.address.map { ", page \("/" + $0.path)" } ?? ""
        return ChangesOutline.Line(
            saying: "\(ours: entry.collection.label) : \(entry.title) (\(entry.file)\(from)\(place))", under: under)
    }

    private static func dates(_ one: String, _ many: String, _ dates: [Occurrence]) -> [Saying] {
        guard !dates.isEmpty else { return [] }
        let shown = dates.prefix(mostDates).map { $0.french + ($0.isCancelled ? " (annulé)" : "") }
        let rest = dates.count - shown.count
        let heading = dates.count == 1 ? "1 \(one)" : "\(dates.count) \(many)"
        return ["\(ours: heading) : \(Saying.list(shown))\(ours: rest > 0 ? " et \(rest) de plus" : "")"]
    }
}

/// A field in words.
private enum FieldWording {
    private static let mostPassages = 5
    private static let mostValues = 12

    static func saying(_ change: FieldChange) -> Saying {
        // A name that is no field’s is whatever somebody wrote.
        let label: Saying = change.isDeclared ? "\(ours: change.label)" : "\(change.name)"
        if let text = change.text { return joined(self.text(label, text)) }
        guard !change.before.isEmpty, !change.after.isEmpty else {
            return change.before.isEmpty
                ? "\(label) : \(values(change.after))" : "\(label) : \(values(change.before)) → rien"
        }
        guard max(change.before.count, change.after.count) > 1 else {
            return "\(label) : \(replaced(change.before[0], change.after[0]))"
        }
        return "\(label) : \(list(change))"
    }

    /// What a list has more, less, and otherwise: an item that begins as another did is that one, changed.
    private static func list(_ change: FieldChange) -> Saying {
        var added = change.after.filter { !change.before.contains($0) }
        var parts: [Saying] = []
        var removed: [String] = []
        for item in change.before where !change.after.contains(item) {
            let name = item.prefix { $0 != ";" }
            if name.count < item.count, let place = added.firstIndex(where: { $0.prefix { $0 != ";" } == name }) {
                parts.append("\(String(name.dropLast())) : \(replaced(item, added.remove(at: place)))")
            } else {
                removed.append(item)
            }
        }
        if !added.isEmpty { parts.append("en plus \(values(added))") }
        if !removed.isEmpty { parts.append("en moins \(values(removed))") }
        return parts.isEmpty ? "l’ordre change" : joined(parts)
    }

    /// Longer than this, only what changes of a value is shown.
    private static let longest = 120

    private static func replaced(_ old: String, _ new: String) -> Saying {
        guard max(old.count, new.count) > longest, let text = TextChange(from: old, to: new) else {
            return "\(old) → \(new)"
        }
        return joined(passages(text))
    }

    private static func joined(_ sayings: [Saying]) -> Saying {
        sayings.dropFirst().reduce(sayings.first ?? "") { "\($0) ; \($1)" }
    }

    static func text(_ label: Saying, _ text: TextChange) -> [Saying] {
        ["\(label) : \(ours: words(text.added)) en plus, \(ours: words(text.removed)) en moins"] + passages(text)
    }

    private static func passages(_ text: TextChange) -> [Saying] {
        let shown = text.passages.prefix(mostPassages).map { passage -> Saying in
            if passage.removed.isEmpty { return "en plus \(passage.added)" }
            return passage.added.isEmpty ? "en moins \(passage.removed)" : "\(passage.removed) → \(passage.added)"
        }
        let rest = text.passages.count - shown.count
        return shown + (rest > 0 ? ["et \(rest) de plus"] : [])
    }

    private static func words(_ count: Int) -> String { count == 1 ? "1 mot" : "\(count) mots" }

    private static func values(_ values: [String]) -> Saying {
        let rest = values.count - mostValues
        return "\(Saying.list(Array(values.prefix(mostValues))))\(ours: rest > 0 ? " et \(rest) de plus" : "")"
    }
}

/// A file that is no entry, in words.
private enum FileWords {
    private static let mostLines = 5

    static func line(_ file: FileChange) -> ChangesOutline.Line {
        let state = !file.wasThere ? "ajouté" : file.isThere ? "changé" : "retiré"
        guard !file.added.isEmpty || !file.removed.isEmpty, file.wasThere, file.isThere else {
            return ChangesOutline.Line(saying: "\(file.path) : \(ours: state)")
        }
        return ChangesOutline.Line(
            saying: "\(file.path) : \(ours: counts(file).joined(separator: ", "))",
            under: shown(file.removed, "en moins") + shown(file.added, "en plus"))
    }

    private static func shown(_ lines: [String], _ word: String) -> [Saying] {
        let rest = lines.count - mostLines
        return lines.prefix(mostLines).map { "\(ours: word) : \($0)" }
            + (rest > 0 ? ["\(ours: word) : encore \(rest) de plus"] : [])
    }

    private static func counts(_ file: FileChange) -> [String] {
        [(file.added.count, "en plus"), (file.removed.count, "en moins")].filter { $0.0 > 0 }.map {
            $0.0 == 1 ? "1 ligne \($0.1)" : "\($0.0) lignes \($0.1)"
        }
    }
}

/// The pages in words.
private enum PageWords {
    private static let most = 30

    static func lines(_ changes: PortalChanges) -> [ChangesOutline.Line] {
        guard let pages = changes.pages else {
            return [
                ChangesOutline.Line(
                    saying: changes.hasErrors
                        ? "Les pages n’ont pas été comparées : ce qui est proposé contient des erreurs."
                        : "Les pages n’ont pas été comparées : l’état de départ contient des erreurs.")
            ]
        }
        return [
            line("nouvelle", "nouvelles", pages.added), line("changée", "changées", pages.changed),
            line("disparue", "disparues", pages.lost),
        ].compactMap { $0 }
    }

    private static func line(_ one: String, _ many: String, _ pages: [String]) -> ChangesOutline.Line? {
        guard !pages.isEmpty else { return nil }
        let rest = pages.count - most
        let heading = pages.count == 1 ? "1 \(one)" : "\(pages.count) \(many)"
        return ChangesOutline.Line(
            saying:
                "\(ours: heading) : \(Saying.list(Array(pages.prefix(most))))\(ours: rest > 0 ? " et \(rest) de plus" : "")"
        )
    }
}
