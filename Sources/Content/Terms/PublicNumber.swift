import Almanac
import Markdown

/// A public telephone number, from `seeds/numeros.csv`, the only place where such numbers are written.
public struct PublicNumber: Term {
    /// Its identifier.
    public let slug: Slug
    /// The number.
    public let number: PhoneNumber
    /// Who answers.
    public let name: String
    /// Other names of the same service, by which texts may call it.
    public let otherNames: [String]
    /// Whom it is for.
    public let purpose: String
    /// When somebody answers, in words.
    public let hours: String
    /// Whether the call is free; nil when it is not known.
    public let isFree: Bool?
    /// Whether it is an emergency number.
    public let isEmergency: Bool
    /// Whether one calls or writes.
    public let reach: NumberReach
    /// Whether having called it, or looked for it, may bring harm: no card of it is offered, and its pages are not
    /// shared.
    public let isDiscreet: Bool
    /// Who says so.
    public let source: String
    /// When it was last checked.
    public let checkedOn: CivilDate

    /// Who answers.
    public var label: String { name }

    /// Whether somebody answers at any hour of any day.
    public var answersAlways: Bool { hours.hasPrefix("24 h/24") }
}
