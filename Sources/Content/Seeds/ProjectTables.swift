import Diagnostics

/// An axis of the territory project, from `seeds/projet-axes.csv`.
public struct ProjectAxis: Term {
    /// Its identifier, in content and in addresses.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// The pillar it belongs to.
    public let pillar: String
    /// What is at stake, in one sentence.
    public let stake: String
}

/// Something the territory project asks of the portal, from `seeds/demandes.csv`.
public struct ProjectRequest: Term {
    /// Its number, as a term entries can name.
    public let slug: Slug
    /// What is asked, in a few words.
    public let title: String
    /// What the portal shows for it, in one sentence.
    public let answer: String
    /// Where the portal shows it, from the site's root.
    public let page: String

    /// What is asked.
    public var label: String { title }
}

/// The tables of the territory project; a portal without a project has none.
enum ProjectTables {
    static func axes(_ tree: SourceTree, _ report: inout Report) -> [ProjectAxis] {
        guard tree.file("seeds/projet-axes.csv") != nil else { return [] }
        let columns = ["id", "libelle", "pilier", "enjeu"]
        return SeedRow.read("seeds/projet-axes.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("id", "un identifiant", report: &report, Slug.init(_:)),
                let label = row.required("libelle", report: &report),
                let pillar = row.required("pilier", report: &report),
                let stake = row.required("enjeu", report: &report)
            else { return nil }
            return ProjectAxis(slug: slug, label: label, pillar: pillar, stake: stake)
        }
    }

    static func requests(_ tree: SourceTree, _ report: inout Report) -> [ProjectRequest] {
        guard tree.file("seeds/demandes.csv") != nil else { return [] }
        let columns = ["numero", "demande", "phrase", "page"]
        return SeedRow.read("seeds/demandes.csv", in: tree, columns: columns, report: &report) { row, report in
            guard
                let slug = row.required("numero", "un numéro", report: &report, Slug.init(_:)),
                let title = row.required("demande", report: &report),
                let answer = row.required("phrase", report: &report),
                let page = row.required("page", report: &report)
            else { return nil }
            return ProjectRequest(slug: slug, title: title, answer: answer, page: page)
        }
    }
}
