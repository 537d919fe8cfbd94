import ArgumentParser
import Foundation

/// The command line: parse arguments, call, print.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "Fait d’un dossier de fiches le portail des familles d’une intercommunalité.",
        version: GuichetVersion.text,
        subcommands: [Build.self, Check.self, Serve.self, Diff.self, New.self, Schema.self, Import.self],
        defaultSubcommand: Build.self)

    /// What its commands are called.
    static var commandNames: [String] {
        configuration.subcommands.map { $0.configuration.commandName ?? String(describing: $0).lowercased() }
    }

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            leave(after: error)
        }
    }

    /// Narrower than a terminal is, for French takes more room than what it stands in the place of.
    private static let columns = 72

    private static func leave(after error: any Error) -> Never {
        let code = exitCode(for: error)
        let (message, whole) = (message(for: error), fullMessage(for: error, columns: columns))
        if code.isSuccess {
            Terminal.write(FrenchUsage.help(whole) + (whole.hasSuffix("\n") ? "" : "\n"))
        } else if !message.isEmpty {
            Terminal.say(FrenchUsage(message, in: whole).text)
        }
        Foundation.exit(code.rawValue)
    }
}
