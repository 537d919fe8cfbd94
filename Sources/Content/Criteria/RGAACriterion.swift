/// A criterion of RGAA 4.1.2, by its number: `3.2`.
public struct RGAACriterion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The theme, 1 to 13.
    public let theme: Int
    /// Its place in the theme, 1 or more.
    public let rank: Int

    /// Nil when RGAA 4.1.2 has no criterion of this number.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let theme = Int(parts[0]), let rank = Int(parts[1]),
            Self.themes.indices.contains(theme - 1), (1...Self.themes[theme - 1].count).contains(rank),
            text == "\(theme).\(rank)"
        else { return nil }
        self.init(theme: theme, rank: rank)
    }

    private init(theme: Int, rank: Int) {
        self.theme = theme
        self.rank = rank
    }

    /// The 106 criteria, in their order.
    public static let all = themes.enumerated().flatMap { index, theme in
        (1...theme.count).map { RGAACriterion(theme: index + 1, rank: $0) }
    }

    /// What the theme is called.
    public var themeName: String { Self.themes[theme - 1].name }

    /// The number, as the reference writes it.
    public var description: String { "\(theme).\(rank)" }

    /// In the order of the reference: 12.9 before 12.10.
    public static func < (left: RGAACriterion, right: RGAACriterion) -> Bool {
        (left.theme, left.rank) < (right.theme, right.rank)
    }

    /// The themes and how many criteria each has (Dinum, RGAA 4.1.2, criteres.json).
    private static let themes: [(name: String, count: Int)] = [
        ("Images", 9), ("Cadres", 2), ("Couleurs", 3), ("Multimédia", 13), ("Tableaux", 8), ("Liens", 2),
        ("Scripts", 5), ("Éléments obligatoires", 10), ("Structuration de l’information", 4),
        ("Présentation de l’information", 14), ("Formulaires", 13), ("Navigation", 11), ("Consultation", 12),
    ]
}
