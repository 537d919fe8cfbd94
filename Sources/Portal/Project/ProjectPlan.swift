import Almanac
import Content
import Diagnostics

/// The action plan: axes, objectives, actions, and where they stand.
public struct ProjectPlan: Sendable {
    /// The axes, in the order of their table.
    public let axes: [ProjectAxis]
    /// What the seed document asks.
    public let requests: [ProjectRequest]
    /// Objectives, in their order.
    public let objectives: [Entry<Objective>]
    /// Actions, by title.
    public let actions: [Entry<PlanAction>]

    init(_ entries: Entries, seeds: Seeds) {
        axes = seeds.axes
        requests = seeds.requests
        objectives = entries[Objective.self]
        actions = entries[PlanAction.self]
    }

    /// Objectives of an axis.
    public func objectives(of axis: Slug) -> [Entry<Objective>] { objectives.filter { $0.record.axis?.slug == axis } }

    /// Actions of an objective.
    public func actions(of objective: Slug) -> [Entry<PlanAction>] {
        actions.filter { $0.record.objective?.value == objective }
    }

    /// Actions of an axis.
    public func actions(ofAxis axis: Slug) -> [Entry<PlanAction>] { actions.filter { $0.record.axis?.slug == axis } }

    /// Actions about some kinds of structures.
    public func actions(about types: [StructureType]) -> [Entry<PlanAction>] {
        actions.filter { $0.record.types.contains(where: types.contains) }
    }

    /// Actions in a state.
    public func actions(in state: ActionState) -> [Entry<PlanAction>] { actions.filter { $0.record.state == state } }

    /// Actions that should be done by the end of a year.
    public func actions(dueIn year: Int) -> [Entry<PlanAction>] { actions.filter { $0.record.term == year } }

    /// Actions that should move an indicator.
    public func actions(moving indicator: Slug) -> [Entry<PlanAction>] {
        actions.filter { $0.record.indicators.contains { $0.value == indicator } }
    }

    /// Changes of state within a year, oldest first.
    public func changes(in year: Int) -> [(action: Entry<PlanAction>, change: StateChange)] {
        actions.flatMap { action in action.record.history.map { (action, $0) } }
            .filter { $0.1.date?.year == year }
            .sorted { ($0.1.date ?? .earliest) < ($1.1.date ?? .earliest) }
    }
}
