/// The language that a code block's opening fence names.
enum CodeLanguage {
    /// The first word in lower case, when it can be a part of a class name: `[a-z0-9+#-]`, at most 20.
    static func name(fromFence info: String) -> String? {
        let word = info.prefix { $0 != " " && $0 != "\t" }.lowercased()
        guard (1...20).contains(word.utf8.count) else { return nil }
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "-"): true
            default: false
            }
        }
        return isPlain ? word : nil
    }
}
