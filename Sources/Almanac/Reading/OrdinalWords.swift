/// `1er`, `2e`, `premier`, `dernier`: how French counts days within a month.
enum OrdinalWords {
    /// What may follow a number, folded.
    static let suffixes: Set<String> = [
        "er", "ere", "re", "e", "eme", "ieme", "nd", "nde", "d", "de", "ers", "es", "emes",
    ]

    private static let values = [
        "premier": 1, "premiers": 1, "deuxieme": 2, "deuxiemes": 2, "second": 2, "seconds": 2,
        "troisieme": 3, "troisiemes": 3, "quatrieme": 4, "quatriemes": 4, "cinquieme": 5, "cinquiemes": 5,
        "dernier": -1, "derniers": -1,
    ]

    /// The words as written.
    static let all = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "dernier", "avant-dernier"]

    /// 1 to 5 or -1 for a folded word.
    static func value(of word: String) -> Int? { values[word] }

    /// `1er`, `3e`, `dernier`, `avant-dernier`.
    static func french(_ ordinal: Int) -> String {
        switch ordinal {
        case 1: "1er"
        case -1: "dernier"
        case -2: "avant-dernier"
        default: ordinal < 0 ? "\(-ordinal)e en partant de la fin" : "\(ordinal)e"
        }
    }

    /// `le 1er`, `l’avant-dernier`.
    static func withArticle(_ ordinal: String) -> String {
        ordinal.hasPrefix("a") ? "l’\(ordinal)" : "le \(ordinal)"
    }
}
