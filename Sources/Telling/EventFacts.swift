import Almanac
import Content

/// A fact, and what it is called.
public struct LabelledFact: Sendable {
    /// What it is called: « Prix ».
    public let label: String
    /// What it says.
    public let text: String

    /// Nil when there is nothing to say.
    public init?(_ label: String, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.label = label
        self.text = text
    }
}

extension Event {
    /// What is told of it after when and where, in this order, by calendars, feeds and agendas elsewhere.
    public var terms: [LabelledFact] {
        [
            LabelledFact("Organisé par", organiser?.name), LabelledFact("Prix", price),
        ].compactMap { $0 } + details
            + [
                LabelledFact("S’inscrire en ligne", registrationLink?.text),
                LabelledFact("Suivre en ligne", online?.text),
            ].compactMap { $0 }
    }

    /// Those of them that are nothing but words: its page shows them as they are.
    public var details: [LabelledFact] {
        [
            LabelledFact("Inscription", registration),
            LabelledFact("Inscription au plus tard", enrolBy?.french()),
        ].compactMap { $0 }
    }

    /// What became of single dates, and where some take place: in French; nil when all are as planned.
    public var changes: String? {
        let elsewhere = relocations.sorted { $0.key < $1.key }.map { "le \($0.key.french(.date)) : \($0.value)" }
        let told = [schedule?.changesProse].compactMap { $0 } + elsewhere
        return told.isEmpty ? nil : told.joined(separator: " ; ")
    }

    /// « Annulé », « Reporté », « Complet »; nil when it takes place as planned.
    public var statusLabel: String? { status == .programme ? nil : status.label }
}
