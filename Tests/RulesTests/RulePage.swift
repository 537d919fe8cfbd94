import Diagnostics

/// The French pages that list every rule, made from the rules themselves: what those who write an entry may meet stands
/// apart from what tables, settings and themes may be told.
enum RulePage: String, CaseIterable {
    case entries = "regles.md"
    case portal = "regles-du-portail.md"

    /// Where the page stands, from the root of the repository.
    var path: String { "docs/\(rawValue)" }

    /// The chapters of the page, in the order of the rules; none is empty.
    var chapters: [(title: String, rules: [Rule])] {
        ruleChapters.map { (title: $0.title, rules: $0.rules.filter(holds)) }.filter { !$0.rules.isEmpty }
    }

    var text: String {
        """
        \(introduction)

        Chaque règle porte un nom, celui que la commande écrit entre crochets à la fin de son message, et montre un \
        exemple faux puis le même, juste. Le signe ▲ marque l’endroit que le message désigne.

        Une **erreur** empêche de publier ; un point d’**attention** laisse publier, mais quelqu’un doit regarder ; une \
        **remarque** dit ce qui a été lu, ou ce qui s’écrit mieux.

        Cette page est écrite d’après les règles ; pour la refaire : `GUICHET_ENREGISTRER=1 swift test --filter RulesTests`.

        \(chapters.map(Self.chapter).joined(separator: "\n\n"))

        """
    }

    private var introduction: String {
        switch self {
        case .entries:
            """
            # Les règles des fiches

            Ce que Guichet vérifie dans une fiche et ses images avant de publier. Ce qu’il vérifie dans les tables, \
            les réglages et le thème est dans [Les règles du portail](\(Self.portal.rawValue)).
            """
        case .portal:
            """
            # Les règles du portail

            Ce que Guichet vérifie dans les tables, dans `guichet.yaml`, dans un thème et dans les pages qu’il dessine. \
            Qui écrit une fiche n’a besoin que des [règles des fiches](\(Self.entries.rawValue)).
            """
        }
    }

    /// A rule is where the file it shows as wrong is written.
    private func holds(_ rule: Rule) -> Bool {
        rule.bad.file.hasPrefix("content/") == (self == .entries)
    }

    private static func chapter(_ title: String, _ rules: [Rule]) -> String {
        "## \(title)\n\n" + rules.map(section).joined(separator: "\n\n")
    }

    private static func section(_ rule: Rule) -> String {
        """
        ### `\(rule.id)` (\(rule.severity.label))

        \(rule.summary)

        \(rule.explanation)

        Faux, dans `\(rule.bad.file)` :

        \(RuleExcerpt.block(of: rule.bad, against: rule.good))

        Juste, dans `\(rule.good.file)` :

        \(RuleExcerpt.block(of: rule.good, against: rule.bad))
        """
    }
}
