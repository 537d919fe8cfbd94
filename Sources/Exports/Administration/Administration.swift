import Content
import Markdown
import Portal
import Site

/// The page where entries are written and corrected in a browser, kept in the repository by a program that others make
/// (Sveltia CMS); and what that program needs to know.
///
/// Its two files are for those who write: no list of the site’s pages, no search and no device knows them.
public enum Administration {
    /// Both files; none when `guichet.yaml` does not say where the program is, and where entries are kept.
    public static func outputs(of portal: FamilyPortal) -> [Output] {
        guard let settings = portal.settings.administration?.value, let script = settings.script,
            let repository = portal.settings.repository.path
        else { return [] }
        return [
            Output(path: Address.administration.file, text: page(portal, settings, script)),
            Output(
                path: Address.administration.path + configuration,
                text: AdministrationConfiguration.value(of: portal, repository, settings).json + "\n"),
        ]
    }

    /// JSON, which is YAML as well: all programs of this kind look for this name.
    private static let configuration = "config.yml"

    private static func page(
        _ portal: FamilyPortal, _ settings: AdministrationSettings, _ script: SafeAddress
    ) -> String {
        """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(escapeHTML(policy(portal.settings, settings, script)))">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="same-origin">
        <title>Administration – \(escapeHTML(portal.settings.name))</title>
        <link rel="cms-config-url" type="application/yaml" href="\(configuration)">
        </head>
        <body>
        <noscript><p>Cette page demande JavaScript. Sans lui, les fiches se corrigent dans le dépôt.</p></noscript>
        <script src="\(escapeHTML(script.text))" integrity="\(escapeHTML(settings.integrity))" crossorigin="anonymous"></script>
        </body>
        </html>

        """
    }

    /// Content-Security-Policy: the program, to the letter of its address; the forge, and who opens its doors.
    private static func policy(
        _ portal: Settings, _ settings: AdministrationSettings, _ script: SafeAddress
    ) -> String {
        let forge: [String]
        let pictures: [String]
        switch portal.repository.forge {
        case .github: (forge, pictures) = (["https://api.github.com"], ["https://avatars.githubusercontent.com"])
        case .gitlab:
            let origin = portal.repository.origin.map { [$0] } ?? []
            (forge, pictures) = (origin, origin)
        }
        let gate = settings.gate.map { [source($0)] } ?? []
        return [
            "default-src 'none'", "script-src \(source(script))", "style-src 'self' 'unsafe-inline'", "font-src data:",
            (["img-src 'self' data: blob:"] + pictures).joined(separator: " "), "media-src blob:", "frame-src blob:",
            (["connect-src 'self' blob: data:"] + forge + gate).joined(separator: " "), "worker-src blob:",
            "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    /// An address as a policy names it: without a query, and with nothing that ends its part of the policy.
    private static func source(_ address: SafeAddress) -> String {
        String(address.text.prefix { $0 != "?" && $0 != "#" })
            .replacing(";", with: "%3B").replacing(",", with: "%2C").replacing("'", with: "%27")
    }
}
