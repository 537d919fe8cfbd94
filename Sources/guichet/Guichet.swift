import ArgumentParser

/// The command line: parse arguments, call, print.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "Fait d’un dossier de fiches le portail des familles d’une intercommunalité.",
        version: GuichetVersion.text,
        subcommands: [Build.self, Check.self, Serve.self, Import.self],
        defaultSubcommand: Build.self)
}
