import Almanac
import Content
import Portal
import Telling

extension FamilyPortal {
    /// What feeds tell first of what the territory project publishes.
    func projectFacts(of entry: any WrittenEntry) -> [FeedFact?] {
        switch entry {
        case let action as Entry<PlanAction>: facts(of: action.record)
        case let meeting as Entry<Meeting>: facts(of: meeting.record)
        case let decision as Entry<Decision>: facts(of: decision.record)
        case let opinion as Entry<Opinion>: facts(of: opinion.record)
        case let agreement as Entry<Agreement>: facts(of: agreement.record)
        default: []
        }
    }

    private func facts(of action: PlanAction) -> [FeedFact?] {
        [
            FeedFact("État", action.state.label), FeedFact("Pilote", action.lead),
            FeedFact("Échéance", action.term.map(String.init)),
        ]
    }

    private func facts(of meeting: Meeting) -> [FeedFact?] {
        [
            FeedFact("Quand", meeting.date.map { Schedule.day($0, meeting.hours).prose }),
            FeedFact("Où", meeting.whereabouts.line),
            FeedFact("Accès", meeting.isPublic ? "ouverte au public" : "réservée à ses membres"),
            FeedFact("Instance", governance.body(meeting.body?.value)?.title),
        ]
    }

    private func facts(of decision: Decision) -> [FeedFact?] {
        [
            FeedFact("Date", decision.date?.french(.date)),
            FeedFact("Instance", governance.body(decision.body?.value)?.title),
            FeedFact("Résultat", decision.result.label),
        ]
    }

    private func facts(of opinion: Opinion) -> [FeedFact?] {
        [
            FeedFact("Demande reçue", opinion.receivedOn?.french(.date)), FeedFact("Avis", opinion.opinion.label),
            FeedFact("Avis rendu", opinion.givenOn?.french(.date)),
        ]
    }

    private func facts(of agreement: Agreement) -> [FeedFact?] {
        [
            FeedFact("Structure", agreement.structure?.title),
            FeedFact("Début", agreement.first?.french(.date)), FeedFact("Fin", agreement.last?.french(.date)),
        ]
    }
}
