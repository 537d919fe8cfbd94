import ArgumentParser
import Exports
import Portal
import Site

/// `guichet check`: says what is wrong, publishes nothing.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vérifie toutes les fiches et tous les gabarits, ou quelques fichiers, sans rien publier.")

    @Argument(
        help: ArgumentHelp(
            "Les fichiers ou les dossiers à vérifier (par défaut : tout le portail).", valueName: "fichier"),
        completion: .file())
    var files: [String] = []

    @OptionGroup var options: CommonOptions

    @Flag(
        name: .long,
        help:
            "Dit aussi ce qu’il faut vérifier de nouveau, ce qui expire, ce qui décrirait mieux les services et ce qui n’est qu’un exemple (text ou json)."
    )
    var fraicheur = false

    @Flag(
        name: .long,
        help:
            "Récrit les fiches comme le guide les écrit, là où elles disent autrement ce qui a été compris ; les commentaires restent."
    )
    var reecrire = false

    func validate() throws {
        if reecrire, fraicheur {
            throw ValidationError("« --reecrire » et « --fraicheur » ne vont pas ensemble : donnez l’un, puis l’autre.")
        }
        if fraicheur, !files.isEmpty {
            throw ValidationError("« --fraicheur » parle de tout le portail : ne nommez pas de fichier.")
        }
        guard fraicheur, options.format != .text, options.format != .json else { return }
        throw ValidationError("« --fraicheur » s’écrit en text ou en json.")
    }

    func run() async throws {
        guard files.isEmpty else { return try await CheckedFiles(files, options).check(rewriting: reecrire) }
        if reecrire { _ = try await RewrittenFiles(try CommandRun.read(options), options).write(nil) }
        try await checkAll()
    }

    private func checkAll() async throws {
        let build = try await CommandRun.build(options, into: SiteInMemory(), judges: true)
        // One JSON document on the standard output: with the work list, findings go to the error stream as text.
        Terminal.print(build.report, format: fraicheur ? .text : options.format, tree: build.tree)
        if options.timings { Terminal.say(build.timings.text) }
        if fraicheur {
            let isJSON = options.format == .json
            Terminal.write(
                isJSON
                    ? FreshnessList.json(of: build.freshness, quality: build.quality)
                    : FreshnessList.text(of: build.freshness, quality: build.quality))
        }
        guard !build.report.hasErrors else { throw ExitCode(1) }
        guard options.format == .text else { return }
        Terminal.write((fraicheur ? "\n" : "") + "\(build.pageCount) pages vérifiées, aucune erreur.\n")
    }
}
