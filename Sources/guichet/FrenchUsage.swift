import Diagnostics

/// What the reader of arguments says in English, said in French; what somebody typed is shown and never obeyed.
struct FrenchUsage {
    /// What follows the message: what an option is for, how the command is written.
    private let rest: String
    private let message: String

    /// - Parameters:
    ///   - message: what is wrong, as the reader of arguments says it.
    ///   - whole: the same, with all that is said beside it.
    init(_ message: String, in whole: String) {
        self.message = message
        let beginning = "Error: \(message)\n"
        rest = whole.hasPrefix(beginning) ? String(whole.dropFirst(beginning.count)) : ""
    }

    /// The whole text, with an end of line.
    var text: String {
        let sentence =
            Self.sentence(message)
            ?? message.split(separator: "\n").map { HarmlessText.sentence(String($0)) }
            .joined(separator: "\n")
        return "Erreur : \(sentence)\n" + Self.frame(rest)
    }

    /// A screen of help.
    static func help(_ text: String) -> String {
        var text = text
        for (english, french) in headings { text = text.replacing(english, with: french) }
        return text.replacing(#/\(default:(?=\s)/#, with: "(par défaut :")
            .replacing(#/; default:(?=\s)/#, with: " ; par défaut :")
            .replacing(#/\(values:(?=\s)/#, with: "(valeurs :")
            .replacing(#/ \(default\) {3}/#, with: " (par défaut)")
            .replacing(#/See '([^']*) <commande>' for detailed help\./#) {
                "« \($0.1) <commande> » en dit plus sur chacune."
            }
    }

    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("\nOPTIONS:\n", "\nOPTIONS :\n"),
        ("\nARGUMENTS:\n", "\nARGUMENTS :\n"), ("\nSUBCOMMANDS:\n", "\nCOMMANDES :\n"),
        ("<subcommand>", "<commande>"), ("Show the version.", "Dit la version."),
        ("Show help information.", "Montre cette aide."),
    ]

    /// What the command line itself says behind a message: nothing of it was typed.
    private static func frame(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            if let said = line.wholeMatch(of: #/Help:  (.*)/#) { return "  \(said.1)" }
            if let said = line.wholeMatch(of: #/Usage: (.*)/#) {
                return "Utilisation : \(said.1.replacing("<subcommand>", with: "<commande>"))"
            }
            if let said = line.wholeMatch(of: #/ *See '(.*)' for more information\./#) {
                return "Pour en savoir plus : \(said.1)"
            }
            return String(line)
        }.map { $0 + "\n" }.joined()
    }

    /// A message of the reader of arguments in French; nil for one that it does not write.
    static func sentence(_ message: String) -> String? {
        options(message) ?? values(message) ?? arguments(message) ?? others(message)
    }

    private static func options(_ message: String) -> String? {
        if let said = message.wholeMatch(of: #/(?s)(Unknown option .*?)\n   or: .*/#) { return options(String(said.1)) }
        if let said = message.wholeMatch(of: #/(?s)Unknown option '(.*)'\. Did you mean '(.*)'\?/#) {
            return "L’option \(quoted(said.1)) n’existe pas. Vouliez-vous dire \(quoted(said.2)) ?"
        }
        if let said = message.wholeMatch(of: #/(?s)Unknown option '(.*)'/#) {
            return "L’option \(quoted(said.1)) n’existe pas."
        }
        if let said = message.wholeMatch(of: #/(?s)Invalid option: (.*)/#) {
            return "L’option \(quoted(said.1)) n’existe pas."
        }
        if let said = message.wholeMatch(of: #/(?s)Missing value for '(.*)'/#) {
            return "Il manque une valeur à l’option \(quoted(said.1))."
        }
        if let said = message.wholeMatch(
            of: #/(?s)The option '(.*)' does not take any value, but '(.*)' was specified\./#)
        {
            return "L’option \(quoted(said.1)) ne prend pas de valeur, et \(quoted(said.2)) lui en donne une."
        }
        if let said = message.wholeMatch(
            of: #/(?s)Value to be set with flag '(.*)' had already been set with flag '(.*)'/#)
        {
            return "\(quoted(said.1)) contredit \(quoted(said.2)), déjà donné."
        }
        return nil
    }

    private static func values(_ message: String) -> String? {
        if let said = message.wholeMatch(
            of: #/(?s)The value '(.*)' is invalid for '(.*?)'\. Please provide one of (?:the following:\n)?(.*)/#)
        {
            let choices = said.3.matches(of: #/[\p{L}\p{N}_-]+/#).map { String($0.0) }.filter {
                !["or", "and"].contains($0)
            }
            return
                "\(quoted(said.1)) ne convient pas à \(quoted(said.2)). Choisissez : \(choices.joined(separator: ", "))."
        }
        if let said = message.wholeMatch(of: #/(?s)The value '(.*)' is invalid for '(.*?)'(?:: .*)?/#) {
            return "\(quoted(said.1)) ne convient pas à \(quoted(said.2))."
        }
        if let said = message.wholeMatch(of: #/(?s)The value '(.*)' is invalid\..*/#) {
            return "La valeur \(quoted(said.1)) ne convient pas."
        }
        return nil
    }

    private static func arguments(_ message: String) -> String? {
        if let said = message.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#) {
            let near = NearMiss.best(for: String(said.1), among: Guichet.commandNames)
            return "\(quoted(said.1)) est de trop, ou n’est pas une commande de guichet."
                + (near.map { " Vouliez-vous dire \(quoted($0)) ?" } ?? "")
        }
        if let said = message.wholeMatch(of: #/(?s)\d+ unexpected arguments: (.*)/#) {
            let typed = said.1.dropFirst().dropLast().split(separator: "', '", omittingEmptySubsequences: false)
            return "Ces mots sont de trop : \(typed.map(quoted).joined(separator: ", "))."
        }
        if let said = message.wholeMatch(of: #/(?s)Missing expected argument '(.*)'/#) {
            return "Il manque \(quoted(said.1))."
        }
        if let said = message.wholeMatch(of: #/(?s)Missing one of: '(.*)'/#) {
            return "Il manque un de ceux-ci : \(said.1.split(separator: "', '").map(quoted).joined(separator: ", "))."
        }
        return nil
    }

    private static func others(_ message: String) -> String? {
        if message.hasPrefix("Missing required subcommand.") { return "Il manque une commande." }
        if message.wholeMatch(of: #/(?s)Can't (autodetect|generate) .*/#) != nil {
            return "Les complétions sont écrites pour bash, fish ou zsh : « --generate-completion-script zsh »."
        }
        if message.wholeMatch(of: #/(?s)(Command '.*' is not a parent|Internal error\.|No value set for) ?.*/#) != nil {
            return "Cette commande n’a pas été comprise."
        }
        return nil
    }

    private static func quoted(_ text: some StringProtocol) -> String { "« \(HarmlessText.value(String(text))) »" }
}
