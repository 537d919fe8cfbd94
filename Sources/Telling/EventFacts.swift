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
    }

    /// Those of them that are nothing but words: its page shows them as they are.
    public var details: [LabelledFact] { [LabelledFact("Inscription", registration)].compactMap { $0 } }

    /// « Annulé », « Reporté », « Complet »; nil when it takes place as planned.
    public var statusLabel: String? { status == .programme ? nil : status.label }
}
