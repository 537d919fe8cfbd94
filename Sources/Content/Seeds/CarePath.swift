import Almanac
import Diagnostics

/// The questions that lead a family to childcare, and which places answer them.
///
/// How old the child is, what the family needs, and (asked of the portal, not here) in which commune it lives.
public struct CarePath: Sendable {
    /// The answers to « quel âge », in the order they are offered.
    public let stages: [CareStage]
    /// The answers to « quel besoin », in the order they are offered.
    public let needs: [CareNeed]
    /// What answers a need at a stage.
    public let answers: [CareAnswer]

    /// The stage of this identifier.
    public func stage(_ slug: Slug) -> CareStage? { stages.first { $0.slug == slug } }

    /// The need of this identifier.
    public func need(_ slug: Slug) -> CareNeed? { needs.first { $0.slug == slug } }

    /// The answers of a stage, in the order of needs; a stage that has none of its own takes those of another.
    public func answers(at stage: CareStage) -> [CareAnswer] {
        let own = stage.like ?? stage.slug
        return needs.compactMap { need in answers.first { $0.stage == own && $0.need == need.slug } }
    }
}

/// How old the child is, from `seeds/parcours-etapes.csv`.
public struct CareStage: Sendable {
    /// Its identifier, in addresses.
    public let slug: Slug
    /// The answer a parent gives.
    public let label: String
    /// The same answer, told more closely.
    public let phrase: String
    /// Identifier of its icon in the theme.
    public let icon: String
    /// The age band it is.
    public let age: Slug
    /// The stage whose answers are its own; nil when it has some.
    public let like: Slug?
    /// Types of structures to call, whatever the need.
    public let contacts: [Slug]
}

/// What a family needs, from `seeds/parcours-besoins.csv`.
public struct CareNeed: Sendable {
    /// Its identifier, in addresses.
    public let slug: Slug
    /// The answer a parent gives.
    public let label: String
    /// The same answer, told more closely.
    public let phrase: String
    /// Identifier of its icon in the theme.
    public let icon: String
}

/// Which places answer a need at a stage, from `seeds/parcours-accueil.csv`.
public struct CareAnswer: Sendable {
    /// The stage.
    public let stage: Slug
    /// The need.
    public let need: Slug
    /// What such places are called together, as in « Aucun … connu ».
    public let label: String
    /// Types of structures.
    public let types: [Slug]
    /// Manners of receiving children, one of which is asked; empty asks for none.
    public let modes: [CareMode]
    /// Only places that are open before this time.
    public let opensBefore: TimeOfDay?
    /// Only places that are open after this time.
    public let closesAfter: TimeOfDay?
    /// How far a family goes, in kilometres.
    public let kilometres: Int
    /// Chapters of the guide to read.
    public let chapters: [Located<Slug>]
    /// What to know before calling, in a sentence or two.
    public let advice: String

    /// Its place in a page: `moins-de-3-ans-regulier`.
    public var anchor: String { "\(stage)-\(need)" }
}
