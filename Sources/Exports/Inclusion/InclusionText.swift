import Telling

/// Texts within the limits of data·inclusion, which counts code points, as Python does.
enum InclusionText {
    /// The most a service’s description may count for the quality score to hold it for well written.
    static let idealLimit = 1_999
    /// The most any description may count.
    static let limit = 10_000

    /// Said first in every description of an example.
    private static let notice = "Ceci est un exemple : ni ce lieu ni ce service n’existent."

    /// A name of 3 to 150 code points without a final dot, « etc. » aside.
    ///
    /// - Parameter text: three characters at least.
    static func name(_ text: String, isExample: Bool) -> String {
        var bare = text[...].unicodeScalars
        while let last = bare.last, last == " " || last == ".", !bare.suffix(4).elementsEqual("etc.".unicodeScalars) {
            bare.removeLast()
        }
        // A name of nothing but dots stays one, ended otherwise.
        let name = bare.count < 3 ? String(text.unicodeScalars.dropLast()) + "…" : String(bare)
        return clipped((isExample ? ExampleMark.label + " " : "") + name, to: 150)
    }

    /// Paragraphs as one text, cut between two words when it would be too long.
    static func description(_ paragraphs: [String], isExample: Bool, limit: Int) -> String {
        let text = ((isExample ? [notice] : []) + paragraphs).filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard text.utf8.contains(where: mayControl) else { return clipped(text, to: limit) }
        let visible = text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }
        return clipped(String(String.UnicodeScalarView(visible)), to: limit)
    }

    /// Bytes without which a text has no control character but line breaks.
    private static func mayControl(_ byte: UInt8) -> Bool {
        byte < 32 && byte != UInt8(ascii: "\n") || byte == 127 || byte == 0xC2
    }

    /// The text itself, or its first words and `…`.
    ///
    /// - Parameter limit: in code points, at least 2.
    private static func clipped(_ text: String, to limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        var kept = ""
        var length = 1
        for character in text {
            length += character.unicodeScalars.count
            guard length <= limit else { break }
            kept.append(character)
        }
        if kept.isEmpty { kept = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) }
        let words = kept.lastIndex(where: \.isWhitespace).map { kept[..<$0] } ?? ""
        return (words.count * 2 > kept.count ? String(words) : kept).trimmedEnd + "…"
    }
}

extension String {
    /// Without white space at the end.
    fileprivate var trimmedEnd: String {
        lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
    }
}
