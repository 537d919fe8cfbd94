import Testing

@testable import Theme

@Suite("Scripts")
struct ScriptTests {
    @Test("Lines that are only a comment, and empty ones, are not published")
    func comments() {
        let script = """
            // What it does.
            const a = 1

              // Why.
              const b = 'https://familles.example/' // kept
            """
        #expect(Script.compact(script) == "const a = 1\n  const b = 'https://familles.example/' // kept\n")
    }

    @Test("What stands in « scripts » is published beside the theme’s other files")
    func address() {
        #expect(Script.output(named: "portail.js", "go()").path == "theme/portail.js")
    }
}
