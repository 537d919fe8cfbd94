import Diagnostics
import Foundation

/// A cell that holds a figure.
enum ImportedValue: Equatable {
    /// The figure, as `seeds/series/` writes it: a point before the decimals, no spaces.
    case number(String)
    /// No figure: secret, not published or not asked; what the file says instead.
    case absent(String)
    /// Something that is neither.
    case unreadable

    /// How the statistical bodies say that a figure is secret, absent or without sense.
    private static let absences: Set<String> = [
        "", "nd", "n.d.", "n.d", "n. d.", "s", "c", "na", "n/a", "ns", "nr", "nan", "null", "-", "–", "—", ".", "..",
        "...", "…", "///",
    ]

    /// - Parameter cell: `12,5`, `12.5`, `1 234`, with any kind of space and of minus.
    init(_ cell: String) {
        let text = cell.trimmed
        if Self.absences.contains(text.folded) {
            self = .absent(text)
            return
        }
        guard let number = Self.plain(text), let value = Double(number), value.isFinite else {
            self = .unreadable
            return
        }
        self = .number(number)
    }

    private static func plain(_ text: String) -> String? {
        let groups = text.replacing("\u{2212}", with: "-").replacing(",", with: ".").split(
            whereSeparator: \.isWhitespace)
        // Spaces stand between thousands only: « 12 5 » is no number.
        for (index, group) in groups.enumerated() where groups.count > 1 {
            let digits = group.prefix { $0.isASCII && $0.isNumber || index == 0 && $0 == "-" }
            let isLast = index == groups.count - 1
            guard index == 0 || digits.count == 3, isLast || digits.count == group.count else { return nil }
        }
        let number = groups.joined()
        return number.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?/) == nil ? nil : number
    }
}

/// A cell that holds a year.
enum ImportedYear {
    /// The year of `2023`, `2023-01-01T00:00:00+00:00`, `31/12/2023`; the first of the school year `2022-2023`.
    /// Nil for anything else, a period of several years included.
    static func read(_ cell: String) -> Int? {
        let parts = cell.trimmed.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        let years = parts.filter { $0.count == 4 }.compactMap { Int($0) }
        guard let year = years.first, Series.years.contains(year), parts[0].count == 4 || parts.count == 3 else {
            return nil
        }
        // « 2024-T1 » is a quarter: a year's figure is not in one line.
        if years.count == 1 { return parts.count == 2 && parts[1].count < 2 ? nil : year }
        let isSchoolYear = years.count == 2 && parts.count == 2 && years[1] == year + 1
        return isSchoolYear ? year : nil
    }
}
