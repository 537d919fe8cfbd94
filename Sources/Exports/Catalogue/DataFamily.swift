import Almanac
import Portal

/// Files of one kind, made again for each commune, theme or structure: `communes/<…>/agenda.ics`.
public struct DataFamily: Sendable {
    /// Its files, at least one.
    public let files: [DataFile]
    /// The addresses with `<…>` for what changes.
    public let pattern: String

    /// The format they share.
    public var format: DataFormat { files[0].format }
    /// The newest day on which one of their entries was verified.
    public var updated: CivilDate? { files.compactMap(\.updated).max() }
    /// The columns they share; none for formats that others define.
    public var fields: [DataField] { files[0].fields }
    /// The sum of their sizes, in bytes.
    public var size: Int { files.reduce(0) { $0 + $1.size } }

    /// The files about parts of the portal, family by family, in the order of the exports.
    public static func all(_ files: [DataFile]) -> [DataFamily] {
        var order: [String] = []
        var families: [String: [DataFile]] = [:]
        for file in files where file.scope != .whole {
            let pattern = Self.pattern(of: file.path)
            if families[pattern] == nil { order.append(pattern) }
            families[pattern, default: []].append(file)
        }
        return order.compactMap { pattern in
            families[pattern].map { DataFamily(files: $0, pattern: pattern) }
        }
    }

    /// `communes/vaour/agenda.ics` → `communes/<…>/agenda.ics`.
    private static func pattern(of path: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        if parts.count > 1 { parts[parts.count - 2] = "<…>" }
        return parts.joined(separator: "/")
    }
}
