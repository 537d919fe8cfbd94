/// School holidays of one zone and public holidays, as read from the tables.
///
/// French school holidays begin on the Saturday after class (the first day of the table)
/// and end on the Sunday before school resumes, both included.
public struct HolidayCalendar: Hashable, Sendable {
    /// By first day.
    public let schoolHolidays: [SchoolHoliday]
    /// By date.
    public let publicHolidays: [PublicHoliday]

    private let publicByDate: [CivilDate: PublicHoliday]

    /// No holidays at all; `knownThrough` is nil.
    public static let empty = HolidayCalendar()

    /// - Parameters:
    ///   - schoolHolidays: those of the territory's zone, in any order.
    ///   - publicHolidays: those of the territory, in any order.
    public init(schoolHolidays: [SchoolHoliday] = [], publicHolidays: [PublicHoliday] = []) {
        self.schoolHolidays = schoolHolidays.sorted { ($0.first, $0.last, $0.name) < ($1.first, $1.last, $1.name) }
        self.publicHolidays = publicHolidays.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
        publicByDate = Dictionary(self.publicHolidays.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The school holidays this date falls in.
    public func schoolHoliday(on date: CivilDate) -> SchoolHoliday? {
        var low = 0
        var high = schoolHolidays.count
        while low < high {
            let middle = (low + high) / 2
            if schoolHolidays[middle].first <= date { low = middle + 1 } else { high = middle }
        }
        return schoolHolidays[..<low].last { $0.last >= date }
    }

    /// Whether there is no class on this date because of holidays.
    public func isSchoolHoliday(_ date: CivilDate) -> Bool { schoolHoliday(on: date) != nil }

    /// The public holiday of this date.
    public func publicHoliday(on date: CivilDate) -> PublicHoliday? { publicByDate[date] }

    /// Whether this date is a public holiday.
    public func isPublicHoliday(_ date: CivilDate) -> Bool { publicByDate[date] != nil }

    /// The last day both tables cover: the earlier of the last school holiday's end and the last public holiday;
    /// nil when either table is empty. After it, rules on holidays cannot be trusted.
    public var knownThrough: CivilDate? {
        guard let school = schoolHolidays.map(\.last).max(), let last = publicHolidays.last else { return nil }
        return min(school, last.date)
    }
}

/// A period without class.
public struct SchoolHoliday: Hashable, Sendable {
    /// `Vacances de la Toussaint`
    public let name: String
    /// The Saturday after class.
    public let first: CivilDate
    /// The Sunday before school resumes.
    public let last: CivilDate

    /// - Parameters:
    ///   - name: as people say it.
    ///   - first: first day without class, included.
    ///   - last: last day without class, included; not before `first`, else no date falls in it.
    public init(name: String, first: CivilDate, last: CivilDate) {
        self.name = name
        self.first = first
        self.last = last
    }
}

/// A public holiday.
public struct PublicHoliday: Hashable, Sendable {
    /// `Lundi de Pâques`
    public let name: String
    /// The day.
    public let date: CivilDate

    /// - Parameters:
    ///   - name: as people say it.
    ///   - date: the day.
    public init(name: String, date: CivilDate) {
        self.name = name
        self.date = date
    }
}
