/// Every kind of file people write in `content/`.
public enum Collections {
    /// The only list of them, in the order people meet them.
    public static let all: [any Record.Type] = [
        Event.self, Structure.self, GuideChapter.self, ParentResource.self, CommunePage.self, StandingPage.self,
        Indicator.self, Objective.self, PlanAction.self, GoverningBody.self, Meeting.self, Decision.self, Opinion.self,
        Agreement.self,
    ]
}

extension Record {
    /// What people see of its fields: its own, then those every collection has.
    public static var declaredFields: [FieldDescription] { wholeFields.map(\.description) }
}
