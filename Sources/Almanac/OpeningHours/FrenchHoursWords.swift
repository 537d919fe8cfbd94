import Diagnostics

/// The words people use for opening hours, and their counterparts in OpenStreetMap's opening_hours.
enum FrenchHoursWords {
    enum Kind { case weekday, month, holiday }

    /// By folded word; states (`off`, `open`) have no kind.
    static let all: [String: (text: String, kind: Kind?)] = {
        var words: [String: (text: String, kind: Kind?)] = [:]
        for month in Month.allCases {
            let short = String(month.shortFrench.folded.prefix { $0 != "." })
            for name in [month.french.folded, month.openStreetMap.lowercased(), short] {
                words[name] = (month.openStreetMap, .month)
            }
        }
        let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        for (day, name) in zip(Weekday.allCases, english) {
            let french = day.french
            let spellings = [
                french, french + "s", String(french.prefix(2)), String(french.prefix(3)), name, String(name.prefix(3)),
                day.openStreetMap.lowercased(),
            ]
            for spelling in spellings { words[spelling] = (day.openStreetMap, .weekday) }
        }
        for spelling in ["ferie", "feries", "ph"] { words[spelling] = ("PH", .holiday) }
        for spelling in ["vacances", "sh"] { words[spelling] = ("SH", .holiday) }
        for spelling in ["ferme", "fermes", "fermee", "fermeture", "off", "closed"] { words[spelling] = ("off", nil) }
        for spelling in ["ouvert", "ouverte", "ouverts", "ouverture", "open"] { words[spelling] = ("open", nil) }
        return words
    }()

    /// Words that can be left out, folded.
    static let idle: Set<String> = [
        "de", "du", "le", "les", "des", "la", "l", "en", "tous", "toutes", "pendant", "jour", "jours", "scolaires",
        "chaque", "mois", "un", "d",
    ]
}
