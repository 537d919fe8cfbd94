import Almanac
import Diagnostics

/// The reader of the three tables of the path to childcare; a portal without them asks no questions.
struct CarePathTable {
    /// What the tables may name.
    let communes: Set<Slug>
    let types: Set<Slug>
    let ages: Set<Slug>

    static let stageFile = "seeds/parcours-etapes.csv"
    static let needFile = "seeds/parcours-besoins.csv"
    static let answerFile = "seeds/parcours-accueil.csv"

    func read(_ tree: SourceTree, _ report: inout Report) -> CarePath {
        guard tree.file(Self.stageFile) != nil else { return CarePath(stages: [], needs: [], answers: []) }
        let stages = stages(tree, &report)
        let needs = needs(tree, &report)
        let answers = answers(tree, Set(stages.map(\.slug)), Set(needs.map(\.slug)), &report)
        return CarePath(stages: stages, needs: needs, answers: answers)
    }

    private func stages(_ tree: SourceTree, _ report: inout Report) -> [CareStage] {
        let columns = ["id", "libelle", "phrase", "icone", "age", "comme", "appeler"]
        let rows = SeedRow.read(Self.stageFile, in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let phrase = row.required("phrase", report: &report),
                let icon = row.required("icone", report: &report),
                row.required("age", report: &report) != nil,
                let age = row.known("age", among: ages, of: "seeds/ages.csv", report: &report).first
            else { return nil as (stage: CareStage, row: SeedRow)? }
            if communes.contains(slug) {
                report.add(
                    ContentRules.seedValue, at: row.location,
                    "« \(slug) » est aussi le nom d’une commune : les deux pages auraient la même adresse.")
                return nil
            }
            let contacts = row.known("appeler", among: types, of: "seeds/types.csv", report: &report)
            let stage = CareStage(
                slug: slug, label: label, phrase: phrase, icon: icon, age: age, like: row.slugs("comme").first,
                contacts: contacts)
            return (stage, row)
        }
        let names = Set(rows.map(\.stage.slug))
        for (_, row) in rows { _ = row.known("comme", among: names, of: "ce tableau", report: &report) }
        return rows.map(\.stage)
    }

    private func needs(_ tree: SourceTree, _ report: inout Report) -> [CareNeed] {
        let columns = ["id", "libelle", "phrase", "icone"]
        return SeedRow.read(Self.needFile, in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let phrase = row.required("phrase", report: &report),
                let icon = row.required("icone", report: &report)
            else { return nil }
            return CareNeed(slug: slug, label: label, phrase: phrase, icon: icon)
        }
    }

    private func answers(
        _ tree: SourceTree, _ stages: Set<Slug>, _ needs: Set<Slug>, _ report: inout Report
    ) -> [CareAnswer] {
        let columns = [
            "etape", "besoin", "nom", "types", "modes", "ouvre_avant", "ferme_apres", "km", "chapitres", "conseil",
        ]
        var seen: Set<String> = []
        return SeedRow.read(Self.answerFile, in: tree, columns: columns, report: &report) { row, report in
            guard
                let label = row.required("nom", report: &report),
                let advice = row.required("conseil", report: &report),
                let kilometres = row.required("km", "une distance de 1 à 100 km", report: &report, Self.distance),
                row.required("types", report: &report) != nil,
                let stage = row.known("etape", among: stages, of: Self.stageFile, report: &report).first,
                let need = row.known("besoin", among: needs, of: Self.needFile, report: &report).first
            else { return nil }
            let modes = row.known(
                "modes", among: Set(CareMode.allCases.compactMap { Slug($0.rawValue) }),
                of: "les manières d’accueillir",
                report: &report)
            let answer = CareAnswer(
                stage: stage, need: need, label: label,
                types: row.known("types", among: types, of: "seeds/types.csv", report: &report),
                modes: modes.compactMap { CareMode(rawValue: $0.text) },
                opensBefore: Self.time("ouvre_avant", of: row, &report),
                closesAfter: Self.time("ferme_apres", of: row, &report), kilometres: kilometres,
                chapters: row.slugs("chapitres").map { Located($0, at: row.location, length: 0) }, advice: advice)
            guard seen.insert(answer.anchor).inserted else {
                report.add(
                    ContentRules.seedValue, at: row.location,
                    "L’étape « \(stage) » et le besoin « \(need) » ont déjà une ligne.")
                return nil
            }
            return answer
        }
    }

    private static func distance(_ text: String) -> Int? {
        Int(text).flatMap { (1...100).contains($0) ? $0 : nil }
    }

    /// `07:30`; nothing when the cell is empty.
    private static func time(_ column: String, of row: SeedRow, _ report: inout Report) -> TimeOfDay? {
        guard row.text(column) != nil else { return nil }
        return row.required(column, "une heure comme « 07:30 »", report: &report) { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
            return TimeOfDay(hour: hour, minute: minute)
        }
    }
}
