import Foundation

/// What Swift and the scripts both compute: the cases of a file of `Tests/Vectors`, which the suites of the scripts
/// read too.
public enum Vectors {
    /// - Parameter name: `horaires` for `Tests/Vectors/horaires.json`.
    public static func read<Cases: Decodable>(_ name: String, as cases: Cases.Type) throws -> Cases {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try JSONDecoder().decode(cases, from: Data(contentsOf: tests.appending(path: "Vectors/\(name).json")))
    }
}
