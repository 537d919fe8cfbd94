import ArgumentParser
import Portal
import Preview

/// `guichet serve`: shows the site on this machine, made anew at each reload.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montre le site sur cet ordinateur, et le refait chaque fois qu’une page est rechargée.")

    @OptionGroup var options: CommonOptions

    @Option(name: .long, help: ArgumentHelp("Le port où répondre.", valueName: "nombre"))
    var port: UInt16 = 8000

    func run() async throws {
        let options = options
        let preview = PreviewServer(port: port) {
            let site = SiteInMemory()
            let build = try await CommandRun.build(options, into: site, isPreview: true)
            guard build.report.hasErrors else { return .site(site.outputs) }
            Terminal.print(build.report, format: .text, tree: build.tree)
            return .mistakes(Terminal.text(of: build.report, tree: build.tree))
        }
        Terminal.write("Le site est visible à l’adresse http://localhost:\(port)/ (Ctrl-C pour arrêter).\n")
        try await preview.run()
    }
}
