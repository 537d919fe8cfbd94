import Almanac
import Diagnostics

extension FieldType where Value == CivilDate {
    /// `2026-12-05`.
    static var date: FieldType {
        FieldType(.date) { value, reader in
            guard let text = reader.scalar(value, expected: "une date") else { return nil }
            guard let date = CivilDate(iso: text) else {
                reader.report.add(
                    ContentRules.date, at: value.location, length: value.length,
                    "« \(text) » n’est pas une date du calendrier.", suggestion: DateHint.proposal(for: text))
                return nil
            }
            return date
        }
    }
}

extension FieldType where Value == CivilDateTime {
    /// `2026-12-05 14:00`, or a date alone.
    static var dateTime: FieldType {
        FieldType(.dateTime) { value, reader in
            reader.almanac(value, expected: "une date", rule: ContentRules.date) { text throws(AlmanacError) in
                try CivilDateTime(text)
            }
        }
    }
}

extension FieldType where Value == TimeRange {
    /// `10h-12h`, or a start alone.
    static var timeRange: FieldType {
        FieldType(.timeRange) { value, reader in
            reader.almanac(value, expected: "des heures", rule: ContentRules.hours) { text throws(AlmanacError) in
                try TimeRange(text)
            }
        }
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
