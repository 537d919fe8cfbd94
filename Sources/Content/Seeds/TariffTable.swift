import Almanac
import Diagnostics

extension SeedTables {
    /// The scales of the PSU, a line a value; a portal that shows no price has none.
    static let tariffs = SeedTable(
        "bareme-psu.csv", "Le barème des crèches, une ligne par valeur.", presence: .optional,
        Column("debut", .date, "le premier jour où la ligne vaut"), Column("fin", .date, "le dernier"),
        Column<TariffLine.Measure>("mesure", .word("une mesure")),
        Column<TariffScale.ChildcareKind?>("accueil", maybe: .word("un accueil"), "pour un taux"),
        Column("enfants_de", maybe: .integer("un nombre d’enfants", 1...99), "pour un taux"),
        Column(
            "enfants_a", maybe: .integer("un nombre d’enfants", 1...99), "rien à la dernière ligne : « et plus »"),
        Column("valeur", .text, "en euros par mois, ou en % : `0.0619`"), Column("source", .text)
    ) { first, last, measure, kind, fewest, most, value, source in
        guard first <= last else { throw RowMistake("La fin de ce barème vient avant son début.") }
        if measure == .taux, kind == nil { throw RowMistake.empty("accueil") }
        if measure == .taux, fewest == nil { throw RowMistake.empty("enfants_de") }
        guard fewest ?? 1 <= most ?? Int.max else {
            throw RowMistake("« enfants_a » est plus petit que « enfants_de ».")
        }
        guard let amount = measure == .taux ? millionths(value) : cents(value) else {
            throw RowMistake.wrong(
                "valeur", value, measure == .taux ? "un taux en %, entre 0 et 1" : "un montant en euros")
        }
        return TariffLine(
            period: first...last, measure: measure, kind: kind, children: (fewest ?? 1)...(most ?? Int.max),
            amount: amount, source: source)
    }

    private static func cents(_ text: String) -> Int? {
        Double(text).flatMap { (0...1_000_000).contains($0) ? Int(($0 * 100).rounded()) : nil }
    }

    private static func millionths(_ text: String) -> Int? {
        guard let percent = Double(text), percent > 0, percent < 1 else { return nil }
        let exact = percent * 10_000
        return abs(exact - exact.rounded()) < 0.000_1 ? Int(exact.rounded()) : nil
    }
}

/// A line of `seeds/bareme-psu.csv`.
struct TariffLine {
    let period: ClosedRange<CivilDate>
    let measure: Measure
    let kind: TariffScale.ChildcareKind?
    let children: ClosedRange<Int>
    /// Cents a month, or millionths of the monthly resources for a rate.
    let amount: Int
    let source: String

    enum Measure: String, CaseIterable { case plancher, plafond, taux }
}

extension TableReader {
    /// The scales, oldest first; no two hold on the same day.
    mutating func tariffs() -> [TariffScale] {
        let lines = SeedTables.tariffs.located(in: SeedTables.tariffs.path, &self)
        let periods = Dictionary(grouping: lines, by: \.value.period).sorted {
            ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
        }
        for (earlier, later) in zip(periods, periods.dropFirst()) where earlier.key.overlaps(later.key) {
            refuse(
                RowMistake(
                    "Ce barème commence le \(later.key.lowerBound.iso), quand un autre vaut jusqu’au "
                        + "\(earlier.key.upperBound.iso)."), at: later.value[0].location)
        }
        return periods.compactMap { scale($0.value.map(\.value), over: $0.key, at: $0.value[0].location) }
    }

    /// A scale from the lines of one period: each value once, no family without a rate.
    private mutating func scale(
        _ lines: [TariffLine], over period: ClosedRange<CivilDate>, at place: SourceLocation
    ) -> TariffScale? {
        let floors = lines.filter { $0.measure == .plancher }.map(\.amount)
        let ceilings = lines.filter { $0.measure == .plafond }.map(\.amount)
        var rates: [TariffScale.ChildcareKind: [TariffScale.Rate]] = [:]
        var mistakes: [String] = []
        if floors.count != 1 { mistakes.append("il faut un plancher, et un seul (\(floors.count) ici)") }
        if ceilings.count != 1 { mistakes.append("il faut un plafond, et un seul (\(ceilings.count) ici)") }
        if let floor = floors.first, let ceiling = ceilings.first, floor >= ceiling {
            mistakes.append("le plancher n’est pas plus petit que le plafond")
        }
        for kind in TariffScale.ChildcareKind.allCases {
            let own = lines.filter { $0.measure == .taux && $0.kind == kind }
                .map { TariffScale.Rate(children: $0.children, millionths: $0.amount, source: $0.source) }
                .sorted { $0.children.lowerBound < $1.children.lowerBound }
            if !own.isEmpty { rates[kind] = own }
            mistakes += Self.gaps(own).map { "accueil \(kind.rawValue) : \($0)" }
        }
        if rates[.collectif] == nil { mistakes.append("il manque les taux de l’accueil collectif") }
        for mistake in mistakes {
            refuse(
                RowMistake("Barème du \(period.lowerBound.iso) au \(period.upperBound.iso) : \(mistake)."), at: place)
        }
        guard mistakes.isEmpty, let floor = floors.first, let ceiling = ceilings.first else { return nil }
        var seen: Set<String> = []
        let sources = lines.map(\.source).filter { seen.insert($0).inserted }
        return TariffScale(period: period, floor: floor, ceiling: ceiling, rates: rates, sources: sources)
    }

    /// What is wrong between rates sorted by number of children.
    private static func gaps(_ rates: [TariffScale.Rate]) -> [String] {
        guard let first = rates.first, let last = rates.last else { return [] }
        var mistakes: [String] = []
        if first.children.lowerBound > 1 { mistakes.append("aucun taux pour 1 enfant") }
        for (rate, next) in zip(rates, rates.dropFirst()) {
            let start = next.children.lowerBound
            if rate.children.contains(start) {
                mistakes.append("deux taux pour \(start) enfants")
            } else if rate.children.upperBound + 1 < start {
                mistakes.append("aucun taux pour \(rate.children.upperBound + 1) enfants")
            }
            if next.millionths > rate.millionths { mistakes.append("le taux monte à partir de \(start) enfants") }
        }
        if last.children.upperBound != Int.max {
            mistakes.append("la dernière ligne doit valoir pour tous les enfants suivants (« enfants_a » vide)")
        }
        return mistakes
    }
}
