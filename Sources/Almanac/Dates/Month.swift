/// A month of the year and its names.
public enum Month: Int, CaseIterable, Hashable, Comparable, Sendable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december

    /// January first.
    public static func < (left: Month, right: Month) -> Bool { left.rawValue < right.rawValue }

    /// `novembre`, in lower case as French writes it.
    public var french: String {
        switch self {
        case .january: "janvier"
        case .february: "février"
        case .march: "mars"
        case .april: "avril"
        case .may: "mai"
        case .june: "juin"
        case .july: "juillet"
        case .august: "août"
        case .september: "septembre"
        case .october: "octobre"
        case .november: "novembre"
        case .december: "décembre"
        }
    }

    /// `nov.`: the usual French abbreviation; `mars`, `mai`, `juin` and `août` stay whole.
    public var shortFrench: String {
        switch self {
        case .january: "janv."
        case .february: "févr."
        case .march: "mars"
        case .april: "avr."
        case .may: "mai"
        case .june: "juin"
        case .july: "juil."
        case .august: "août"
        case .september: "sept."
        case .october: "oct."
        case .november: "nov."
        case .december: "déc."
        }
    }

    /// `Nov`, as OpenStreetMap's opening_hours writes it.
    public var openStreetMap: String {
        switch self {
        case .january: "Jan"
        case .february: "Feb"
        case .march: "Mar"
        case .april: "Apr"
        case .may: "May"
        case .june: "Jun"
        case .july: "Jul"
        case .august: "Aug"
        case .september: "Sep"
        case .october: "Oct"
        case .november: "Nov"
        case .december: "Dec"
        }
    }

    /// The months from this one to `last`, both included, passing over the end of the year when needed.
    public func through(_ last: Month) -> [Month] {
        let count = (last.rawValue - rawValue + 12) % 12 + 1
        return (0..<count).map { Self.allCases[(rawValue - 1 + $0) % 12] }
    }
}

extension CivilDate {
    /// The named month of this date.
    public var monthName: Month { Month.allCases[month - 1] }
}
