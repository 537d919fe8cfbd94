import Diagnostics
import Foundation

/// A table of `seeds/series/` as it is written: lines that do not change keep every byte.
struct SeriesTable {
    private var lines: [Line]
    private let header: [String]
    private let lineEnd: String
    private let mark: [UInt8]

    private struct Line {
        /// The bytes, line end included.
        var bytes: [UInt8]
        /// The cells, by column; empty for the first line and for empty ones.
        var cells: [String: String]

        var key: ImportedFigure.Key? {
            guard let territory = cells["territoire"], let year = Int(cells["annee"] ?? "") else { return nil }
            let category = cells["categorie"] ?? ""
            return .init(territory: territory, year: year, category: category.isEmpty ? nil : category)
        }
    }

    /// - Parameter bytes: a table that the reader of series accepts; nil for a new one.
    init(_ bytes: Data?) throws(ImportError) {
        var all = bytes.map(Array.init) ?? Array((SeedTables.series.columns.joined(separator: ",") + "\n").utf8)
        let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        mark = all.starts(with: utf8Mark) ? utf8Mark : []
        all.removeFirst(mark.count)
        let records = try DelimitedText.records(of: all, delimiter: UInt8(ascii: ","))
        let header = records.first?.cells.map(\.trimmed) ?? []
        self.header = header
        lineEnd = records.first.map { all[$0.range].suffix(2) == [.carriageReturn, .newline] } == true ? "\r\n" : "\n"
        lines = records.enumerated().map { index, record in
            let isFigure = index > 0 && record.cells.count == header.count
            let pairs = isFigure ? Array(zip(header, record.cells.map(\.trimmed))) : []
            return Line(
                bytes: Array(all[record.range]), cells: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The whole table.
    var bytes: Data { Data(mark + lines.flatMap(\.bytes)) }

    /// Writes one figure: in the place of the line it replaces, or after the last of its territory up to its year.
    /// A series that says a figure twice never comes here.
    mutating func put(_ figure: ImportedFigure) -> SeriesChange.Kind {
        guard let place = lines.firstIndex(where: { $0.key == figure.key }) else {
            insert(figure)
            return .added
        }
        let old = lines[place].cells["valeur"] ?? ""
        let isSameValue = old == figure.value || Double(old) != nil && Double(old) == Double(figure.value)
        if isSameValue, lines[place].cells["source"] == figure.source { return .same }
        let isLast = place == lines.count - 1 && lines[place].bytes.last != .newline
        lines[place] = line(of: figure, over: lines[place].cells, end: isLast ? "" : lineEnd)
        return .changed(from: old)
    }

    private mutating func insert(_ figure: ImportedFigure) {
        let territory = lines.indices.filter { lines[$0].key?.territory == figure.territory }
        let earlier = territory.last { (lines[$0].key?.year ?? 0) <= figure.year }
        let place = earlier.map { $0 + 1 } ?? territory.first ?? lines.count
        if place > 0, let last = lines[place - 1].bytes.last, last != .newline {
            lines[place - 1].bytes += Array(lineEnd.utf8)
        }
        lines.insert(line(of: figure, over: [:], end: lineEnd), at: place)
    }

    /// A line with the figure; cells of other columns stay.
    private func line(of figure: ImportedFigure, over old: [String: String], end: String) -> Line {
        let cells = old.merging(zip(SeedTables.series.columns, figure.cells)) { $1 }
        let text = DelimitedText.line(header.map { cells[$0] ?? "" }) + end
        return Line(bytes: Array(text.utf8), cells: cells)
    }
}

/// What an import does to one line of a series.
public struct SeriesChange: Sendable, Equatable {
    /// The figure, as it is after.
    public let figure: ImportedFigure
    /// What happened to its line.
    public let kind: Kind

    /// What can happen to a line.
    public enum Kind: Sendable, Equatable {
        case added
        /// With the figure before, empty when it was not known.
        case changed(from: String)
        case same
    }
}
