import Foundation

/// The JSON answers of Opendatasoft and of INSEE's Melodi, as tables.
enum JSONTable {
    static func read(_ bytes: Data) throws(ImportError) -> ImportTable {
        guard let root = try? JSONSerialization.jsonObject(with: bytes) else { throw .brokenJSON }
        let (objects, warnings) = try lines(of: root)
        // JSON objects have no order: columns are in that of their names.
        let columns = objects.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
        let rows = objects.enumerated().map { index, object in
            ImportTable.Row(
                place: "Enregistrement \(index + 1)", cells: columns.map { object[$0]?.trimmed ?? "" })
        }
        return try ImportTable(columns: columns, rows: rows, warnings: warnings)
    }

    private typealias Lines = (objects: [[String: String]], warnings: [String])

    private static func lines(of root: Any) throws(ImportError) -> Lines {
        if let export = root as? [[String: Any]] { return (export.map(record), []) }
        guard let answer = root as? [String: Any] else { throw .unknownJSON }
        if let results = answer["results"] as? [[String: Any]] {
            return (results.map(record), partial(results.count, of: answer["total_count"]))
        }
        if let records = answer["records"] as? [[String: Any]] {
            return (records.map(record), partial(records.count, of: answer["nhits"]))
        }
        if let observations = answer["observations"] as? [[String: Any]] {
            let isLast = (answer["paging"] as? [String: Any])?["isLast"] as? Bool ?? true
            let warning = "Ce fichier n’est qu’une page de la réponse de Melodi : d’autres suivent."
            return (observations.map(observation), isLast ? [] : [warning])
        }
        throw .unknownJSON
    }

    /// Opendatasoft: an object of cells, in its first version under `fields`.
    private static func record(_ object: [String: Any]) -> [String: String] {
        (object["fields"] as? [String: Any] ?? object).compactMapValues(cell)
    }

    /// Melodi: dimensions and attributes are cells, and so is each measure; `OBS_VALUE` is the level, as in its CSV.
    private static func observation(_ object: [String: Any]) -> [String: String] {
        var cells = (object["dimensions"] as? [String: Any] ?? [:]).compactMapValues(cell)
        cells.merge((object["attributes"] as? [String: Any] ?? [:]).compactMapValues(cell)) { first, _ in first }
        let measures = (object["measures"] as? [String: Any] ?? [:]).mapValues { measure in
            // A value that is not published is an empty object.
            (measure as? [String: Any])?["value"].flatMap(cell) ?? ""
        }
        cells.merge(measures) { first, _ in first }
        cells["OBS_VALUE"] = measures["OBS_VALUE_NIVEAU"] ?? measures.min { $0.key < $1.key }?.value ?? ""
        return cells
    }

    /// A scalar as text; objects and lists (shapes, places) are no cells.
    private static func cell(_ value: Any) -> String? {
        switch value {
        case let text as String: text
        case let number as NSNumber: text(of: number.doubleValue)
        case is NSNull: ""
        default: nil
        }
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }

    private static func partial(_ count: Int, of total: Any?) -> [String] {
        guard let total = (total as? NSNumber)?.intValue, total > count else { return [] }
        return [
            "Ce fichier n’est qu’une page de l’export : \(count) lignes sur \(total). "
                + "Pour tout avoir, prenez le lien « exports » du portail."
        ]
    }
}
