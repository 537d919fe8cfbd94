import Foundation

/// Words that a program spoiled on their way: « FÃªte », « F&ecirc;te ».
enum TextRepair {
    /// The text as it was meant; nil when nothing shows that it was spoiled.
    static func repaired(_ text: String) -> String? {
        // Most texts have nothing of the kind.
        guard text.utf8.contains(UInt8(ascii: "&")) || text.unicodeScalars.contains(where: isTrace) else { return nil }
        let repaired = withoutEntities(rejoined(text))
        return repaired == text ? nil : repaired
    }

    /// What UTF-8 looks like when it is read as Windows-1252 begins with one of these.
    private static func isTrace(_ scalar: Unicode.Scalar) -> Bool { ["Ã", "Â", "â", "Å", "ð"].contains(scalar) }

    /// The text in which what was read as Windows-1252 is read as UTF-8.
    private static func rejoined(_ text: String) -> String {
        var result = ""
        var run = ""
        func close() {
            let bytes = run.data(using: .windowsCP1252)
            result += bytes.flatMap { String(data: $0, encoding: .utf8) } ?? run
            run = ""
        }
        for character in text {
            if character.isASCII {
                close()
                result.append(character)
            } else {
                run.append(character)
            }
        }
        close()
        return result
    }

    /// The text in which letters that stand as HTML entities are letters.
    private static func withoutEntities(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";"),
                let letter = letter(rest[rest.index(after: start)..<end])
            else {
                result.append(rest.removeFirst())
                continue
            }
            result += letter
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func letter(_ name: Substring) -> String? {
        if let known = entities[String(name)] { return known }
        guard name.hasPrefix("#"), let code = UInt32(name.dropFirst()) ?? UInt32(name.dropFirst(2), radix: 16),
            let scalar = Unicode.Scalar(code), code > 127, !scalar.properties.isWhitespace
        else { return nil }
        return String(scalar)
    }

    /// Those that French needs, after HTML 4.
    private static let entities = [
        "agrave": "à", "acirc": "â", "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê",
        "euml": "ë",
        "icirc": "î", "iuml": "ï", "ocirc": "ô", "oelig": "œ", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "Agrave": "À",
        "Acirc": "Â", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë", "Icirc": "Î", "Iuml": "Ï",
        "Ocirc": "Ô", "OElig": "Œ", "Ugrave": "Ù", "Ucirc": "Û", "amp": "&", "nbsp": " ", "laquo": "«", "raquo": "»",
        "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "hellip": "…", "ndash": "–", "mdash": "—", "euro": "€",
        "deg": "°", "apos": "’",
    ]
}
