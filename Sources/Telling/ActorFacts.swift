import Content
import Portal

/// Somebody who does something, as an entry names them: one of the directory, or a name.
public struct ActorFacts: Sendable {
    /// What they are called.
    public let name: String
    /// Their entry in the directory, when they have one.
    public let entry: Entry<Structure>?
}

extension Actor {
    /// Nil for an entry that is not in the directory.
    public func facts(in portal: FamilyPortal) -> ActorFacts? {
        switch self {
        case .entry(let slug): portal.directory[slug].map { ActorFacts(name: $0.title, entry: $0) }
        case .name(let name): ActorFacts(name: name, entry: nil)
        }
    }
}

extension Event {
    /// Who organises it; nil when it does not say.
    public func organiser(in portal: FamilyPortal) -> ActorFacts? { organiser?.value.facts(in: portal) }
}
