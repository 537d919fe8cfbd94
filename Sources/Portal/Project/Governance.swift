import Almanac
import Content

/// Who decides, when they meet, what they decided.
public struct Governance: Sendable {
    /// The bodies, in their order.
    public let bodies: [Entry<GoverningBody>]
    /// Meetings, soonest first.
    public let meetings: [Entry<Meeting>]
    /// Decisions, newest first.
    public let decisions: [Entry<Decision>]
    /// Opinions on childcare projects, newest request first.
    public let opinions: [Entry<Opinion>]
    /// Agreements, by title.
    public let agreements: [Entry<Agreement>]

    init(_ entries: Entries) {
        bodies = entries[GoverningBody.self]
        meetings = entries[Meeting.self]
        decisions = entries[Decision.self]
        opinions = entries[Opinion.self]
        agreements = entries[Agreement.self]
    }

    /// The body of this slug.
    public func body(_ slug: Slug?) -> Entry<GoverningBody>? { bodies.first { $0.slug == slug } }

    /// Meetings of a body.
    public func meetings(of body: Slug) -> [Entry<Meeting>] { meetings.filter { $0.record.body?.value == body } }

    /// Decisions of a body.
    public func decisions(of body: Slug) -> [Entry<Decision>] { decisions.filter { $0.record.body?.value == body } }

    /// How a proposal travels: the bodies from the first that no other feeds to the last.
    public var path: [Entry<GoverningBody>] {
        let fed = Set(bodies.compactMap { $0.record.next?.value })
        guard var current = bodies.first(where: { !fed.contains($0.slug) && $0.record.next != nil }) else { return [] }
        var path = [current]
        while let next = body(current.record.next?.value), !path.contains(where: { $0.slug == next.slug }) {
            path.append(next)
            current = next
        }
        return path
    }
}
