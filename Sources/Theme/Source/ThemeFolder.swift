import Content
import Diagnostics
import Foundation
import Markdown
import Offline
import Portal
import Site
import Templates

/// The files of a theme: templates, styles, scripts, icons, words; changing them needs no Swift.
struct ThemeFolder: Sendable {
    let path: String
    /// Page templates and parts, by their path without ending: `guide`, `parts/fiche`.
    let sources: [String: TemplateLibrary.Source]
    /// Styles by name, comments taken out.
    let styles: [String: String]
    let icons: [String: HTMLFragment]
    /// The words templates show, by key.
    let strings: [String: String]
    /// The scripts that stand at the root of the site; nil when the theme has none, and is not kept offline.
    let workers: OfflineWorkers?
    /// Scripts, and files published as they are.
    let statics: [Output]

    /// What templates see of it, by group and name.
    ///
    /// - Parameter addresses: the pages they may lead to.
    func constants(leadingTo addresses: [String: TemplateConstant]) -> [String: [String: TemplateConstant]] {
        [
            "textes": strings.mapValues { .text($0) }, "icones": icons.mapValues { .html($0) },
            "adresses": addresses,
        ]
    }

    static func read(_ name: String, from tree: SourceTree, report: inout Report) -> ThemeFolder {
        let path = "themes/\(name)"
        var sources: [String: TemplateLibrary.Source] = [:]
        var sheets: [String: (file: String, text: String)] = [:]
        var icons: [String: HTMLFragment] = [:]
        var statics: [Output] = []
        var rootScripts: [String: String] = [:]
        for file in tree.files(under: path) {
            let parts = file.path.dropFirst(path.count + 1).split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            let (folder, inner) = (parts[0], parts[1])
            let stem = inner.split(separator: ".").dropLast().joined(separator: ".")
            let text = String(decoding: file.bytes, as: UTF8.self)
            switch folder {
            case "templates" where inner.hasSuffix(".mustache"):
                sources[stem] = TemplateLibrary.Source(file: file.path, text: text)
            case "css" where inner.hasSuffix(".css"): sheets[stem] = (file.path, text)
            case "icones" where inner.hasSuffix(".svg"): icons[stem] = Icon.fragment(text)
            case "scripts" where inner.hasSuffix(".js"): statics.append(Script.output(named: inner, text))
            case "racine" where inner.hasSuffix(".js"): rootScripts[stem] = Script.compact(text)
            case "statique":
                guard let file = file.isImage ? PictureCheck.cleaned(file, report: &report) : file else { continue }
                statics.append(Output(path: "theme/" + inner, bytes: file.bytes))
            default: continue
            }
        }
        if sources.isEmpty {
            report.add(
                ThemeRules.missingTemplate, at: SourceLocation(file: path),
                "Le thème « \(name) » n’a pas de gabarits.",
                suggestion: "Ses gabarits se posent dans \(path)/templates/.")
        }
        let styles = StyleImports.resolved(sheets, report: &report).mapValues(StyleSheet.compact)
        return ThemeFolder(
            path: path, sources: sources, styles: styles, icons: icons,
            strings: readStrings(path + "/textes.yaml", tree, report: &report),
            workers: rootScripts["sw"].map {
                OfflineWorkers(keeping: $0, withdrawn: rootScripts["sw-retrait"] ?? "")
            }, statics: statics)
    }

    private static func readStrings(_ path: String, _ tree: SourceTree, report: inout Report) -> [String: String] {
        guard let file = tree.file(path),
            let yaml = YAMLValue.parse(String(decoding: file.bytes, as: UTF8.self), file: path, report: &report)
        else { return [:] }
        var strings: [String: String] = [:]
        for pair in yaml.pairs ?? [] {
            guard let text = pair.value.text else {
                report.add(
                    ThemeRules.strings, at: pair.value.location, "« \(pair.key) » doit être un texte.",
                    suggestion: "Écrivez « \(pair.key): \"le texte\" ».")
                // The name is there all the same: templates that use it are not to blame.
                strings[pair.key] = ""
                continue
            }
            strings[pair.key] = FrenchTypography.apply(text)
        }
        return strings
    }
}
