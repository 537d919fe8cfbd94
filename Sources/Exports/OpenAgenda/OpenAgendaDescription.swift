import Content
import Markdown
import Portal
import Telling

/// The long description of an event: its text, and what OpenAgenda has no field for.
enum OpenAgendaDescription {
    static let limit = 10_000

    /// Markdown of at most `limit` UTF-16 units; what does not fit is left to the page.
    static func of(_ entry: Entry<Event>, in portal: FamilyPortal) -> String {
        let notice = entry.exampleNotice.map { ["**\(ExampleMark.label)** \($0)"] } ?? []
        let facts = facts(of: entry, in: portal)
        let ending = facts.isEmpty ? [] : [facts.joined(separator: "\n")]
        var room = limit - (notice + ending).reduce(0) { $0 + $1.utf16.count + 2 }
        var body: [String] = []
        for block in MarkdownText(portal: portal).blocks(of: entry.body) {
            guard block.utf16.count + 2 < room else {
                // Cut markup would run on: what is left of the room takes plain words.
                if body.isEmpty { body = [MarkdownText.escaped(entry.body.plainText).shortened(to: room - 2)] }
                break
            }
            room -= block.utf16.count + 2
            body.append(block)
        }
        return (notice + body + ending).joined(separator: "\n\n")
    }

    private static func facts(of entry: Entry<Event>, in portal: FamilyPortal) -> [String] {
        let event = entry.record
        let contact = [event.contact.phone?.spaced, event.contact.email?.text, event.contact.website?.text]
            .compactMap { $0 }.joined(separator: ", ")
        let known = event.terms + [LabelledFact("Contact", contact)].compactMap { $0 }
        let isOpen = event.schedule?.hasOpenEnd ?? false
        let elsewhere = event.changes.map { ["- Dates changées : \(MarkdownText.escaped($0))"] } ?? []
        return elsewhere + known.map { "- \($0.label) : \(MarkdownText.escaped($0.text))" }
            + (isOpen ? ["- L’heure de fin n’est pas connue : une heure est comptée."] : [])
            + (portal.wholeAddress(of: entry.address).map { ["- [La page du rendez-vous](<\($0)>)"] } ?? [])
    }
}
