import Diagnostics
import Yams

/// A YAML error said in French, at the line where the person will look.
struct YAMLMistake {
    private let rule: Rule
    private let location: SourceLocation
    private let message: String
    private let suggestion: String?

    init(_ error: YamlError, text: String, origin: SourceLocation) {
        func place(_ spot: Spot?) -> SourceLocation {
            guard let spot else { return origin }
            return SourceLocation(file: origin.file, line: origin.line + spot.line - 1, column: spot.column)
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let said = Self.french(problem, context: context?.text)
            rule = ContentRules.yaml
            // What is never closed is found at the end; the place to mend is where it opened.
            let opened = ["quoted scalar", "simple key", "flow sequence", "flow mapping"]
                .contains { context?.text.contains($0) == true }
            location = place(opened ? context.map { Spot($0.mark) } : Self.nearestLine(to: mark, in: text))
            message = said.message
            suggestion = said.suggestion
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            rule = ContentRules.duplicateKey
            location = place(Self.nextLine(of: key, after: context.mark, in: text) ?? Spot(context.mark))
            message = "Le champ « \(key) » est écrit deux fois."
            suggestion = "Gardez une seule des deux lignes."
        case .reader(_, let offset, _, _):
            rule = ContentRules.yaml
            location = place(offset.flatMap { Self.spot(at: $0, in: text) })
            message = "Un caractère invisible interdit se trouve ici."
            suggestion = "Effacez-le et réécrivez la ligne à la main."
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            rule = ContentRules.yaml
            location = origin
            message = "L’en-tête n’est pas du YAML lisible."
            suggestion = nil
        }
    }

    func add(to report: inout Report) {
        report.add(rule, at: location, message, suggestion: suggestion)
    }

    private static func french(_ problem: String, context: String?) -> (message: String, suggestion: String?) {
        if context?.contains("quoted scalar") == true {
            return ("Un guillemet est ouvert ici et jamais refermé.", "Ajoutez le guillemet manquant en fin de texte.")
        }
        if problem.contains("mapping values are not allowed") {
            return (
                "Deux-points suivis d’une espace au milieu d’un texte : YAML y voit un second champ.",
                "Mettez tout le texte entre guillemets : champ: \"Matin : 9 h\"."
            )
        }
        if problem.contains("found character that cannot start any token") || problem.contains("tab character") {
            return (
                "Ce signe ne peut pas commencer une valeur (souvent une tabulation, % ou @).",
                "Remplacez la tabulation par des espaces, ou mettez la valeur entre guillemets."
            )
        }
        if problem.contains("could not find expected ':'") {
            return ("Il manque les deux-points après le nom d’un champ.", "Écrivez « champ: valeur ».")
        }
        if problem.contains("did not find expected key") || problem.contains("did not find expected '-'") {
            return (
                "Cette ligne n’est pas alignée avec les autres champs, ou un guillemet manque au-dessus.",
                "Alignez-la à gauche comme ses voisines ; deux espaces de retrait dans une liste de champs."
            )
        }
        if problem.contains("expected ',' or ']'") || problem.contains("expected ',' or '}'") {
            return (
                "La liste ouverte par un crochet n’est pas refermée, ou il y manque une virgule.",
                "Écrivez « [un, deux] »."
            )
        }
        if problem.contains("undefined alias") || problem.contains("alias") || problem.contains("anchor") {
            return (
                "Une étoile ou une esperluette commence cette valeur : YAML y voit un renvoi.",
                "Mettez la valeur entre guillemets."
            )
        }
        return ("Cette ligne n’est pas du YAML lisible.", "Comparez-la à la ligne voisine : « champ: valeur ».")
    }

    /// A line and a column of the YAML, both from 1.
    private struct Spot {
        let line: Int
        let column: Int

        init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
    }

    /// The scanner points past the end of what it read: step back to the last line with something on it.
    private static func nearestLine(to mark: Mark, in text: String) -> Spot {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard mark.line > lines.count || lines[mark.line - 1].isEmpty else { return Spot(mark) }
        let last = lines.prefix(mark.line).lastIndex { !$0.isEmpty } ?? 0
        return Spot(line: last + 1, column: 1)
    }

    /// The next line on which a key stands as far to the right as the first time.
    private static func nextLine(of key: String, after mark: Mark, in text: String) -> Spot? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = String(repeating: " ", count: max(0, mark.column - 1)) + key + ":"
        return lines.indices.dropFirst(mark.line).first { lines[$0].hasPrefix(start) }
            .map { Spot(line: $0 + 1, column: mark.column) }
    }

    private static func spot(at offset: Int, in text: String) -> Spot? {
        guard offset <= text.count else { return nil }
        let before = text.prefix(offset)
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
        return Spot(line: before.count { $0 == "\n" } + 1, column: column + 1)
    }
}
