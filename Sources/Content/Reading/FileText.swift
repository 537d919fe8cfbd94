import Diagnostics
import Foundation

/// Turns bytes into text the way people's editors leave them: UTF-8, with or without a byte order mark,
/// with Unix or Windows line ends.
enum FileText {
    /// The text with `\n` line ends, or nil when the bytes are not readable text; what is wrong is reported.
    static func decode(_ file: SourceFile, report: inout Report) -> String? {
        var bytes = file.bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            report.add(
                ContentRules.encoding, at: SourceLocation(file: file.path),
                "Ce fichier est en UTF-16, que le portail ne lit pas.",
                suggestion: "Enregistrez-le en UTF-8 : « Enregistrer sous », puis encodage UTF-8.")
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if let position = bytes.withUnsafeBytes({ $0.firstIndex(of: 0) }).map({ bytes.startIndex + $0 }) {
            let place = location(of: position, in: bytes, path: file.path)
            report.add(
                ContentRules.nulByte, at: place,
                "Un caractère nul se trouve ici : ce fichier n’est pas du texte, ou il a été abîmé.",
                suggestion: "Ouvrez-le dans un éditeur de texte, copiez ce qui est lisible dans un fichier neuf.")
            return nil
        }
        guard let text = bytes.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) else {
            reportEncoding(file.path, bytes, report: &report)
            return nil
        }
        return text.utf8.contains(0x0D) ? withLineFeeds(text) : text
    }

    /// Byte by byte: to Swift, a carriage return and the line feed behind it are one character, also once put together.
    private static func withLineFeeds(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte != 0x0A || previous != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
            previous = byte
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reportEncoding(_ path: String, _ bytes: Data, report: inout Report) {
        let position = firstInvalidByte(in: bytes)
        let line = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
        let asWindows = String(data: bytes[line..<end], encoding: .windowsCP1252) ?? ""
        report.add(
            ContentRules.encoding, at: location(of: position, in: bytes, path: path),
            "Ce fichier n’est pas en UTF-8 ; lue en Windows-1252, la ligne dit « \(asWindows.trimmed.prefix(60)) ».",
            suggestion:
                "Enregistrez-le en UTF-8 : « Enregistrer sous », puis encodage UTF-8 (sans rien changer d’autre).")
    }

    /// Index of the first byte that starts no valid UTF-8 sequence.
    private static func firstInvalidByte(in bytes: Data) -> Data.Index {
        var low = bytes.startIndex
        var high = bytes.endIndex
        // The longest valid prefix: a cut inside a sequence is invalid too, so try up to three bytes less.
        func isValid(_ end: Data.Index) -> Bool {
            (0...3).contains {
                end - $0 >= bytes.startIndex && String(validating: bytes[..<(end - $0)], as: UTF8.self) != nil
            }
        }
        while low < high {
            let middle = (low + high + 1) / 2
            if isValid(middle) { low = middle } else { high = middle - 1 }
        }
        for back in 0...3 where low - back >= bytes.startIndex {
            if String(validating: bytes[..<(low - back)], as: UTF8.self) != nil { return low - back }
        }
        return low
    }

    private static func location(of position: Data.Index, in bytes: Data, path: String) -> SourceLocation {
        let before = bytes[..<position]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
        let column = String(decoding: bytes[lineStart..<position], as: UTF8.self).unicodeScalars.count + 1
        return SourceLocation(file: path, line: line, column: column)
    }
}

extension StringProtocol {
    /// Without spaces and line ends around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
