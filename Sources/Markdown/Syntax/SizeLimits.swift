/// How much a text may ask for; beyond, reading it could take memory or time without bound.
public enum SizeLimits {
    /// Bytes of a text: some sixteen thousand words.
    public static let bytes = 100_000
    /// Blocks or inlines inside one another.
    static let depth = 100
    /// Columns of the widest table multiplied by lines of the text, for missing cells are filled.
    static let cells = 40_000

    /// The line (counted from 1) of a table so wide that too many cells would be filled in.
    static func lineOfExcessiveTable(in source: SourceText) -> Int? {
        let columns = cells / source.lineStarts.count
        for line in 1...source.lineStarts.count {
            let range = source.start(ofLine: line)..<source.end(ofLine: line)
            guard range.count > columns else { continue }
            var pipes = 0
            let isDelimiter = source.bytes[range].allSatisfy { byte in
                if byte == UInt8(ascii: "|") { pipes += 1 }
                return byte <= 0x20 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ">")
            }
            if isDelimiter, pipes > columns { return line }
        }
        return nil
    }
}
