import Foundation
import Pictures
import Portal
import Site

/// The portal as an application to put on the first screen of a phone (W3C, Web Application Manifest).
struct WebManifest: Encodable {
    let name: String
    let short_name: String
    let description: String
    let lang = "fr"
    let dir = "ltr"
    let start_url = "./"
    let scope = "./"
    let display = "minimal-ui"
    let background_color: String?
    let theme_color: String?
    let icons: [Icon]
    let shortcuts: [Shortcut]

    /// A drawing of the theme.
    struct Icon: Encodable {
        let src: String
        let sizes: String
        let type: String
        let purpose: String
    }

    /// A page to go to at once.
    struct Shortcut: Encodable {
        let name: String
        let url: String
    }

    /// The file; none for a theme without an icon of the portal in PNG, which systems ask for.
    ///
    /// Colours are those of the theme’s tokens `--fond` and `--pierre`, by day.
    static func output(of portal: FamilyPortal, theme: ThemeFolder) -> [Output] {
        let icons = Icon.all(in: theme.statics)
        guard icons.contains(where: { $0.type == "image/png" }) else { return [] }
        let manifest = WebManifest(
            name: portal.settings.name, short_name: shortName(of: portal.settings.name),
            description: portal.settings.tagline, background_color: colour("fond", in: theme),
            theme_color: colour("pierre", in: theme), icons: icons,
            shortcuts: [
                Shortcut(name: "Numéros utiles", url: Address.numbers.path),
                Shortcut(name: "Agenda", url: Address.agenda.path),
                Shortcut(name: "Annuaire", url: Address.directory.path),
            ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        guard let json = try? encoder.encode(manifest) else { return [] }
        return [Output(path: "manifest.webmanifest", bytes: json)]
    }

    /// The first words of the name, as many as a phone writes under an icon: about twelve letters.
    static func shortName(of name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        while words.count > 1, words.joined(separator: " ").count > 12 || (words.last ?? "").count < 4 {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    private static func colour(_ token: String, in theme: ThemeFolder) -> String? {
        guard let styles = theme.styles["base"], let name = styles.firstRange(of: "--\(token):") else { return nil }
        let value = styles[name.upperBound...].prefix { $0 != ";" && $0 != "}" }
        return value.hasPrefix("#") ? String(value) : nil
    }
}

extension WebManifest.Icon {
    /// `favicon.svg`, and the files `icone-….png`; one whose name ends with `-masque` may be cut to any shape.
    fileprivate static func all(in statics: [Output]) -> [WebManifest.Icon] {
        statics.sorted { $0.path < $1.path }.compactMap { file in
            let name = file.path.dropFirst("theme/".count)
            if name == "favicon.svg" {
                return WebManifest.Icon(src: file.path, sizes: "any", type: "image/svg+xml", purpose: "any")
            }
            guard name.hasPrefix("icone-"), name.hasSuffix(".png"), let size = PictureSize(file.bytes) else {
                return nil
            }
            return WebManifest.Icon(
                src: file.path, sizes: "\(size.width)x\(size.height)", type: "image/png",
                purpose: name.hasSuffix("-masque.png") ? "maskable" : "any")
        }
    }
}
