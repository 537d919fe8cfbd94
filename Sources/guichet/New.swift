import Almanac
import ArgumentParser
import Content
import Diagnostics
import Foundation
import Portal

/// `guichet new`: writes an entry, from answers or from options.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Écrit une nouvelle fiche : pose les questions, ou prend tout en options.",
        discussion: """
            Dans un terminal, les champs qui manquent sont demandés un à un ; ailleurs, tout vient des options. La \
            fiche est relue comme « guichet check » la relirait, montrée, puis écrite ; un fichier qui existe n’est \
            jamais remplacé.

            Exemple : guichet new agenda --champ "titre=Fête du jeu" --champ jour=2026-12-05 --champ commune=Vaour …
            Un groupe s’écrit contact.telephone=… ; une liste de groupes, permanences.1.commune=….
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("La sorte de fiche, un dossier de content/.", valueName: "sorte"))
    var kind: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp("Un champ et sa valeur ; le même champ deux fois fait une liste.", valueName: "nom=valeur"))
    var champ: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Le nom du fichier, sans « .md » (par défaut : d’après le titre).", valueName: "nom"))
    var nom: String?

    @Flag(name: .long, help: "Montre la fiche, et n’écrit rien.")
    var essai = false

    func validate() throws {
        for field in champ {
            guard let equals = field.firstIndex(of: "="), equals > field.startIndex else {
                throw ValidationError("« --champ » attend un nom, un signe égal et une valeur : titre=Fête du jeu.")
            }
        }
        if let nom, Slug(nom) == nil {
            throw ValidationError(
                "« --nom » attend des lettres sans accent, des chiffres et des tirets"
                    + (Slug(folding: nom).map { " : \($0)" } ?? "") + ".")
        }
    }

    func run() async throws {
        let inputs = try CommandRun.read(options)
        var report = Report()
        var timings = Timings(reading: inputs)
        let portal = await inputs.portal(isPreview: false, jobs: options.jobs, timings: &timings, report: &report)
        let questions = isatty(STDIN_FILENO) == 1 ? Questions(portal) : nil
        var draft = EntryDraft(try type(questions), seeds: portal.seeds, on: inputs.date)
        draft.put(inputs.date.iso, at: "verifie_le")
        for field in champ {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts[0] == "verifie_le" { draft.clear("verifie_le") }
            draft.put(String(parts[1]), at: String(parts[0]))
        }
        try questions?.fill(&draft)
        try await finish(draft, questions, inputs)
    }

    /// The kind that was named, or is asked for.
    private func type(_ questions: Questions?) throws -> any Record.Type {
        let all = Collections.all
        guard let kind else {
            if let questions { return all[try questions.kind(of: all.map { $0.collection })] }
            Terminal.say("Donnez une sorte de fiche : \(all.map { $0.collection.path }.joined(separator: ", ")).\n")
            throw ExitCode.validationFailure
        }
        let path = kind.split(separator: "/").drop { $0 == "content" }.joined(separator: "/")
        if let named = all.first(where: { $0.collection.path == path || $0.collection.id == path }) { return named }
        let names = all.map { $0.collection.path }
        let advice =
            NearMiss.best(for: path, among: names).map { "Vouliez-vous dire « \($0) » ?" }
            ?? "Il y a : \(names.joined(separator: ", "))."
        Terminal.say("Il n’y a pas de fiches « \(HarmlessText.line(kind)) ». \(advice)\n")
        throw ExitCode.validationFailure
    }

    /// Reads the entry as `check` would; asks again for what is wrong; shows it, and writes it.
    private func finish(_ draft: EntryDraft, _ questions: Questions?, _ inputs: BuildInputs) async throws {
        var draft = draft
        while true {
            let file = try NewFile(draft, named: nom, in: inputs.tree)
            let whole = inputs.adding(file.source)
            let report = await CheckedFiles.findings(of: [file.source.path], in: whole, options).report
                .within([file.source.path])
            guard report.hasErrors else {
                Terminal.write(file.written.text)
                Terminal.print(report, format: .text, tree: whole.tree)
                return try write(file, questions)
            }
            Terminal.print(report, format: .text, tree: whole.tree)
            let wrong = report.sorted.filter { $0.severity == .error }
                .compactMap { file.written.field(atLine: $0.location.line) }
            guard let questions, !wrong.isEmpty else {
                Terminal.say("Rien n’est écrit.\n")
                throw ExitCode(1)
            }
            try questions.again(wrong, &draft)
        }
    }

    private func write(_ file: NewFile, _ questions: Questions?) throws {
        if essai { return Terminal.say("Essai : rien n’est écrit.\n") }
        if let questions, !(try questions.agrees(to: "Écrire ce fichier, \(file.source.path) ?")) {
            Terminal.say("Rien n’est écrit.\n")
            throw ExitCode(1)
        }
        try file.write(in: options.rootURL)
        Terminal.say("Écrit : \(file.source.path)\n")
    }
}

/// The file of a new entry.
struct NewFile {
    let source: SourceFile
    let written: DraftText

    /// - Throws: `ExitCode` after a word on the terminal, when no file can be named so.
    init(_ draft: EntryDraft, named name: String?, in tree: SourceTree) throws {
        guard let slug = name ?? Slug(folding: draft.title)?.text else {
            Terminal.say(
                draft.title.isEmpty
                    ? "Il manque « \(draft.titleField?.name ?? "titre") », d’où vient le nom du fichier.\n"
                    : "De « \(HarmlessText.line(draft.title)) » ne vient aucun nom de fichier : donnez-le avec « --nom ».\n"
            )
            throw ExitCode(1)
        }
        let path = "\(draft.type.collection.folder)/\(slug).md"
        guard tree.file(path) == nil else {
            Terminal.say("\(path) existe déjà. Corrigez-le, ou donnez un autre nom avec « --nom ».\n")
            throw ExitCode(1)
        }
        written = draft.written()
        source = SourceFile(path: path, bytes: Data(written.text.utf8))
    }

    /// Writes the file; one that is there by now is left as it is.
    func write(in root: URL) throws {
        let url = root.appendingPathComponent(source.path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try source.bytes.write(to: url, options: .withoutOverwriting)
        } catch {
            Terminal.say("\(source.path) n’a pas pu être écrit : \(SystemReason.french(of: error)).\n")
            throw ExitCode(1)
        }
    }
}
