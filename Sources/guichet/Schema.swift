import ArgumentParser
import Content
import Diagnostics
import Exports
import Foundation

/// `guichet schema`: what editors complete and underline entries by.
struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Écrit les schémas JSON des fiches, d’après lesquels un éditeur de texte complète et souligne.",
        discussion: """
            Un schéma par sorte de fiche, et un pour guichet.yaml, avec les mots de ce portail : ses communes, ses \
            types, ses thèmes, les fiches de son annuaire. À refaire quand ils changent.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(
        help: ArgumentHelp(
            "La sorte de fiche, un dossier de content/, ou « guichet » : son schéma est écrit sur la sortie.",
            valueName: "sorte"))
    var kind: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Le dossier où les écrire tous (par défaut : .vscode/schemas, dans celui du portail).", valueName: "dossier"
        ))
    var dossier: String?

    func validate() throws {
        guard kind != nil, dossier != nil else { return }
        throw ValidationError("Donnez une sorte de fiche, ou un dossier pour toutes.")
    }

    func run() async throws {
        let inputs = try CommandRun.read(options)
        var report = Report()
        var timings = Timings(reading: inputs)
        // What is wrong in entries is for « check » to say: a schema helps to mend it.
        let portal = await inputs.portal(isPreview: false, jobs: options.jobs, timings: &timings, report: &report)
        let schemas = EntrySchema.all(of: portal)
        if let kind { try write(kind, of: schemas) } else { try write(schemas) }
    }

    private func write(_ kind: String, of schemas: [EntrySchema]) throws {
        let trimmed = kind.hasPrefix("content/") ? String(kind.dropFirst("content/".count)) : kind
        let name = trimmed.split(separator: "/").joined(separator: "-")
        guard let schema = schemas.first(where: { $0.name == name + ".json" }) else {
            let names = schemas.map { String($0.name.dropLast(".json".count)) }
            let advice =
                NearMiss.best(for: name, among: names).map { "Vouliez-vous dire « \($0) » ?" }
                ?? "Il y a : \(names.joined(separator: ", "))."
            Terminal.say("Il n’y a pas de fiches « \(HarmlessText.line(kind)) ». \(advice)\n")
            throw ExitCode.validationFailure
        }
        Terminal.write(schema.text)
    }

    private func write(_ schemas: [EntrySchema]) throws {
        let folder =
            dossier.map { URL(fileURLWithPath: $0, isDirectory: true) }
            ?? options.rootURL.appendingPathComponent(".vscode/schemas", isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for schema in schemas {
                try Data(schema.text.utf8).write(to: folder.appendingPathComponent(schema.name), options: .atomic)
            }
        } catch {
            Terminal.say(
                "Les schémas n’ont pas pu être écrits dans « \(HarmlessText.line(folder.path)) » : "
                    + "\(SystemReason.french(of: error)).\n")
            throw ExitCode(1)
        }
        Terminal.write("\(schemas.count) schémas écrits dans \(folder.path).\n")
    }
}
