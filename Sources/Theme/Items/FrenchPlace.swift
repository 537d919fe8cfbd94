import Foundation

/// Names of communes in sentences.
enum FrenchPlace {
    /// Where, with the article drawn into the preposition: `à Penne`, `au Riols`, `aux Cabannes`, `à La Salvetat`.
    static func at(_ name: String) -> String {
        if name.hasPrefix("Le ") { return "au " + name.dropFirst(3) }
        if name.hasPrefix("Les ") { return "aux " + name.dropFirst(4) }
        return "à " + name
    }

    /// Whose, elided before a vowel or an H: `de Penne`, `d’Itzac`, `du Riols`, `des Cabannes`.
    static func of(_ name: String) -> String {
        if name.hasPrefix("Le ") { return "du " + name.dropFirst(3) }
        if name.hasPrefix("Les ") { return "des " + name.dropFirst(4) }
        let first = name.decomposedStringWithCanonicalMapping.unicodeScalars.first.map(Character.init)
        return (first.map("AEIOUYHŒÆ".contains) == true ? "d’" : "de ") + name
    }

    /// Where, to begin a line: `Aux Cabannes`.
    static func atCapitalized(_ name: String) -> String {
        let place = at(name)
        return place.prefix(1).uppercased() + place.dropFirst()
    }
}

/// Names of months in sentences.
enum FrenchMonth {
    /// Elided before a vowel: `de décembre 2026`, `d’août 2026`.
    static func of(_ month: String) -> String {
        "aeiouy".contains(month.prefix(1)) ? "d’\(month)" : "de \(month)"
    }
}
