import Almanac
import Content
import Diagnostics
import Portal
import SmallPortals

/// A portal read and linked, with all that was found on the way.
struct LinkedPortal {
    let portal: FamilyPortal
    let report: Report

    init(_ tree: SourceTree = SmallPortal.base, on date: String = SmallPortal.date) async {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
        portal = FamilyPortal(linking: content, on: day(date), tree: tree, report: &report)
        self.report = report
    }

    /// `file:line:column rule: message → suggestion` of each finding, by place.
    var findings: [String] {
        report.sorted.map { finding in
            let place = finding.location
            let suggestion = finding.suggestion.map { " → \($0)" } ?? ""
            return "\(place.file):\(place.line):\(place.column) \(finding.rule.id): \(finding.message)\(suggestion)"
        }
    }
}

/// A date for a test; a mistyped one becomes 1900-01-01, which no test expects.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }

extension Slug: ExpressibleByStringLiteral {
    /// A slug written in a test: its letters folded, so that any text is one.
    public init(stringLiteral text: String) { self = Slug(folding: text) ?? "sans-nom" }
}

/// An entry of the directory, from the lines that matter to a test.
func structure(_ name: String, _ lines: String) -> String {
    """
    ---
    nom: \(name)
    resume: Une fiche faite pour un essai, avec ce qu’il faut pour être lue.
    exemple: true
    \(lines)
    verifie_le: 2026-11-16
    ---
    Texte.

    """
}

/// An entry of the agenda in Vaour, from the lines that say when.
func event(_ title: String, _ lines: String, body: String = "Texte.") -> String {
    """
    ---
    titre: \(title)
    resume: Un rendez-vous fait pour un essai, avec ce qu’il faut pour être lu.
    exemple: true
    \(lines)
    commune: Vaour
    themes: [eveil]
    verifie_le: 2026-11-16
    ---
    \(body)

    """
}

/// Random numbers that are the same at every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
