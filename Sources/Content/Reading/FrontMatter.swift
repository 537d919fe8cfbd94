import Diagnostics

/// A Markdown file cut in two: the front matter between its fences, and the body.
struct FrontMatter {
    /// The YAML between the fences.
    let yaml: String
    /// Line of the YAML's first line in the file.
    let yamlLine: Int
    /// The Markdown after the second fence.
    let body: String
    /// Line of the body's first line in the file.
    let bodyLine: Int

    /// A fence is a line that is exactly `---`; the first one opens the file.
    static func split(_ text: String, path: String, report: inout Report) -> FrontMatter? {
        let start = SourceLocation(file: path)
        guard text.hasPrefix("---\n") else {
            report.add(
                ContentRules.missingFrontMatter, at: start,
                "Le fichier ne commence pas par une ligne « --- ».",
                suggestion:
                    "Mettez « --- » seul sur la première ligne, puis les champs, puis « --- » seul sur une ligne.")
            return nil
        }
        var line = 2
        var position = text.utf8.index(text.startIndex, offsetBy: 4)
        let yamlStart = position
        while position < text.endIndex {
            let end = text.utf8[position...].firstIndex(of: 0x0A) ?? text.endIndex
            let next = end < text.endIndex ? text.utf8.index(after: end) : end
            if text[position..<end] == "---" {
                return FrontMatter(
                    yaml: String(text[yamlStart..<position]), yamlLine: 2,
                    body: String(text[next...]), bodyLine: line + 1)
            }
            line += 1
            position = next
        }
        report.add(
            ContentRules.openFrontMatter, at: start, length: 3,
            "L’en-tête ouvert ici n’est jamais refermé.",
            suggestion: "Ajoutez une ligne « --- », sans espace ni autre signe, entre les champs et le texte.")
        return nil
    }
}
