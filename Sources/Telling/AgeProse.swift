/// Ages in months, as people say them.
public enum AgeProse {
    /// `de 3 mois à 4 ans`; nil when nothing is known.
    ///
    /// - Parameters:
    ///   - youngest: in months, included; 0 is birth.
    ///   - oldest: in months, not included.
    public static func span(from youngest: Int?, to oldest: Int?) -> String? {
        switch (youngest, oldest) {
        case (0?, let to?): "de la naissance à \(age(to))"
        case (let from?, let to?): "de \(age(from)) à \(age(to))"
        case (0?, nil): "dès la naissance"
        case (let from?, nil): "à partir de \(age(from))"
        case (nil, let to?): "jusqu’à \(age(to))"
        case (nil, nil): nil
        }
    }

    private static func age(_ months: Int) -> String {
        let years = months / 12
        let rest = months % 12
        if years < 2 { return "\(months) mois" }
        // « Jusqu’à 11 ans et 11 mois » is said « jusqu’à 11 ans ».
        return rest == 0 || rest == 11 ? "\(years) ans" : "\(years) ans et \(rest) mois"
    }
}
