import Content
import Foundation
import Portal
import Site

/// What of the site follows the day: the next date of a meeting, the list that begins with tomorrow.
///
/// It is published once, apart from the rest: on a night on which nobody edits, this file alone follows the calendar,
/// and a phone takes nothing else. Templates mark it, each mark on a line of its own; files that scripts read belong to
/// it whole.
struct OfflineDay: Sendable {
    /// Stands before what follows the day.
    static let start: StaticString = "<!--jour-->"
    /// Stands behind it.
    static let end: StaticString = "<!--/jour-->"
    /// The files that follow the day from their first line to their last.
    static let files: Set<String> = [Address.day.path, Address.comingDates.path]

    /// Paths, and the parts of each that follow the day, in its order.
    private var texts: [(path: String, parts: [[OfflineLine]])] = []

    /// - Parameter sections: the whole site, in its order.
    init(_ texts: [OfflineText]) {
        self.texts = texts.filter { !$0.parts.isEmpty }.map { text in
            (text.path, text.parts.map { part in part.lines.map(\.copy) })
        }
    }

    /// The days of all parts of the site.
    init(joining days: [OfflineDay]) { texts = days.flatMap(\.texts) }

    /// What the worker reads: `{"files": {path: [[numbers]]}, "lines": [text]}`, numbers as in a pack.
    func json(_ frame: OfflineFrame) -> [UInt8] {
        var own: [OfflineLine] = []
        var places: [OfflineLine: Int] = [:]
        func number(_ line: OfflineLine) -> Int {
            if let place = frame[line] { return 2 * place + 1 }
            let place = places[line] ?? own.count
            if place == own.count {
                places[line] = place
                own.append(line)
            }
            return 2 * place
        }
        var json = PackJSON()
        json.list(texts, "{\"files\":{", "}") { json, text in
            json.text(text.path.utf8)
            json.list(text.parts, ":[", "]") { json, part in json.steps(part.map(number)) }
        }
        json.list(own, ",\"lines\":[", "]}") { $0.text($1.bytes) }
        return json.bytes
    }
}
