import Diagnostics
import Markdown

extension FieldType where Value == String {
    /// One line of text.
    ///
    /// - Parameters:
    ///   - minimum: fewest characters, 0 or more.
    ///   - maximum: most characters.
    static func text(minimum: Int = 0, maximum: Int = 300) -> FieldType {
        FieldType(.text(minimum: minimum, maximum: maximum)) { value, reader in
            reader.line(value, minimum: minimum, maximum: maximum)
        }
    }
}

extension FieldReader {
    /// One line of so many characters; nil after a report.
    fileprivate mutating func line(_ value: YAMLValue, minimum: Int, maximum: Int) -> String? {
        guard let written = scalar(value, expected: "un texte") else { return nil }
        reportComment(behind: value)
        let text = written.collapsingSpaces
        if let repaired = TextRepair.repaired(text) {
            report.add(
                ContentRules.spoiled, at: value.location, length: value.length,
                "Des lettres de ce texte ont été abîmées en passant d’un logiciel à l’autre.",
                suggestion: "Écrivez « \(repaired) ».")
            return nil
        }
        guard !text.hasControls else {
            report.add(
                ContentRules.wrongShape, at: value.location, length: value.length,
                "Un caractère invisible interdit se trouve dans ce texte.", suggestion: "Réécrivez-le à la main.")
            return nil
        }
        // There are never more characters than bytes.
        guard minimum > 1 || text.utf8.count > maximum || text.utf8.count < minimum else { return text }
        guard text.count >= minimum, text.count <= maximum else {
            report.add(
                ContentRules.length, at: value.location, length: value.length,
                text.count > maximum
                    ? "Ce texte a \(text.count) caractères ; il en faut \(maximum) au plus."
                    : "Ce texte a \(text.count) caractères ; il en faut \(minimum) au moins.",
                suggestion: text.count > maximum
                    ? "Gardez l’essentiel ici ; le détail va dans le texte sous l’en-tête."
                    : "Dites en une phrase de quoi il s’agit.")
            return nil
        }
        let scalars = text.unicodeScalars.count
        guard scalars <= PortalLimits.scalarsPerCharacter * maximum else {
            report.add(
                ContentRules.length, at: value.location, length: value.length,
                "Ce texte empile \(scalars) signes ; il en faut \(PortalLimits.scalarsPerCharacter * maximum) au plus.",
                suggestion: "Réécrivez-le à la main, sans accents empilés.")
            return nil
        }
        return text
    }
}

extension FieldType where Value == MarkdownDocument {
    /// Markdown over several lines, written under `champ: |`.
    static var markdown: FieldType {
        FieldType(.markdown) { value, reader in
            guard case .scalar(let text?, let style) = value.kind else {
                reader.reportShape(value, expected: "un texte")
                return nil
            }
            reader.reportComment(behind: value)
            var start = value.location
            if case .block(let indentation) = style {
                start = SourceLocation(file: start.file, line: start.line + 1, column: indentation + 1)
            }
            return MarkdownDocument.parse(text, at: start, report: &reader.report)
        }
    }
}

extension FieldType where Value == Bool {
    /// `true` or `false`, `oui` or `non`.
    static var flag: FieldType {
        FieldType(.flag) { value, reader in
            guard let text = reader.scalar(value, expected: "oui ou non") else { return nil }
            switch text.folded {
            case "true", "oui", "yes", "vrai": return true
            case "false", "non", "no", "faux": return false
            default:
                reader.report.add(
                    ContentRules.wrongShape, at: value.location, length: value.length,
                    "« \(text) » : on attend « true » ou « false » (oui ou non).")
                return nil
            }
        }
    }
}

extension FieldType where Value == Int {
    /// A whole number within limits.
    static func integer(_ range: ClosedRange<Int>) -> FieldType {
        FieldType(.integer(range)) { value, reader in
            guard let text = reader.scalar(value, expected: "un nombre") else { return nil }
            guard let number = Int(text), range.contains(number) else {
                reader.report.add(
                    ContentRules.number, at: value.location, length: value.length,
                    "« \(text) » : on attend un nombre entier entre \(range.lowerBound) et \(range.upperBound).")
                return nil
            }
            return number
        }
    }
}

extension FieldType where Value == Double {
    /// A number with decimals, written with a point, within limits.
    static func decimal(_ range: ClosedRange<Double>) -> FieldType {
        FieldType(.decimal(range)) { value, reader in
            guard let text = reader.scalar(value, expected: "un nombre") else { return nil }
            guard let number = Double(text), range.contains(number) else {
                reader.report.add(
                    ContentRules.number, at: value.location, length: value.length,
                    "« \(text) » : on attend un nombre entre \(range.lowerBound) et \(range.upperBound).",
                    suggestion: text.contains(",") ? "Écrivez un point à la place de la virgule." : nil)
                return nil
            }
            return number
        }
    }
}
