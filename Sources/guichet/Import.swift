import ArgumentParser
import Content
import Diagnostics
import Foundation

/// `guichet import`: takes data that others publish into the tables of the portal.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reprend dans les tables du portail les données que d’autres publient.",
        subcommands: [ImportSeries.self])
}

/// `guichet import serie`: takes figures out of a file of a data portal into a series of the observatory.
struct ImportSeries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serie",
        abstract: "Prend dans un fichier d’un portail de données les chiffres d’une série de l’observatoire.",
        discussion: """
            Le fichier est un export CSV ou JSON de la Cnaf, de l’INSEE ou de l’Éducation nationale. Il est reconnu à \
            ses colonnes, d’après seeds/imports.csv ; les options disent autre chose, ou ce que la table ne dit pas.
            """)

    @OptionGroup var folder: PortalFolder

    @Argument(help: ArgumentHelp("Le fichier téléchargé.", valueName: "fichier"))
    var file: String

    @Option(name: .long, help: ArgumentHelp("La série, un nom de seeds/series/.", valueName: "nom"))
    var serie: String?

    @Option(name: .long, help: ArgumentHelp("La colonne du territoire.", valueName: "colonne"))
    var territoire: String?

    @Option(name: .long, help: ArgumentHelp("La colonne de l’année, ou une année.", valueName: "colonne|AAAA"))
    var annee: String?

    @Option(
        name: .long,
        help: ArgumentHelp("La colonne du chiffre ; {AA} y tient lieu d’année (P{AA}_POP).", valueName: "colonne"))
    var valeur: String?

    @Option(name: .long, help: ArgumentHelp("La catégorie : une colonne, ou un texte.", valueName: "colonne|texte"))
    var categorie: String?

    @Option(
        name: .long, help: ArgumentHelp("Qui le dit ; {annee} y tient lieu d’année.", valueName: "texte"))
    var source: String?

    @Flag(name: .long, help: "Montre ce qui serait écrit, et n’écrit rien.")
    var essai = false

    func run() throws {
        do {
            guard FileManager.default.fileExists(atPath: file) else {
                Terminal.say("Il n’y a pas de fichier « \(HarmlessText.line(file)) ».\n")
                throw ExitCode(1)
            }
            let tree = try SourceTree(reading: folder.url)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
            var report = Report()
            let name = URL(fileURLWithPath: file).lastPathComponent
            let result = try SeriesImport.read(bytes, name: name, request, into: tree, report: &report)
            Terminal.print(report, format: .text, tree: tree)
            guard let result else { throw ExitCode(1) }
            for warning in result.warnings { Terminal.say(HarmlessText.sentence(warning) + "\n") }
            if !essai, result.added + result.changed > 0 {
                try result.bytes.write(to: folder.url.appendingPathComponent(result.path), options: .atomic)
            }
            Terminal.write(ImportSummary(result, isTrial: essai).text)
        } catch let error as ImportError {
            let advice = error.advice.map { "→ \(HarmlessText.sentence($0))\n" } ?? ""
            Terminal.say(HarmlessText.sentence(error.message) + "\n" + advice)
            throw ExitCode(1)
        } catch let error as PortalUnreadable {
            Terminal.say(error)
            throw ExitCode(1)
        } catch let error as CocoaError {
            Terminal.say("Le fichier ne peut pas être lu ou écrit : \(SystemReason.french(of: error)).\n")
            throw ExitCode(1)
        }
    }

    private var request: ImportRequest {
        var request = ImportRequest()
        request.series = serie
        request.territory = territoire
        request.year = annee
        request.value = valeur
        request.category = categorie
        request.source = source
        return request
    }
}

/// What an import did, in French.
struct ImportSummary {
    private let result: SeriesImport
    private let isTrial: Bool

    init(_ result: SeriesImport, isTrial: Bool) {
        self.result = result
        self.isTrial = isTrial
    }

    /// The lines that change, then how many there are of each kind.
    var text: String {
        let changes = result.changes.compactMap(line)
        let shown = changes.prefix(60).map { $0 + "\n" }.joined()
        let more = changes.count > 60 ? "  … et \(changes.count - 60) autres lignes.\n" : ""
        return shown + more + counts + ending
    }

    private var counts: String {
        var parts = ["ajoutées : \(result.added)", "changées : \(result.changed)", "identiques : \(result.same)"]
        if result.erased > 0 { parts.append("dont chiffres devenus inconnus : \(result.erased)") }
        let years = result.years.map(String.init).joined(separator: ", ")
        return "\(result.path) — \(parts.joined(separator: " ; ")). Années : \(years).\n"
            + "Lignes du fichier laissées de côté (autres territoires, autres mesures) : \(result.leftAside).\n"
    }

    private var ending: String {
        if isTrial { return "Essai : rien n’est écrit.\n" }
        guard result.added + result.changed > 0 else { return "Rien n’a changé.\n" }
        return "Ensuite : relisez « lecture » et « millesime » de l’indicateur, puis lancez « guichet check ».\n"
    }

    private func line(_ change: SeriesChange) -> String? {
        let figure = change.figure
        let name = HarmlessText.value("\(figure.territory), \(figure.year)" + (figure.category.map { ", \($0)" } ?? ""))
        let value = Self.shown(figure.value)
        let source = HarmlessText.value(figure.source)
        return switch change.kind {
        case .added: "+ \(name) : \(value) (\(source))"
        case .changed(let old): "~ \(name) : \(Self.shown(old)) → \(value) (\(source))"
        case .same: nil
        }
    }

    private static func shown(_ value: String) -> String {
        value.isEmpty ? "non connu" : HarmlessText.value(value)
    }
}
