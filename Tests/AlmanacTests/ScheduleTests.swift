import Testing

@testable import Almanac

@Suite struct ScheduleTests {
    private let schoolYear = day("2026-09-01")...day("2027-08-31")

    private func dates(_ schedule: RecurringSchedule) -> [String] {
        schedule.dates(in: schoolYear, holidays: zoneC).map(\.iso)
    }

    @Test func aWorkshopRestsDuringHolidays() throws {
        let schedule = RecurringSchedule(
            try Recurrence("mercredi 9h30-11h30"), first: day("2026-09-09"), last: day("2026-11-15"),
            excludesSchoolHolidays: true, excludesPublicHolidays: true)
        #expect(
            dates(schedule) == [
                "2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30", "2026-10-07", "2026-10-14", "2026-11-04",
            ])
        let prose = Schedule.recurring([schedule]).prose
        #expect(
            prose == "chaque mercredi de 9 h 30 à 11 h 30, du 9 septembre au 15 novembre 2026, "
                + "sauf pendant les vacances scolaires et les jours fériés")
    }

    @Test func exceptionsAndAdditions() throws {
        let schedule = RecurringSchedule(
            try Recurrence("1er et 3e samedi du mois 10h-12h"), first: day("2026-11-01"), last: day("2027-01-31"),
            excludesSchoolHolidays: true, except: [day("2026-12-05"), day("2027-01-16")],
            also: [day("2027-01-02"), day("2026-11-22"), day("2026-11-07"), day("2027-01-16")])
        #expect(dates(schedule) == ["2026-11-07", "2026-11-21", "2026-11-22", "2027-01-02"])
        #expect(
            schedule.prose == "les 1er et 3e samedis du mois de 10 h à 12 h, du 1er novembre 2026 au 31 janvier 2027, "
                + "sauf pendant les vacances scolaires et les 5 décembre 2026 et 16 janvier 2027, "
                + "et aussi les 7, 22 novembre 2026 et 2 janvier 2027")
        // What iCalendar needs: the rule, less the removed, plus the added, is what takes place.
        let rule = Set(schedule.ruleDates(in: schoolYear))
        let removed = schedule.removedDates(in: schoolYear, holidays: zoneC)
        let added = schedule.addedDates(in: schoolYear)
        #expect(removed.map(\.iso) == ["2026-12-05", "2026-12-19", "2027-01-16"])
        #expect(added.map(\.iso) == ["2026-11-22"])
        #expect(rule.subtracting(removed).union(added).sorted().map(\.iso) == dates(schedule))
        #expect(schedule.firstRuleDate == day("2026-11-07"))
    }

    @Test func everyOtherWeekIsCountedFromTheFirstPossibleDay() throws {
        let recurrence = try Recurrence("mercredi sur deux 14h-16h")
        // 10 September 2026 is a Thursday: the first Wednesday on or after it is the 16th.
        let schedule = RecurringSchedule(recurrence, first: day("2026-09-10"), last: day("2026-10-31"))
        #expect(dates(schedule) == ["2026-09-16", "2026-09-30", "2026-10-14", "2026-10-28"])
        // The window does not shift the rhythm.
        let late = schedule.ruleDates(in: day("2026-10-01")...day("2026-10-20"))
        #expect(late.map(\.iso) == ["2026-10-14"])
        #expect(recurrence.needsFirstDate)
    }

    @Test func everyOtherWeekPassesOverTheTurnOfAYearWith53Weeks() throws {
        let schedule = RecurringSchedule(
            try Recurrence("lundi sur deux"), first: day("2026-12-14"), last: day("2027-02-01"))
        #expect(dates(schedule) == ["2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25"])
    }

    @Test func aFifthWeekdayComesOnlyWhereThereIsOne() throws {
        let schedule = RecurringSchedule(try Recurrence("5e lundi du mois"), first: day("2026-09-01"))
        #expect(dates(schedule) == ["2026-11-30", "2027-03-29", "2027-05-31", "2027-08-30"])
    }

    @Test func the31stIsPassedOverInShortMonths() throws {
        let schedule = RecurringSchedule(try Recurrence("31 du mois"), first: day("2027-01-01"))
        #expect(dates(schedule) == ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31", "2027-08-31"])
        let last = RecurringSchedule(try Recurrence("dernier jour du mois"), first: day("2028-01-01"))
        let found = last.ruleDates(in: day("2028-02-01")...day("2028-03-31"))
        #expect(found.map(\.iso) == ["2028-02-29", "2028-03-31"])
    }

    @Test func twoRangesADayAreTwoOccurrences() throws {
        let schedule = Schedule.recurring([
            RecurringSchedule(try Recurrence("mardi 14h-17h et 22h-1h"), first: day("2026-09-01"))
        ])
        let found = schedule.occurrences(in: day("2026-09-01")...day("2026-09-07"), holidays: .empty)
        #expect(found.map(\.start.iso) == ["2026-09-01T14:00", "2026-09-01T22:00"])
        #expect(found.map { $0.end?.iso } == ["2026-09-01T17:00", "2026-09-02T01:00"])
    }

    @Test func oneDay() throws {
        let hours = try TimeRange("10h-12h")
        let schedule = Schedule.day(day("2026-12-05"), hours)
        #expect(schedule.prose == "samedi 5 décembre 2026 de 10 h à 12 h")
        #expect(schedule.occurrences(in: schoolYear, holidays: zoneC) == [Occurrence(on: day("2026-12-05"), hours)])
        #expect(schedule.occurrences(in: day("2026-12-06")...day("2026-12-07"), holidays: zoneC).isEmpty)
        let wholeDay = Schedule.day(day("2026-12-05"), nil)
        #expect(wholeDay.prose == "samedi 5 décembre 2026")
        #expect(wholeDay.occurrences(in: schoolYear, holidays: zoneC).first?.allDay == true)
    }

    @Test(arguments: [
        ("2026-12-05 14:00", "2026-12-06 18:00", "du samedi 5 décembre 2026 à 14 h au dimanche 6 décembre 2026 à 18 h"),
        ("2027-07-03", "2027-07-05", "du 3 au 5 juillet 2027"),
        ("2026-12-05 14:00", "2026-12-05 18:00", "samedi 5 décembre 2026 de 14 h à 18 h"),
        ("2026-12-05", "2026-12-05", "samedi 5 décembre 2026"),
    ])
    func spans(_ from: String, _ to: String, _ prose: String) throws {
        let schedule = Schedule.span(from: try CivilDateTime(from), to: try CivilDateTime(to))
        #expect(schedule.prose == prose)
        let found = schedule.occurrences(in: day("2026-12-01")...day("2027-12-31"), holidays: .empty)
        #expect(found.count == 1)
    }

    @Test func aSpanCountsInEveryWindowItTouchesAndNowhereWhenItRunsBackwards() throws {
        let from = CivilDateTime(date: day("2027-07-03"))
        let to = CivilDateTime(date: day("2027-07-05"))
        let lastDay = day("2027-07-05")...day("2027-07-09")
        #expect(Schedule.span(from: from, to: to).occurrences(in: lastDay, holidays: .empty).count == 1)
        let backwards = Schedule.span(from: to, to: from)
        #expect(backwards.occurrences(in: lastDay, holidays: .empty).isEmpty)
        #expect(backwards.prose == "lundi 5 juillet 2027 - samedi 3 juillet 2027")
    }

    @Test func aScheduleThatEndsBeforeItBeginsNeverTakesPlace() throws {
        let schedule = RecurringSchedule(try Recurrence("jour"), first: day("2027-01-02"), last: day("2027-01-01"))
        #expect(dates(schedule).isEmpty)
        #expect(schedule.firstRuleDate == nil)
        #expect(schedule.prose == "tous les jours, du 2 janvier 2027 au 1er janvier 2027")
    }

    @Test func limitsOnOneSide() throws {
        let recurrence = try Recurrence("jeudi")
        #expect(
            RecurringSchedule(recurrence, first: day("2026-12-01")).prose
                == "chaque jeudi, à partir du 1er décembre 2026")
        #expect(
            RecurringSchedule(recurrence, last: day("2026-12-01")).prose == "chaque jeudi, jusqu’au 1er décembre 2026")
        #expect(RecurringSchedule(recurrence).prose == "chaque jeudi")
    }
}
