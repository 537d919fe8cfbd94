import Diagnostics

/// The French page that lists every rule, made from the rules themselves.
enum RulePage {
    static var text: String {
        """
        # Les règles

        Tout ce que Guichet vérifie avant de publier. Chaque règle porte un nom, celui que la commande écrit entre \
        crochets à la fin de son message, et montre un exemple faux puis le même, juste. Le signe ▲ marque l’endroit \
        que le message désigne.

        Une **erreur** empêche de publier ; un point d’**attention** laisse publier, mais quelqu’un doit regarder.

        Cette page est écrite d’après les règles ; pour la refaire : `GUICHET_ENREGISTRER=1 swift test --filter RulesTests`.

        \(ruleChapters.map(chapter).joined(separator: "\n\n"))

        """
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
