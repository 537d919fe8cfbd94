import ArgumentParser

/// The command line: parse arguments, call, print.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "Fait d’un dossier de fiches le portail des familles d’une intercommunalité.",
        subcommands: [Build.self, Check.self, Serve.self, Import.self],
        defaultSubcommand: Build.self)
}
