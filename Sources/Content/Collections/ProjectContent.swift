/// The territory project as people wrote it: the plan, and who decides.
public struct ProjectContent: Sendable {
    /// Objectives of the axes.
    public var objectives: [Entry<Objective>]
    /// Actions of the objectives.
    public var actions: [Entry<PlanAction>]
    /// Bodies that govern the project.
    public var bodies: [Entry<GoverningBody>]
    /// Their meetings.
    public var meetings: [Entry<Meeting>]
    /// Their decisions.
    public var decisions: [Entry<Decision>]
    /// Opinions of the organising authority on childcare projects.
    public var opinions: [Entry<Opinion>]
    /// Agreements with supported structures.
    public var agreements: [Entry<Agreement>]

    /// See the properties.
    public init(
        objectives: [Entry<Objective>], actions: [Entry<PlanAction>], bodies: [Entry<GoverningBody>],
        meetings: [Entry<Meeting>], decisions: [Entry<Decision>], opinions: [Entry<Opinion>],
        agreements: [Entry<Agreement>]
    ) {
        self.objectives = objectives
        self.actions = actions
        self.bodies = bodies
        self.meetings = meetings
        self.decisions = decisions
        self.opinions = opinions
        self.agreements = agreements
    }
}
