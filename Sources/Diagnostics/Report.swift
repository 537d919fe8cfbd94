/// Everything that was found while reading, linking and rendering a portal.
///
/// Steps take a report and add to it; none stops at the first mistake.
public struct Report: Sendable {
    /// The findings in the order they were added.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An empty report.
    public init() {}

    /// Adds one finding.
    public mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Adds a finding from its parts; see `Diagnostic.init`.
    public mutating func add(
        _ rule: Rule, at location: SourceLocation, length: Int = 1, _ message: String, suggestion: String? = nil
    ) {
        add(Diagnostic(rule, at: location, length: length, message, suggestion: suggestion))
    }

    /// Adds a finding of something that was understood, and what is written in its place in the canonical form.
    ///
    /// - Parameter change: what is there instead of what is pointed at; nil when that is for people to write.
    public mutating func add(
        _ rule: Rule, at location: SourceLocation, length: Int, _ message: String, suggestion: String,
        writing change: Correction.Change?
    ) {
        add(
            Diagnostic(
                rule, at: location, length: length, message, suggestion: suggestion,
                corrections: change.map { [Correction($0, at: location, length: length)] } ?? []))
    }

    /// Adds all findings of another report.
    public mutating func add(_ other: Report) {
        diagnostics.append(contentsOf: other.diagnostics)
    }

    /// Whether anything forbids publishing.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What was found in some files.
    ///
    /// - Parameter files: their paths, from the folder of the portal.
    public func within(_ files: Set<String>) -> Report {
        var report = Report()
        report.diagnostics = diagnostics.filter { files.contains($0.location.file) }
        return report
    }

    /// How many findings of one file are shown; the others are counted.
    public static let mostShown = 50

    /// The findings that are shown, in the order of `sorted`: of each file the heaviest ones, and the last of them
    /// says how many are left out.
    public var shown: [Diagnostic] {
        let sorted = sorted
        let places = Dictionary(grouping: sorted.indices) { sorted[$0].location.file }
        guard places.values.contains(where: { $0.count > Self.mostShown }) else { return sorted }
        var kept: [(place: Int, finding: Diagnostic)] = []
        for all in places.values {
            let heaviest = all.sorted { (sorted[$1].severity, $0) < (sorted[$0].severity, $1) }
            let shown = heaviest.prefix(Self.mostShown).sorted()
            kept += shown.map { ($0, sorted[$0]) }
            let left = all.count - shown.count
            if left > 0, let last = kept.indices.last { kept[last].finding = kept[last].finding.before(left) }
        }
        return kept.sorted { $0.place < $1.place }.map(\.finding)
    }

    /// How many different findings have this weight.
    public func count(_ severity: Severity) -> Int {
        sorted.count { $0.severity == severity }
    }

    /// The findings by file, line, column, then rule and message: an order that does not depend on threads.
    /// What was found twice (a part that several templates use) is there once.
    public var sorted: [Diagnostic] {
        var seen: Set<Diagnostic.Identity> = []
        return diagnostics.filter { seen.insert($0.identity).inserted }.sorted { $0.identity < $1.identity }
    }
}

extension Diagnostic {
    /// What makes two findings the same.
    struct Identity: Hashable, Comparable {
        let location: SourceLocation
        let rule: String
        let message: String

        static func < (left: Identity, right: Identity) -> Bool {
            (left.location, left.rule, left.message) < (right.location, right.rule, right.message)
        }
    }

    var identity: Identity { Identity(location: location, rule: rule.id, message: message) }
}
