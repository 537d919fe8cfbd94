/// The one form in which a value is written, where others are understood besides.
public struct CanonicalForm: Sendable {
    /// A regular expression (ECMA-262, without flags) that such a text matches as a whole.
    ///
    /// It lets in nothing that reads otherwise than written, but for what no such expression sees: that an end comes
    /// after its start.
    public let pattern: String
    /// One such text.
    public let example: String
    /// What is expected, in a few words.
    public let words: String
}

extension FieldShape {
    /// Its canonical form; nil for what any text, or a word of a list, is.
    public var canonical: CanonicalForm? {
        switch self {
        case .date:
            CanonicalForm(pattern: "^\(Self.day)$", example: "2026-12-05", words: "année, mois, jour : 2026-12-05")
        case .dateTime:
            CanonicalForm(
                pattern: "^\(Self.day)(?: (?:[01][0-9]|2[0-3]):[0-5][0-9])?$", example: "2026-12-05 14:00",
                words: "une date, avec ou sans heure : 2026-12-05 14:00")
        case .timeRange:
            CanonicalForm(
                pattern: "^\(Self.hours)$", example: "14h-17h", words: "des heures : 14h-17h, ou 20h30 seul")
        case .recurrence:
            CanonicalForm(
                pattern: Self.rhythm, example: "mercredi 14h-16h",
                words: "un rythme : mercredi 14h-16h, 1er et 3e samedi du mois 10h-12h")
        case .openingHours:
            CanonicalForm(
                pattern: Self.opening, example: "We 14:00-17:00; PH off",
                words: "des horaires d’OpenStreetMap : We 14:00-17:00; PH off")
        case .webAddress:
            CanonicalForm(
                pattern: "^https?://\(Self.host(of: Self.letters))(?::[1-9][0-9]{0,4})?(?:[/?#][^\\s\\\\<>\"]*)?$",
                example: "https://association.example/", words: "une adresse complète, qui commence par https://")
        case .email:
            CanonicalForm(
                pattern: "^(?=.{1,64}@)[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@\(Self.host(of: "A-Za-z0-9"))$",
                example: "contact@association.example", words: "une seule adresse électronique")
        case .phone:
            CanonicalForm(
                pattern:
                    "^(?:0[1-9](?: ?[0-9]{2}){4}|0 [0-9]{3} [0-9]{3} [0-9]{3}|\\+33 ?[1-9](?: ?[0-9]{2}){4}|116 ?[0-9]{3}|[1-9][0-9]{1,5})$",
                example: "05 36 49 12 34", words: "dix chiffres, par deux, ou un numéro court")
        case .formerAddress:
            CanonicalForm(
                pattern: "^(?:/\(Self.slug)){1,6}/$", example: "/agenda/fete-d-hiver/",
                words: "ce qui suivait le nom du site : /agenda/fete-d-hiver/")
        case .text, .markdown, .flag, .integer, .decimal, .term, .choice, .reference, .referenceOrName, .zone, .list,
            .group:
            nil
        }
    }

    /// The file name of an entry.
    public static let slug = "[a-z0-9]+(?:-[a-z0-9]+)*"
    /// One line of text without spaces to spare and without controls.
    public static let line = "^(?! )(?!.*(?:  |[\\u0000-\\u0009\\u000b-\\u001f\\u007f]))(?:.*[^ ])?$"
    /// How many characters the name of somebody who is not in the directory has.
    public static let nameLength = 2...150

    /// A day of the calendar, from 1900 to 2199.
    private static let day: String = {
        let year = "(?:19|2[01])[0-9]{2}"
        let leap = "(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)"
        return
            "(?:\(year)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(leap)-02-29)"
    }()

    private static let hour = "(?:[01]?[0-9]|2[0-3])h(?:[0-5][0-9])?"
    private static let hours = "\(hour)(?:-(?:\(hour)|24h))?"

    private static let rhythm: String = {
        let weekday = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
        let days = "(?:du \(weekday) au \(weekday)|\(weekday)|week-end)"
        let week = "\(days)(?:(?:, | et )\(days))*(?: sur (?:deux|trois|quatre))?"
        let ordinal = "(?:1er|[2-5]e|dernier|avant-dernier)"
        let ordinals = "\(ordinal)(?:(?:, | et )\(ordinal))*"
        let nth = "\(ordinals) \(weekday)(?: et \(ordinals) \(weekday))* du mois"
        let number = "(?:1er|[1-9]|[12][0-9]|3[01])"
        let month = "(?:\(number)(?:(?:, | et )\(number))*|dernier jour) du mois"
        return "^(?:jour|\(week)|\(nth)|\(month))(?: \(hours)(?:(?:, | et )\(hours))*)?$"
    }()

    private static let opening: String = {
        let date = seasons
        let number = "(?:0?[1-9]|[1-4][0-9]|5[0-3])"
        let week = "week \(list(of: "\(number)(?:-\(number)(?:/\(number))?)?"))"
        let days = openingDays
        let selector = "(?:\(date)(?: \(week))?(?: \(days))?|\(week)(?: \(days))?|\(days))"
        let start = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
        let span = "\(start)(?:\\+|-(?:\(start)|24:00))"
        let spans = list(of: span)
        let state = "(?:open|off|closed|unknown)"
        let note = "\"[^\"]*[^\" ][^\"]*\""
        let rule =
            "(?:24/7|\(selector)(?: \(spans))?|\(spans))(?: \(state))?(?: \(note))?|\(state)(?: \(note))?|\(note)"
        return "^(?:\(rule))(?:(?:; |, (?![0-9])| \\|\\| )(?:\(rule)))*$"
    }()

    /// Weekdays and holidays of a rule: `Mo-Fr`, `We[1,3],Sa`, `SH Mo-Fr`.
    private static let openingDays: String = {
        let day = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
        let place = "(?:1-[1-5]|2-[2-5]|3-[3-5]|4-[45]|-?[1-5])"
        let weekday = "\(day)(?:-\(day)|\\[\(list(of: place))\\])?"
        return "(?:\(list(of: "[PS]H")) \(list(of: weekday))|\(list(of: "(?:[PS]H|\(weekday))")))"
    }()

    /// Years, months and days of a rule: `2026`, `Jul-Aug`, `Dec 24-Jan 02`, `2026 Sep 01-2027 Jun 30`.
    private static let seasons: String = {
        let month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        let day = "(?:0?[1-9]|1[0-9]|2[0-8])"
        let date =
            "(?:\(month) \(day)|(?:Jan|Mar|May|Jul|Aug|Oct|Dec) (?:29|3[01])|(?:Apr|Jun|Sep|Nov) (?:29|30))"
        let leap = "(?:\(date)|Feb 29)"
        let year = "(?:19|2[01])[0-9]{2}"
        let alone = list(of: "(?:\(leap)(?:-\(leap))?|\(month)(?:-\(month))?)")
        let dated = list(of: "\(year) (?:\(date)-\(year) \(date)|\(date)|\(month))")
        return "(?:\(dated)|\(year)(?:-\(year))?|\(alone))"
    }()

    /// Several of a kind, a comma between them.
    private static func list(of item: String) -> String { "\(item)(?:,\(item))*" }

    private static let letters = "A-Za-z0-9ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ"

    /// At least two labels, the last of which has a letter.
    private static func host(of letters: String) -> String {
        let label = "[\(letters)](?:[\(letters)-]{0,61}[\(letters)])?"
        return "(?:\(label)\\.)+(?=[^./:?#]*[A-Za-z])[\(letters)](?:[\(letters)-]{0,61}[\(letters)])"
    }
}
