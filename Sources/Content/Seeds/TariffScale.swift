import Almanac
import Diagnostics

/// What families pay for an hour of childcare by their resources: the national scale of the PSU, for one period.
///
/// The price of an hour is the monthly resources, kept between a floor and a ceiling, times a rate that falls with the
/// number of children (Cnaf, circulaire 2019-005). All amounts are integers, so that no rounding hides in between.
public struct TariffScale: Sendable, Equatable {
    /// The days it is in force.
    public let period: ClosedRange<CivilDate>
    /// Monthly resources below which the price no longer falls, in cents.
    public let floor: Int
    /// Monthly resources above which the price no longer rises, in cents.
    public let ceiling: Int
    /// The rates, by kind of childcare, fewest children first.
    public let rates: [ChildcareKind: [Rate]]
    /// Who says so, each source once.
    public let sources: [String]

    /// A rate for families of some sizes.
    public struct Rate: Sendable, Equatable {
        /// Children the family has charge of; the last rate has no upper end.
        public let children: ClosedRange<Int>
        /// In millionths of the monthly resources: 619 is 0.0619 %.
        public let millionths: Int
        /// Who says so.
        public let source: String
    }

    /// The kinds of childcare that have rates of their own.
    public enum ChildcareKind: String, Sendable, CaseIterable {
        /// Crèches, micro-crèches and haltes-garderies, in one place.
        case collectif
        /// Crèches whose childminders receive at home, and crèches of parents.
        case familial
    }

    /// A price, exact; it is rounded once, when it is said.
    public struct HourlyPrice: Sendable, Equatable {
        /// In millionths of a cent.
        let exact: Int

        /// Cents for an hour, rounded to the nearest.
        public var cents: Int { cents(for: 1) }

        /// Cents for some hours. The hour is not rounded first: 180 h at 1.238 € are 222.84 €, not 223.20 €.
        ///
        /// - Parameter hours: 0 to 10 000.
        public func cents(for hours: Int) -> Int { cents(forHundredths: min(max(hours, 0), 10_000) * 100) }

        /// Cents for a time in hundredths of an hour: 8 650 is 86 h 30.
        ///
        /// - Parameter hundredths: 0 to 1 000 000.
        public func cents(forHundredths hundredths: Int) -> Int {
            (exact * min(max(hundredths, 0), 1_000_000) + 50_000_000) / 100_000_000
        }
    }

    /// The price of an hour.
    ///
    /// - Parameters:
    ///   - resources: of the family, in € a month, before allowances; outside floor and ceiling, those count.
    ///   - children: how many the family has charge of, 1 or more.
    ///   - hasDisabledChild: whether one of them has the AEEH: the next lower rate then holds.
    ///   - kind: the kind of childcare.
    /// - Returns: nil when the scale has no rate for it, or an argument makes no sense.
    public func hourlyPrice(
        resources: Double, children: Int, hasDisabledChild: Bool = false, in kind: ChildcareKind = .collectif
    ) -> HourlyPrice? {
        guard !resources.isNaN else { return nil }
        let limited = min(max(resources * 100, Double(floor)), Double(ceiling))
        return hourlyPrice(
            cents: Int(limited.rounded()), children: children, hasDisabledChild: hasDisabledChild, in: kind)
    }

    /// The price of an hour, from resources in cents a month.
    public func hourlyPrice(
        cents: Int, children: Int, hasDisabledChild: Bool = false, in kind: ChildcareKind = .collectif
    ) -> HourlyPrice? {
        guard let rates = rates[kind],
            let place = rates.firstIndex(where: { $0.children.contains(children) })
        else { return nil }
        let rate = rates[hasDisabledChild ? min(place + 1, rates.count - 1) : place]
        return HourlyPrice(exact: min(max(cents, floor), ceiling) * rate.millionths)
    }

    /// Resources of a month from those of a year, in cents, rounded to the nearest.
    public static func monthly(ofYear cents: Int) -> Int { (cents + 6) / 12 }
}

extension [TariffScale] {
    /// The scale in force on a day; nil when none is.
    public func scale(on date: CivilDate) -> TariffScale? { first { $0.period.contains(date) } }
}
