import Portal
import Site

/// Scripts as they are published.
enum Script {
    /// The script of this name, beside the theme’s other files.
    static func output(named name: String, _ text: String) -> Output {
        Output(path: "theme/" + name, text: compact(text))
    }

    /// The script without the lines that are only a comment, `//` first, and without empty ones.
    static func compact(_ script: String) -> String {
        script.split(separator: "\n", omittingEmptySubsequences: true)
            .filter { line in
                let text = line.drop(while: \.isWhitespace)
                return !text.isEmpty && !text.hasPrefix("//")
            }
            .joined(separator: "\n") + "\n"
    }
}
