import Diagnostics

/// The rules of RGAA 4.1.2 that a machine can decide.
public enum AccessibilityRules {
    /// All of them, in the order of the reference.
    public static let all: [Rule] =
        ImageCriteria.rules + ColourRules.all + TableCriteria.rules + LinkCriteria.rules + MandatoryCriteria.rules
        + StructureCriteria.rules + PresentationCriteria.rules + StyleRules.all + FormCriteria.rules
        + NavigationCriteria.rules + SiteCriteria.rules + ConsultationCriteria.rules

    private static let page = "themes/cordais/templates/numeros.mustache"
    static let frame = "themes/cordais/templates/base.mustache"
    static let styles = "themes/cordais/css/base.css"

    /// A rule whose examples stand in the content of a page.
    static func inPage(
        _ number: String, _ summary: String, _ explanation: String, bad: String, good: String,
        severity: Severity = .error
    ) -> Rule {
        Rule(
            id: id(number), severity: severity, summary: "\(summary) (RGAA \(number)).", explanation: explanation,
            bad: Rule.Example(page, "▲" + content(bad)), good: Rule.Example(page, content(good)))
    }

    /// A rule whose examples stand in what surrounds all pages.
    static func inFrame(
        _ number: String, _ summary: String, _ explanation: String, changing old: String, to new: String
    ) -> Rule {
        Rule(
            id: id(number), summary: "\(summary) (RGAA \(number)).", explanation: explanation,
            bad: Rule.Example(frame, "▲" + FrameExample.page.replacing(old, with: new)),
            good: Rule.Example(frame, FrameExample.page))
    }

    /// A rule whose examples are styles.
    static func inStyles(
        _ number: String, _ summary: String, _ explanation: String, bad: String, good: String
    ) -> Rule {
        Rule(
            id: id(number), summary: "\(summary) (RGAA \(number)).", explanation: explanation,
            bad: Rule.Example(styles, "▲" + bad + "\n"), good: Rule.Example(styles, good + "\n"))
    }

    private static func id(_ number: String) -> String { "rgaa-" + number.replacing(".", with: "-") }

    private static func content(_ body: String) -> String {
        "{{<base}}{{$contenu}}<h1>{{page.titre}}</h1>\n\(body)\n{{/contenu}}{{/base}}\n"
    }
}

/// What surrounds the pages of an example: all that the law asks of a frame, and nothing else.
enum FrameExample {
    static let page = """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{page.titre_complet}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <a href="#contenu">Aller au contenu</a>
        <header><a href="{{racine}}recherche/">Rechercher</a>
        <nav aria-label="{{textes.menu}}">{{#navigation}}<a href="{{racine}}{{adresse}}">{{libelle}}</a>{{/navigation}}</nav></header>
        <main id="contenu">{{$contenu}}{{/contenu}}</main>
        <footer><a href="{{racine}}plan-du-site/">Plan du site</a></footer>
        </body>
        </html>

        """
}
