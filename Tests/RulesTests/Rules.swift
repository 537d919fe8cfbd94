import Audit
import Content
import Diagnostics
import Markdown
import Offline
import Portal
import Testing
import Theme

/// Every rule there is, in the order of the documentation.
let everyRule: [Rule] = ruleChapters.flatMap(\.rules)

/// The parts of the documentation, each with its rules.
let ruleChapters: [(title: String, rules: [Rule])] = [
    ("Dans un fichier", ContentRules.all),
    ("Dans un texte en Markdown", MarkdownRules.all),
    ("Entre les fichiers", PortalRules.all),
    ("Dans un thème et entre les pages", ThemeRules.all),
    ("Dans le code des pages, pour l’accessibilité", AccessibilityRules.all),
    ("Dans ce que les visiteurs gardent", OfflineRules.all),
]

extension Rule: CustomTestStringConvertible {
    /// Tests are listed by the rules' names.
    public var testDescription: String { id }
}
