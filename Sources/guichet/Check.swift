import ArgumentParser

/// `guichet check`: says what is wrong, publishes nothing.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vérifie toutes les fiches et tous les gabarits, sans rien publier.")

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let build = try await CommandRun.build(options)
        Terminal.print(build.report, format: options.format, tree: build.tree)
        if options.timings { Terminal.say(build.timings.text) }
        guard !build.report.hasErrors else { throw ExitCode(1) }
        if options.format == .text { Terminal.write("\(build.pageCount) pages vérifiées, aucune erreur.\n") }
    }
}
