import ArgumentParser
import Foundation
import Portal
import Preview

/// `guichet serve`: shows the site on this machine, and each page again when it has changed.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montre le site sur cet ordinateur, et remontre chaque page dès qu’elle change.")

    @OptionGroup var options: CommonOptions

    @Option(name: .long, help: ArgumentHelp("Le port où répondre.", valueName: "nombre"))
    var port: UInt16 = 8000

    func run() async throws {
        let folder = try PreviewFolder()
        let bench = Workbench(options, in: folder.url.appendingPathComponent("site"))
        defer {
            bench.close()
            folder.remove()
        }
        let server = PreviewServer(port: port, showing: bench)
        let port = port
        do {
            try await Self.untilInterrupted {
                try await server.run {
                    Terminal.write("Le site est visible à l’adresse http://localhost:\(port)/ (Ctrl-C pour arrêter).\n")
                }
            }
        } catch let error as PreviewError {
            Terminal.say((error.errorDescription ?? "") + "\n")
            throw ExitCode(1)
        }
    }

    /// Does something until it ends, or until somebody stops the program: what it made is then removed all the same.
    private static func untilInterrupted(_ body: @escaping @Sendable () async throws -> Void) async throws {
        // Listened to before anything begins: whoever is told that it does may stop it at once.
        let (asked, ask) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        for source in sources {
            source.setEventHandler { ask.yield() }
            await withCheckedContinuation { listening in
                source.setRegistrationHandler { listening.resume() }
                source.resume()
            }
        }
        let work = Task { try await body() }
        let watch = Task { for await _ in asked { work.cancel() } }
        defer {
            for source in sources { source.cancel() }
            watch.cancel()
        }
        do {
            try await work.value
        } catch  where work.isCancelled {
            // It was told to stop, and sockets that are closed under way complain.
        }
    }
}
