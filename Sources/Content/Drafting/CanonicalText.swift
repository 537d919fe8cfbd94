import Almanac
import Diagnostics

/// Answers as they are written in an entry, where other ways to say them are understood.
struct CanonicalText {
    let seeds: Seeds
    /// The day near which dates fall that are given without their year.
    let near: CivilDate

    /// The values an answer stands for: several when a list is meant, and none when it says what needs no word.
    func values(of answer: String, in shape: FieldShape) -> [String] {
        if case .zone = shape, answer.trimmed.folded != "territoire" {
            return values(of: answer, in: .list(.term(.communes)))
        }
        guard case .list(let inner) = shape else { return [value(of: answer, in: shape)] }
        if case .term(.ages) = inner, seeds.terms(of: .ages).allSatisfy({ !$0.isNamed(answer) }),
            let places = AgeBand.said(answer, in: seeds.ages)
        {
            return places.map { seeds.ages[$0].slug.text }
        }
        let separators: Set<Character> = inner.isWord || inner.isDate ? [",", ";"] : [";"]
        return answer.split { separators.contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
            .map { value(of: $0, in: inner) }
    }

    private func value(of answer: String, in shape: FieldShape) -> String {
        let text = answer.trimmed
        switch shape {
        case .date:
            return CivilDate(iso: text) == nil ? SaidDate(text, near: near).flatMap(Self.day) ?? text : text
        case .dateTime: return moment(text)
        case .timeRange: return hours(text)
        case .term(let table): return seeds.terms(of: table).first { $0.isNamed(text) }?.id ?? text
        case .choice(let choices):
            return choices.first { $0.id == text.slugified || $0.label.slugified == text.slugified }?.id ?? text
        case .flag:
            return ["oui", "o", "vrai", "true"].contains(text.folded)
                ? "true" : ["non", "n", "faux", "false"].contains(text.folded) ? "false" : text
        case .text, .markdown, .integer, .decimal, .recurrence, .openingHours, .reference, .referenceOrName,
            .webAddress, .email, .phone, .formerAddress, .zone, .list, .group:
            return text
        }
    }

    /// A date that can be no other one, and that is said without hours.
    private static func day(_ said: SaidDate) -> String? {
        said.doubt == nil && said.hours == nil ? said.date.iso : nil
    }

    private func moment(_ text: String) -> String {
        let known = try? CivilDateTime(text)
        let said = known == nil ? SaidDate(text, near: near) : nil
        if let said, said.doubt != nil || said.hours?.end != nil { return text }
        guard let date = known?.date ?? said?.date else { return text }
        return date.iso + ((known?.time ?? said?.hours?.start).map { " \($0.iso)" } ?? "")
    }

    private func hours(_ text: String) -> String {
        if let range = try? TimeRange(text) { return range.written }
        if case .range(let range)? = SaidHours(text) { return range.written }
        return text
    }
}

extension NamedTerm {
    /// Whether a text is its identifier or its name, whatever the case and accents.
    public func isNamed(_ text: String) -> Bool {
        let wanted = text.slugified
        return id == text || id.slugified == wanted || label.slugified == wanted
    }
}

extension FieldShape {
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
