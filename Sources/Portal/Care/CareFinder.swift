import Almanac
import Content

/// A place that answers a family's need, as seen from its commune.
public struct CareOption: Sendable {
    /// The place.
    public let entry: Entry<Structure>
    /// From the commune to where it stands or stops, centre to centre.
    public let kilometres: Double
    /// The permanence that is nearest, when it is nearer than the place itself.
    public let permanence: LinkedPermanence?
    /// Whether it receives the families of the commune, as far as it says.
    public let serves: Bool
}

/// What answers a need near a commune.
public struct CareOffer: Sendable {
    /// Within the distance of the answer: those that receive the commune’s families first, then the nearest.
    public let near: [CareOption]
    /// The nearest one beyond, when there is none within.
    public let beyond: CareOption?
}

/// Finds the places that answer each question of the path to childcare.
///
/// Which places answer does not depend on the commune, and is found once.
public struct CareFinder: Sendable {
    private let candidates: [String: [Entry<Structure>]]
    private let permanences: Permanences
    private let territory: Territory

    /// Looks once through the types that the path names.
    public init(_ portal: FamilyPortal) {
        permanences = portal.permanences
        territory = portal.territory
        let path = portal.seeds.carePath
        candidates = Dictionary(
            path.answers.map { answer in
                let band = path.stage(answer.stage).flatMap { stage in
                    portal.seeds.ages.first { $0.slug == stage.age }
                }
                var seen: Set<Slug> = []
                let entries = answer.types.flatMap(portal.directory.ofType)
                    .filter { seen.insert($0.slug).inserted && answer.isMet(by: $0.record, for: band) }
                return (answer.anchor, entries)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What answers near a commune.
    public func offer(_ answer: CareAnswer, near commune: Slug) -> CareOffer {
        let options = (candidates[answer.anchor] ?? []).compactMap { option($0, from: commune) }
            .sorted { left, right in
                (left.serves ? 0 : 1, left.kilometres, left.entry.slug)
                    < (right.serves ? 0 : 1, right.kilometres, right.entry.slug)
            }
        let near = options.filter { $0.kilometres <= Double(answer.kilometres) }
        let beyond = options.filter { $0.kilometres > Double(answer.kilometres) }.min { $0.kilometres < $1.kilometres }
        return CareOffer(near: near, beyond: near.isEmpty ? beyond : nil)
    }

    /// A place as seen from a commune: where it stands, or where it stops when that is nearer; nil when it is nowhere.
    public func option(_ entry: Entry<Structure>, from commune: Slug) -> CareOption? {
        let standing = entry.record.commune.flatMap { territory.kilometres(from: commune, to: $0.slug) }
        // Of the permanences in one commune, the first is the one that comes next.
        let permanence = permanences.of(entry.slug)
            .compactMap { permanence in
                territory.kilometres(from: commune, to: permanence.commune.slug).map { (permanence, $0) }
            }
            .min { $0.1 < $1.1 }
        let serves = entry.record.receives(from: commune)
        switch (standing, permanence) {
        case (let standing?, let permanence?) where permanence.1 <= standing:
            return CareOption(entry: entry, kilometres: permanence.1, permanence: permanence.0, serves: serves)
        case (let standing?, _):
            return CareOption(entry: entry, kilometres: standing, permanence: nil, serves: serves)
        case (nil, let permanence?):
            return CareOption(entry: entry, kilometres: permanence.1, permanence: permanence.0, serves: serves)
        case (nil, nil): return nil
        }
    }
}

extension CareAnswer {
    /// Whether a structure of one of the types receives children of the age, in one of the manners, at the hours asked.
    fileprivate func isMet(by structure: Structure, for band: AgeBand?) -> Bool {
        guard modes.isEmpty || structure.childcare?.modes.contains(where: modes.contains) == true else { return false }
        guard opensBefore == nil && closesAfter == nil || isOpenAtUnusualHours(structure) else { return false }
        guard let band else { return true }
        if let months = band.months, let care = structure.childcare, care.youngest != nil || care.oldest != nil {
            return care.youngest ?? 0 < months.upperBound && care.oldest ?? .max > months.lowerBound
        }
        return structure.ages.isEmpty || structure.ages.contains(band)
    }

    private func isOpenAtUnusualHours(_ structure: Structure) -> Bool {
        let spans = structure.hours?.rules.filter { $0.state == .open }.flatMap(\.times) ?? []
        return spans.contains { span in
            if let opensBefore, span.start < opensBefore { return true }
            guard let closesAfter, let end = span.end else { return false }
            return span.endsNextDay || end > closesAfter
        }
    }
}

extension Structure {
    /// Whether it receives the families of a commune: it stands there, names it, serves everywhere, or does not say.
    fileprivate func receives(from commune: Slug) -> Bool {
        switch zone {
        case .communes(let communes): self.commune?.slug == commune || communes.contains { $0.slug == commune }
        case .wholeTerritory, nil: true
        }
    }
}
