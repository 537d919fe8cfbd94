import Foundation

/// Findings as JSON, one object each, for programs.
public enum JSONPrinter {
    /// An array in the order of the text printer.
    public static func print(_ report: Report) -> String {
        encode(report.shown.map(Finding.init))
    }

    /// One finding, as programs read it.
    public struct Finding: Encodable {
        let regle: String
        let gravite: String
        let fichier: String
        let ligne: Int
        let colonne: Int
        let longueur: Int
        let message: String
        let explication: String
        let proposition: String?

        /// - Parameter diagnostic: what was found.
        public init(_ diagnostic: Diagnostic) {
            regle = diagnostic.rule.id
            gravite = diagnostic.severity.rawValue
            fichier = diagnostic.location.file
            ligne = diagnostic.location.line
            colonne = diagnostic.location.column
            longueur = diagnostic.length
            message = diagnostic.message
            explication = diagnostic.rule.explanation
            proposition = diagnostic.suggestion
        }
    }

    /// A value as a document, keys in order, with nothing in it that a terminal would obey.
    public static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { escaped(String(decoding: $0, as: UTF8.self)) + "\n" } ?? "[]\n"
    }

    /// The same document, with nothing in it that a terminal would obey. The encoder escapes what is below U+0020
    /// alone; its own line breaks stand between values.
    private static func escaped(_ json: String) -> String {
        json.unicodeScalars.map { scalar in
            guard scalar.value >= 0x7F, HarmlessText.isObeyed(scalar) else { return String(scalar) }
            return scalar.utf16.map { "\\u" + String(0x1_0000 + Int($0), radix: 16).dropFirst() }.joined()
        }.joined()
    }
}
