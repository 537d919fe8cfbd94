import Diagnostics

extension AgeBand {
    /// The bands that ages cover as people say them: « dès 6 mois », « 3 ans et + », « de 3 à 10 ans », « ados ».
    ///
    /// - Returns: places in the table; none for what is open to all, nil for what says no age.
    public static func said(_ text: String, in bands: [AgeBand]) -> [Int]? {
        let words = text.folded.split { !$0.isLetter && !$0.isNumber && $0 != "+" }.map(String.init)
        if ["tout public", "tous publics", "tout age", "tous", "tous ages", "tous les ages", "pour tous"]
            .contains(words.joined(separator: " "))
        {
            return []
        }
        guard let months = months(words) else { return nil }
        let covered = bands.indices.filter { bands[$0].months?.overlaps(months) == true }
        return covered.isEmpty ? nil : covered
    }

    /// The oldest a child of the portal is, in months.
    private static let eldest = 18 * 12

    private static func months(_ words: [String]) -> Range<Int>? {
        switch words {
        case ["bebe"], ["bebes"], ["tout", "petits"], ["tout", "petit"], ["petits"]: return 0..<36
        case ["enfant"], ["enfants"]: return 36..<132
        case ["ado"], ["ados"], ["adolescent"], ["adolescents"], ["jeunes"]: return 132..<eldest
        default: break
        }
        guard words.allSatisfy({ Int($0.filter { $0 != "+" }) != nil || said.contains($0) }) else { return nil }
        let unit = words.contains("mois") && !words.contains(where: ["an", "ans"].contains) ? 1 : 12
        var numbers: [Int] = []
        for (index, word) in words.enumerated() {
            guard let number = Int(word.filter { $0 != "+" }), (0...216).contains(number) else { continue }
            let own = index + 1 < words.count ? words[index + 1] : ""
            numbers.append(number * (own == "mois" ? 1 : own.hasPrefix("an") ? 12 : unit))
        }
        let isOpen = words.contains { ["des", "partir", "plus", "+"].contains($0) || $0.hasSuffix("+") }
        switch numbers.count {
        case 1 where words.contains("moins"): return 0..<max(1, numbers[0])
        case 1: return isOpen && numbers[0] < eldest ? numbers[0]..<eldest : numbers[0]..<(numbers[0] + 1)
        case 2 where numbers[0] < numbers[1]: return numbers[0]..<numbers[1]
        default: return nil
        }
    }

    private static let said: Set = [
        "de", "a", "des", "partir", "et", "plus", "moins", "ans", "an", "mois", "entre", "les", "jusqu", "+",
    ]
}
