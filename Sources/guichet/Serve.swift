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
        let folder = try Self.workshop()
        let bench = Workbench(options, in: folder.appendingPathComponent("site"))
        defer {
            bench.close()
            Self.remove(folder)
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

    /// A folder that nobody else knows of.
    private static func workshop() throws -> URL {
        var name = Array((NSTemporaryDirectory() + "/guichet-apercu-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            Terminal.say("Aucun dossier provisoire n’a pu être fait : \(String(cString: strerror(errno))).\n")
            throw ExitCode(1)
        }
        return URL(fileURLWithPath: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// What is being written loses its folder first, so that none of it is left; a file that was on its way into it
    /// then may still come, once.
    private static func remove(_ folder: URL) {
        let left = folder.path + ".fini"
        guard rename(folder.path, left) == 0 else { return }
        for _ in 0..<20 {
            try? FileManager.default.removeItem(atPath: left)
            guard access(left, F_OK) == 0 else { return }
            usleep(10_000)
        }
    }

    /// Does something until it ends, or until somebody stops the program: what it made is then removed all the same.
    private static func untilInterrupted(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let work = Task { try await body() }
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { work.cancel() }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        do {
            try await work.value
        } catch  where work.isCancelled {
            // It was told to stop, and sockets that are closed under way complain.
        }
    }
}
