import Almanac
import Diagnostics

/// `seeds/bareme-psu.csv`: the scales of the PSU, a line a value; a portal that shows no price has none.
enum TariffTable {
    static let file = "seeds/bareme-psu.csv"
    static let columns = ["debut", "fin", "mesure", "accueil", "enfants_de", "enfants_a", "valeur", "source"]

    static func read(_ tree: SourceTree, _ report: inout Report) -> [TariffScale] {
        guard tree.file(file) != nil else { return [] }
        let lines: [Line] = SeedRow.read(file, in: tree, columns: columns, report: &report, decode: line)
        let periods = Dictionary(grouping: lines, by: \.period).sorted {
            ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
        }
        for (earlier, later) in zip(periods, periods.dropFirst()) where earlier.key.overlaps(later.key) {
            report.add(
                ContentRules.seedValue, at: later.value[0].location,
                "Ce barème commence le \(later.key.lowerBound.iso), quand un autre vaut jusqu’au "
                    + "\(earlier.key.upperBound.iso).")
        }
        return periods.compactMap { scale($0.value, over: $0.key, &report) }
    }

    struct Line {
        let location: SourceLocation
        let period: ClosedRange<CivilDate>
        let measure: Measure
        let source: String
    }

    enum Measure {
        /// In cents.
        case floor(Int), ceiling(Int)
        case rate(TariffScale.ChildcareKind, TariffScale.Rate)
    }

    private static func line(_ row: SeedRow, _ report: inout Report) -> Line? {
        guard
            let first = row.required("debut", "une date", report: &report, CivilDate.init(iso:)),
            let last = row.required("fin", "une date", report: &report, CivilDate.init(iso:)),
            let source = row.required("source", report: &report),
            let measure = measure(row, source, &report)
        else { return nil }
        guard first <= last else {
            report.add(ContentRules.seedValue, at: row.location, "La fin de ce barème vient avant son début.")
            return nil
        }
        return Line(location: row.location, period: first...last, measure: measure, source: source)
    }

    private static func measure(_ row: SeedRow, _ source: String, _ report: inout Report) -> Measure? {
        guard
            let name = row.required(
                "mesure", "« plancher », « plafond » ou « taux »", report: &report, Name.init(rawValue:))
        else { return nil }
        switch name {
        case .plancher: return amount(row, &report).map(Measure.floor)
        case .plafond: return amount(row, &report).map(Measure.ceiling)
        case .taux:
            guard
                let kind = row.required(
                    "accueil", "« collectif » ou « familial »", report: &report,
                    TariffScale.ChildcareKind.init(rawValue:)),
                let first = row.required("enfants_de", "un nombre d’enfants", report: &report, children),
                let millionths = row.required("valeur", "un taux en %, entre 0 et 1", report: &report, millionths)
            else { return nil }
            var last = Int.max
            if row.text("enfants_a") != nil {
                guard let end = row.required("enfants_a", "un nombre d’enfants", report: &report, children) else {
                    return nil
                }
                last = end
            }
            guard first <= last else {
                report.add(ContentRules.seedValue, at: row.location, "« enfants_a » est plus petit que « enfants_de ».")
                return nil
            }
            return .rate(kind, TariffScale.Rate(children: first...last, millionths: millionths, source: source))
        }
    }

    private enum Name: String { case plancher, plafond, taux }

    private static func amount(_ row: SeedRow, _ report: inout Report) -> Int? {
        row.required("valeur", "un montant en euros", report: &report) { text in
            Double(text).flatMap { (0...1_000_000).contains($0) ? Int(($0 * 100).rounded()) : nil }
        }
    }

    private static func children(_ text: String) -> Int? { Int(text).flatMap { (1...99).contains($0) ? $0 : nil } }

    private static func millionths(_ text: String) -> Int? {
        guard let percent = Double(text), percent > 0, percent < 1 else { return nil }
        let exact = percent * 10_000
        return abs(exact - exact.rounded()) < 0.000_1 ? Int(exact.rounded()) : nil
    }
}

/// A scale from the lines of one period: each value once, no family without a rate.
extension TariffTable {
    fileprivate static func scale(
        _ lines: [Line], over period: ClosedRange<CivilDate>, _ report: inout Report
    ) -> TariffScale? {
        let place = lines[0].location
        var floors: [Int] = []
        var ceilings: [Int] = []
        var rates: [TariffScale.ChildcareKind: [TariffScale.Rate]] = [:]
        for line in lines {
            switch line.measure {
            case .floor(let cents): floors.append(cents)
            case .ceiling(let cents): ceilings.append(cents)
            case .rate(let kind, let rate): rates[kind, default: []].append(rate)
            }
        }
        var mistakes: [String] = []
        if floors.count != 1 { mistakes.append("il faut un plancher, et un seul (\(floors.count) ici)") }
        if ceilings.count != 1 { mistakes.append("il faut un plafond, et un seul (\(ceilings.count) ici)") }
        if let floor = floors.first, let ceiling = ceilings.first, floor >= ceiling {
            mistakes.append("le plancher n’est pas plus petit que le plafond")
        }
        if rates[.collectif] == nil { mistakes.append("il manque les taux de l’accueil collectif") }
        for kind in TariffScale.ChildcareKind.allCases {
            let sorted = (rates[kind] ?? []).sorted { $0.children.lowerBound < $1.children.lowerBound }
            mistakes += gaps(sorted).map { "accueil \(kind.rawValue) : \($0)" }
            rates[kind] = sorted.isEmpty ? nil : sorted
        }
        for mistake in mistakes {
            report.add(
                ContentRules.seedValue, at: place,
                "Barème du \(period.lowerBound.iso) au \(period.upperBound.iso) : \(mistake).")
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
