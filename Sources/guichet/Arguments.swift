import Almanac
import ArgumentParser
import Foundation
import Markdown

/// The day a site is built for.
struct BuildDate: ExpressibleByArgument {
    let date: CivilDate

    init(_ date: CivilDate) { self.date = date }

    init?(argument: String) {
        guard let date = CivilDate(iso: argument) else { return nil }
        self.date = date
    }

    /// `SOURCE_DATE_EPOCH` when it is set (reproducible-builds.org), else today in Paris; nil when it is no number.
    static func current(environment: [String: String], now: Date) -> BuildDate? {
        var calendar = Calendar(identifier: .gregorian)
        guard let paris = TimeZone(identifier: "Europe/Paris") else { return nil }
        calendar.timeZone = paris
        var moment = now
        if let epoch = environment["SOURCE_DATE_EPOCH"] {
            guard let seconds = TimeInterval(epoch) else { return nil }
            moment = Date(timeIntervalSince1970: seconds)
        }
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0).map(BuildDate.init)
    }
}

/// Where a site is published.
struct BaseURL: ExpressibleByArgument {
    let address: SafeAddress

    init?(argument: String) {
        guard let address = SafeAddress(argument), address.kind == .web else { return nil }
        self.address = address
    }
}
