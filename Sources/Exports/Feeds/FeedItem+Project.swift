import Almanac
import Content
import Portal
import Telling

extension FamilyPortal {
    /// What the territory project publishes: plan, bodies, meetings, decisions, opinions, agreements.
    var projectFeedItems: [FeedItem] {
        let items =
            plan.objectives.map { FeedItem($0) } + plan.actions.map(\.feedItem) + governance.bodies.map { FeedItem($0) }
            + governance.meetings.map { $0.feedItem(in: self) } + governance.decisions.map { $0.feedItem(in: self) }
            + governance.opinions.map(\.feedItem) + governance.agreements.map(\.feedItem)
        return items.compactMap { $0 }
    }
}

extension Entry<PlanAction> {
    fileprivate var feedItem: FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("État", record.state.label), FeedFact("Pilote", record.lead),
                FeedFact("Échéance", record.term.map(String.init)),
            ])
    }
}

extension Entry<Meeting> {
    /// The meeting as feeds tell it: when, where, open to whom.
    func feedItem(in portal: FamilyPortal) -> FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("Quand", record.date.map { Schedule.day($0, record.hours).prose }),
                FeedFact("Où", record.whereabouts.line),
                FeedFact("Accès", record.isPublic ? "ouverte au public" : "réservée à ses membres"),
                FeedFact("Instance", portal.governance.body(record.body?.value)?.title),
            ])
    }
}

extension Entry<Decision> {
    fileprivate func feedItem(in portal: FamilyPortal) -> FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("Date", record.date?.french(.date)),
                FeedFact("Instance", portal.governance.body(record.body?.value)?.title),
                FeedFact("Résultat", record.result.label),
            ])
    }
}

extension Entry<Opinion> {
    fileprivate var feedItem: FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("Demande reçue", record.receivedOn?.french(.date)), FeedFact("Avis", record.opinion.label),
                FeedFact("Avis rendu", record.givenOn?.french(.date)),
            ])
    }
}

extension Entry<Agreement> {
    fileprivate var feedItem: FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("Structure", record.structure?.title),
                FeedFact("Début", record.first?.french(.date)), FeedFact("Fin", record.last?.french(.date)),
            ])
    }
}
