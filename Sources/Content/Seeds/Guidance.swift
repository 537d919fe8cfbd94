import Diagnostics

/// Something to do at an age, from `seeds/demarches-par-age.csv`; a portal without the table says none.
public struct AgeTask: Sendable {
    /// The age band.
    public let age: Slug
    /// When, in words.
    public let moment: String
    /// What to do, in one sentence.
    public let text: String
    /// The chapter of the guide that explains it.
    public let chapter: Located<Slug>

    static func read(_ tree: SourceTree, ages: [AgeBand], _ report: inout Report) -> [AgeTask] {
        let file = "seeds/demarches-par-age.csv"
        guard tree.file(file) != nil else { return [] }
        let known = Set(ages.map(\.slug))
        let columns = ["age", "quand", "quoi", "chapitre"]
        return SeedRow.read(file, in: tree, columns: columns, report: &report) { row, report in
            guard
                let moment = row.required("quand", report: &report),
                let text = row.required("quoi", report: &report),
                let chapter = row.required("chapitre", "le nom d’un chapitre", report: &report, Slug.init(_:)),
                row.required("age", report: &report) != nil,
                let age = row.known("age", among: known, of: "seeds/ages.csv", report: &report).first
            else { return nil }
            return AgeTask(
                age: age, moment: moment, text: text, chapter: Located(chapter, at: row.location, length: 0))
        }
    }
}

/// Something that can happen, with whom to call, from `seeds/situations.csv`; a portal without the table lists numbers
/// only.
public struct Situation: Sendable {
    /// What happens, in a parent's words.
    public let text: String
    /// The numbers to call, the first one first.
    public let numbers: [Slug]

    static func read(_ tree: SourceTree, numbers: [PublicNumber], _ report: inout Report) -> [Situation] {
        let file = "seeds/situations.csv"
        guard tree.file(file) != nil else { return [] }
        let known = Set(numbers.map(\.slug))
        return SeedRow.read(file, in: tree, columns: ["situation", "numeros"], report: &report) { row, report in
            guard
                let text = row.required("situation", report: &report),
                row.required("numeros", report: &report) != nil
            else { return nil }
            let found = row.known("numeros", among: known, of: HelplineCheck.table, report: &report)
            return found.isEmpty ? nil : Situation(text: text, numbers: found)
        }
    }
}
