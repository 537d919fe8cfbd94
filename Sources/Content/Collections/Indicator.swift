import Almanac
import Diagnostics

/// An indicator of the observatory.
public struct Indicator: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "observatoire", "Un indicateur de l’observatoire", plural: "Observatoire", madeUp: "cet indicateur inventé")

    /// What it is called.
    public var title = ""
    /// Its place in the observatory: smaller comes first.
    public var order = 0
    /// The table of figures, a name of `seeds/series/`.
    public var series: Located<String>?
    /// How it is drawn.
    public var chart = ChartKind.barres
    /// What the figures count.
    public var unit = ""
    /// Digits after the comma.
    public var decimals = 0
    /// The year or years the figures are about.
    public var vintage = ""
    /// When the next figures are expected.
    public var nextUpdate: String?
    /// How to read the figures.
    public var reading = ""
    /// For whom it matters.
    public var audience = ""
    /// Axes of the project it follows.
    public var axes: [ProjectAxis] = []
    /// Where to take the figures that are not known.
    public var whereToFind: String?
    /// Communes' figures below this are not shown (statistical secrecy).
    public var threshold: Int?

    /// A record in which nothing is filled.
    public init() {}

    /// Its place is the one it is given.
    public var rank: EntryRank { .numbered(order) }

    /// The end of the month in which its next figures come, when it says one.
    public var expiry: Expiry? {
        nextUpdate.flatMap(ProseMonth.find(in:)).map {
            Expiry(what: "\(title) : nouveaux chiffres attendus", lastDay: $0.last, isForgotten: false)
        }
    }

    /// A figure.
    public var searched: SearchedWords? {
        SearchedWords(kind: "Observatoire", weight: 0.7, keywords: ["chiffre", "statistique"])
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Indicator>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 100), "Titre", help: "Ce que l’on mesure.", required: true),
        Field(
            "ordre", \.order, .integer(0...9999), "Ordre", help: "Un nombre ; le plus petit vient d’abord.",
            required: true),
        Field(
            "serie", \.series, .located(.text(maximum: 80)), "Série",
            help: "Le nom d’un fichier de seeds/series/, sans « .csv ».", required: true),
        Field(
            "graphique", \.chart, .choice, "Graphique", help: "courbe, barres, part, pyramide, carte ou aucun.",
            required: true),
        Field(
            "unite", \.unit, .text(maximum: 60), "Unité", help: "Ce que les chiffres comptent : habitants, %, €.",
            required: true),
        Field("decimales", \.decimals, .integer(0...3), "Décimales", help: "Chiffres après la virgule."),
        Field(
            "millesime", \.vintage, .text(maximum: 120), "Millésime", help: "L’année ou les années des chiffres.",
            required: true),
        Field(
            "prochaine_maj", \.nextUpdate, .text(maximum: 200), "Prochaine mise à jour",
            help: "Quand de nouveaux chiffres sont attendus."),
        Field(
            "lecture", \.reading, .text(minimum: 10, maximum: 600), "Lecture",
            help: "Comment lire le chiffre, avec un exemple.", required: true),
        Field(
            "pour_qui", \.audience, .text(minimum: 10, maximum: 400), "Pour qui",
            help: "À qui ce chiffre est utile, et pourquoi.", required: true),
        Field("axes", \.axes, .terms(.axes), "Axes", help: "Axes du projet que ce chiffre suit."),
        Field(
            "ou_trouver", \.whereToFind, .text(maximum: 500), "Où le trouver",
            help: "La table publique où prendre ce qui manque."),
        Field(
            "seuil", \.threshold, .integer(1...100), "Seuil",
            help: "En dessous, le chiffre d’une commune n’est pas montré."),
    ]
}

/// How an indicator is drawn.
public enum ChartKind: String, FixedChoice {
    case courbe, barres, part, pyramide, carte, aucun

    /// The word shown to people.
    public var label: String {
        switch self {
        case .courbe: "Courbe"
        case .barres: "Barres"
        case .part: "Part"
        case .pyramide: "Pyramide"
        case .carte: "Carte"
        case .aucun: "Aucun"
        }
    }
}
