import Almanac
import Diagnostics

extension FieldType where Value == CivilDate {
    /// `2026-12-05`.
    static var date: FieldType {
        FieldType(.date) { value, reader in
            guard let text = reader.scalar(value, expected: "une date") else { return nil }
            if let date = CivilDate(iso: text) { return date }
            if let said = SaidDate(text, near: reader.near) {
                guard said.hours == nil else {
                    reader.refuseHours(of: said, value)
                    return nil
                }
                return reader.understood(said, value) ? said.date : nil
            }
            reader.report.add(
                ContentRules.date, at: value.location, length: value.length,
                "« \(text) » n’est pas une date du calendrier.", suggestion: DateHint.proposal(for: text))
            return nil
        }
    }
}

extension FieldType where Value == [CivilDate] {
    /// Several dates, or one.
    static var dates: FieldType {
        let list = FieldType.list(of: FieldType<CivilDate>.date)
        return FieldType(list.shape) { value, reader in
            guard let text = value.text, CivilDate(iso: text) == nil, SaidDate(text, near: reader.near) == nil,
                let said = try? SaidWhen(text, near: reader.near)
            else { return list.read(value, &reader) }
            let dates: [CivilDate]
            switch said.days {
            case .dates(let days): dates = days
            case .period(let days): dates = Array(days)
            case .rhythm: return list.read(value, &reader)
            }
            let written = "« [\(dates.map(\.iso).joined(separator: ", "))] »"
            return reader.understood(said, value, suggestion: "Écrivez \(written).") ? dates : nil
        }
    }
}

extension FieldType where Value == SaidWhen {
    /// One day; whatever else says when is understood.
    static var day: FieldType {
        let date = FieldType<CivilDate>.date
        return FieldType(.date) { value, reader in
            if let text = value.text {
                if let said = SaidDate(text, near: reader.near), let hours = said.hours {
                    let when = SaidWhen(.dates([said.date]), hours: [hours], doubt: said.doubt)
                    return reader.understood(when, value, otherwise: said.otherwise) ? when : nil
                }
                if CivilDate(iso: text) == nil, SaidDate(text, near: reader.near) == nil,
                    let said = try? SaidWhen(text, near: reader.near)
                {
                    return reader.understood(said, value) ? said : nil
                }
            }
            return date.read(value, &reader).map { SaidWhen(.dates([$0])) }
        }
    }

    /// `mercredi 9h30-11h30`; whatever else says when is understood.
    static var rhythm: FieldType {
        FieldType(.recurrence) { value, reader in
            if let text = value.text, let rhythms = try? Recurrence.list(text) { return SaidWhen(.rhythm(rhythms)) }
            let near = reader.near
            let said = reader.almanac(value, expected: "un rythme", rule: ContentRules.recurrence) {
                text throws(AlmanacError) in
                try SaidWhen(text, near: near)
            }
            return said.flatMap { reader.understood($0, value) ? $0 : nil }
        }
    }
}

extension FieldType where Value == [TimeRange] {
    /// `10h-12h`, a start alone, or several with « et » between them.
    static var timeRanges: FieldType {
        let one = FieldType<TimeRange>.timeRange
        return FieldType(.timeRange) { value, reader in
            if let text = value.text, let several = try? TimeRange.list(text), several.count > 1 { return several }
            return one.read(value, &reader).map { [$0] }
        }
    }
}

extension FieldType where Value == CivilDateTime {
    /// `2026-12-05 14:00`, or a date alone.
    static var dateTime: FieldType {
        FieldType(.dateTime) { value, reader in
            if let text = value.text, (try? CivilDateTime(text)) == nil, let said = SaidDate(text, near: reader.near) {
                guard said.hours?.end == nil else {
                    reader.refuseHours(of: said, value)
                    return nil
                }
                return reader.understood(said, value) ? CivilDateTime(date: said.date, time: said.hours?.start) : nil
            }
            return reader.almanac(value, expected: "une date", rule: ContentRules.date) { text throws(AlmanacError) in
                try CivilDateTime(text)
            }
        }
    }
}

extension FieldType where Value == TimeRange {
    /// `10h-12h`, or a start alone.
    static var timeRange: FieldType {
        FieldType(.timeRange) { value, reader in
            if let text = value.text, (try? TimeRange(text)) == nil, let said = SaidHours(text) {
                return reader.understood(said, value)
            }
            return reader.almanac(value, expected: "des heures", rule: ContentRules.hours) {
                text throws(AlmanacError) in
                try TimeRange(text)
            }
        }
    }
}

extension FieldReader {
    /// Whether a phrase says on which days; one that may mean others is an error that gives the lines to write.
    fileprivate mutating func understood(
        _ said: SaidWhen, _ value: YAMLValue, otherwise: CivilDate? = nil, suggestion: String? = nil
    ) -> Bool {
        let lines = WrittenWhen.lines(of: said)
        let advice =
            suggestion ?? (lines.count == 1 ? "Écrivez " : "Écrivez, chacun sur sa ligne : ")
            + lines.map { "« \($0) »" }.joined(separator: ", ")
            + (otherwise.map { " ; ou bien « jour: \($0.iso) »" } ?? "") + "."
        let isKept = !said.limits.exceptMonths.isEmpty
        if let doubt = said.doubt {
            report.add(
                ContentRules.date, at: value.location, length: value.length, doubt, suggestion: advice)
        } else {
            report.add(
                ContentRules.saidMoment, at: value.location, length: value.length,
                "Lu : \(WrittenWhen.prose(of: said)).",
                suggestion: isKept ? "Pour l’écrire autrement, donnez dans « sauf » chaque date de ces mois." : advice,
                writing: isKept ? nil : .lines(lines))
        }
        return said.doubt == nil
    }

    /// Whether a date says which day it is; one that may be another is an error that gives both.
    fileprivate mutating func understood(_ said: SaidDate, _ value: YAMLValue) -> Bool {
        let day = "« \(Self.written(said.date, said.hours)) »"
        guard let doubt = said.doubt else {
            report.add(
                ContentRules.saidMoment, at: value.location, length: value.length,
                "Lu : \(said.date.french())\(said.hours.map { ", \($0.french)" } ?? "").",
                suggestion: "Écrivez \(day).",
                writing: .text(Self.written(said.date, said.hours)))
            return true
        }
        let other = said.otherwise.map { " ou « \(Self.written($0, said.hours)) »" } ?? ""
        report.add(
            ContentRules.date, at: value.location, length: value.length, doubt, suggestion: "Écrivez \(day)\(other).")
        return false
    }

    /// The hours that were said; nil for a whole day, which needs none.
    fileprivate mutating func understood(_ said: SaidHours, _ value: YAMLValue) -> TimeRange? {
        switch said {
        case .wholeDay:
            report.add(
                ContentRules.saidMoment, at: value.location, length: value.length, "Lu : sans heure précise.",
                suggestion: "Pour toute la journée, retirez cette ligne.", writing: .lines([]))
            return nil
        case .range(let range):
            report.add(
                ContentRules.saidMoment, at: value.location, length: value.length, "Lu : \(range.french).",
                suggestion: "Écrivez « \(range.written) ».", writing: .text(range.written))
            return range
        }
    }

    /// Reports hours where a day alone is read, or from one to another where a start alone is.
    fileprivate mutating func refuseHours(of said: SaidDate, _ value: YAMLValue) {
        guard understood(said, value), let hours = said.hours else { return }
        report.add(
            ContentRules.date, at: value.location, length: value.length, "Le jour et les heures s’écrivent à part.",
            suggestion: "Deux lignes : « jour: \(said.date.iso) », puis « heures: \(hours.written) ».")
    }

    private static func written(_ date: CivilDate, _ hours: TimeRange?) -> String {
        date.iso + (hours.map { " \($0.written)" } ?? "")
    }
}

extension FieldType where Value == Recurrence {
    /// `mercredi 9h30-11h30`.
    static var recurrence: FieldType {
        FieldType(.recurrence) { value, reader in
            reader.almanac(value, expected: "un rythme", rule: ContentRules.recurrence) { text throws(AlmanacError) in
                try Recurrence(text)
            }
        }
    }
}

extension FieldType where Value == OpeningHours {
    /// OSM opening_hours.
    static var openingHours: FieldType {
        FieldType(.openingHours) { value, reader in
            guard let text = reader.written(value, expected: "des horaires") else { return nil }
            do throws(AlmanacErrors) {
                return try OpeningHours.parse(text)
            } catch {
                for mistake in error.errors { reader.add(mistake, to: ContentRules.openingHours, in: value) }
                return nil
            }
        }
    }
}

extension FieldReader {
    /// Reads a scalar with a reader of the almanac, whose mistakes are told at their own column.
    fileprivate mutating func almanac<Value>(
        _ value: YAMLValue, expected: String, rule: Rule, _ parse: (String) throws(AlmanacError) -> Value
    ) -> Value? {
        guard let text = written(value, expected: expected) else { return nil }
        do {
            return try parse(text)
        } catch {
            add(error, to: rule, in: value)
            return nil
        }
    }

    /// The characters of a scalar as they stand, so that columns stay true.
    fileprivate mutating func written(_ value: YAMLValue, expected: String) -> String? {
        scalar(value, expected: expected) == nil ? nil : value.text
    }

    fileprivate mutating func add(_ mistake: AlmanacError, to rule: Rule, in value: YAMLValue) {
        let quote = value.isQuoted ? 1 : 0
        report.add(
            rule, at: value.location.moved(columns: quote + mistake.column - 1), length: mistake.length,
            mistake.message, suggestion: mistake.suggestion)
    }
}

/// Proposes the date somebody meant when it is written in another order, or does not exist.
enum DateHint {
    static func proposal(for text: String) -> String {
        let numbers = text.split { !$0.isNumber }.map(String.init)
        if numbers.count == 3, numbers[2].count == 4, let day = Int(numbers[0]), let month = Int(numbers[1]),
            let year = Int(numbers[2]), let date = CivilDate(year: year, month: month, day: day)
        {
            return "Écrivez l’année d’abord : \(date.iso)."
        }
        if numbers.count == 3, let year = Int(numbers[0]), let month = Int(numbers[1]),
            let length = CivilMonth(year: year, month: month)?.length
        {
            return "Ce mois-là a \(length) jours."
        }
        return "Année, mois et jour avec des tirets : 2026-12-05."
    }
}
