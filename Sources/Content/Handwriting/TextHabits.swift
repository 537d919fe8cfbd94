import Diagnostics
import Markdown

/// What people write in a text as they do elsewhere, and that Markdown shows otherwise: each habit is told once a file.
enum TextHabits {
    /// - Parameters:
    ///   - body: the text under the front matter.
    ///   - origin: where its first line stands.
    static func check(_ body: Substring, at origin: SourceLocation, report: inout Report) {
        var told: Set<String> = []
        var isCode = false
        var previous: Substring = ""
        for (number, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            defer { previous = line }
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            guard !isCode, !line.hasPrefix("    ") else { continue }
            for habit in [bullet(line), hours(previous, line), stars(line)].compactMap({ $0 })
            where told.insert(habit.message).inserted {
                report.add(
                    ContentRules.habit,
                    at: SourceLocation(file: origin.file, line: origin.line + number, column: habit.column),
                    length: habit.length, habit.message, suggestion: habit.advice)
            }
        }
    }

    private struct Habit {
        let column: Int
        let length: Int
        let message: String
        let advice: String
    }

    /// `• pain`
    private static func bullet(_ line: Substring) -> Habit? {
        let words = line.drop { $0 == " " }
        guard let sign = words.first, "•·▪▫●○◦‣►➢➤✓✔–—".contains(sign), words.dropFirst().first?.isWhitespace == true
        else {
            return nil
        }
        let item = String(words.dropFirst()).trimmed
        return Habit(
            column: line.count - words.count + 1, length: 1,
            message: "« \(sign) » ne fait pas une liste : les lignes se suivront sur une seule.",
            advice: "Écrivez « - \(item.prefix(40)) », une ligne vide avant la première.")
    }

    /// `14 h : accueil` under `13 h : repas`
    private static func hours(_ previous: Substring, _ line: Substring) -> Habit? {
        guard beginsWithHour(previous), beginsWithHour(line) else { return nil }
        return Habit(
            column: 1, length: line.unicodeScalars.prefix(60).count,
            message: "Ces lignes se suivront sur une seule.",
            advice: "Faites-en une liste : « - \(line.prefix(40)) », une ligne vide avant la première.")
    }

    private static func beginsWithHour(_ line: Substring) -> Bool {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let after = line.dropFirst(digits.count).drop { $0.isWhitespace }
        guard (1...2).contains(digits.count), after.first == "h" || after.first == "H" else { return false }
        return after.dropFirst().first?.isLetter != true
    }

    /// `**Attention:**places`: no bold for Markdown, which wants a space there.
    private static func stars(_ line: Substring) -> Habit? {
        var rest = line
        while let start = rest.firstRange(of: "**") {
            let inside = rest[start.upperBound...]
            guard let end = inside.firstRange(of: "**") else { return nil }
            let word = inside[..<end.lowerBound]
            let after = inside[end.upperBound...].first
            if let last = word.last, last.isPunctuation, let after, after.isLetter || after.isNumber {
                return Habit(
                    column: line[..<start.lowerBound].unicodeScalars.count + 1,
                    length: word.unicodeScalars.count + 4, message: "Ces étoiles se verront : le gras n’est pas pris.",
                    advice: "Mettez une espace après : « **\(word)** \(after) ».")
            }
            rest = inside[end.upperBound...]
        }
        return nil
    }
}
