import Diagnostics

/// A month in a sentence: « Fin décembre 2026 : populations 2024 ».
public enum ProseMonth {
    /// The first month written with its year; nil when there is none.
    public static func find(in text: String) -> CivilMonth? {
        let words = text.folded.split { !$0.isLetter && !$0.isNumber }
        for (word, next) in zip(words, words.dropFirst()) {
            guard let month = Month.allCases.first(where: { $0.french.folded == word }), next.count == 4 else {
                continue
            }
            if let found = Int(next).flatMap({ CivilMonth(year: $0, month: month.rawValue) }) { return found }
        }
        return nil
    }
}
