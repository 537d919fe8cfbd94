import Diagnostics
import Markdown

/// Numbers of public helplines are written in `seeds/numeros.csv` only, and given to whom they belong.
struct HelplineCheck: Sendable {
    /// The one table in which such numbers are written.
    static let table = SeedTables.numbers.path

    let numbers: [PublicNumber]
    private let helplines: Helplines
    /// Without it no number is listed, which is told of the table.
    private let hasTable: Bool
    private let typed: TypedNumbers
    private let attributions: AttributionCheck

    init(_ seeds: Seeds) {
        numbers = seeds.numbers
        helplines = seeds.helplines
        hasTable = !seeds.missing.contains(.numeros)
        typed = TypedNumbers(helplines)
        attributions = AttributionCheck(helplines: helplines, names: HelplineNames(numbers))
    }

    /// Checks every text of a portal.
    ///
    /// - Parameters:
    ///   - jobs: how many files are read at once, 1 or more; the result does not depend on it.
    ///   - memory: what was found before; the result does not depend on it.
    func check(_ tree: SourceTree, jobs: Int, memory: ReadingMemory?, report: inout Report) async {
        let files = tree.files.filter { Self.isText($0) && $0.path != Self.table }
        let found = await files.concurrentMap(jobs: jobs) { file in
            ReadingMemory.understand(file, "numéros", in: memory) { file, _ in findings(in: file) }.result
        }
        for findings in found { report.add(findings) }
    }

    private func findings(in file: SourceFile) -> Report {
        var report = Report()
        // What cannot be read is told where the file is decoded.
        var unread = Report()
        guard let text = FileText.decode(file, report: &unread) else { return report }
        let scalars = Array(text.unicodeScalars)
        let typed = typed.found(in: scalars)
        let isContent = file.path.hasPrefix("content/")
        guard isContent || !typed.isEmpty else { return report }
        let places = TextPlaces(scalars, file: file.path)
        for found in typed {
            report.add(
                ContentRules.typedHelpline, at: places.location(of: found.range.lowerBound),
                length: places.length(of: found.range),
                "Le \(found.line.number.display) (\(found.line.name)) ne s’écrit que dans \(Self.table).",
                suggestion: HelplineAdvice.instead(of: found.line, at: found.range.lowerBound, in: places))
        }
        guard isContent, hasTable else { return report }
        let reading = SentenceReading(scalars, helplines: helplines)
        for mistake in attributions.mistakes(in: reading, typed: typed) {
            report.add(
                ContentRules.wrongHelpline, at: places.location(of: mistake.range.lowerBound),
                length: places.length(of: mistake.range), HelplineAdvice.message(for: mistake),
                suggestion: HelplineAdvice.suggestion(for: mistake))
        }
        for found in PhoneScanner.numbers(in: text, file: file.path)
        where found.value.isSpecial && helplines[found.value] == nil {
            add(found.value, at: found.location, length: found.length, to: &report)
        }
        for sentence in reading.sentences {
            for found in ShortNumberSearch.numbers(in: reading.text, part: sentence)
            where helplines[found.number] == nil && found.certainty >= Self.certaintyNeeded(found.number) {
                add(
                    found.number, at: places.location(of: found.range.lowerBound),
                    length: places.length(of: found.range),
                    to: &report)
            }
        }
        return report
    }

    private func add(_ number: PhoneNumber, at place: SourceLocation, length: Int, to report: inout Report) {
        report.add(
            ContentRules.unlistedHelpline, at: place, length: length,
            "Le \(number.display) n’est pas dans \(Self.table).",
            suggestion: "Ajoutez-y une ligne, avec sa source, puis citez-le par son identifiant.")
    }

    /// Few things look like 116 006; anything may look like 3114.
    private static func certaintyNeeded(_ number: PhoneNumber) -> ShortNumberSearch.Certainty {
        number.digits.count == 6 ? .likely : .called
    }

    private static func isText(_ file: SourceFile) -> Bool {
        let kinds = [".md", ".yaml", ".yml", ".csv", ".mustache", ".css", ".js", ".json", ".html", ".svg", ".txt"]
        return kinds.contains { file.name.lowercased().hasSuffix($0) }
    }
}

extension PhoneNumber {
    /// Whether it is a number of services: 0 80, 0 81, 0 82, 0 89 (Arcep's numbering plan).
    var isSpecial: Bool {
        digits.count == 10 && ["080", "081", "082", "089"].contains(digits.prefix(3))
    }
}
