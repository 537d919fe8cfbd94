import Content

extension Service {
    /// The service with what it leaves out taken from its structure.
    ///
    /// What explains a value comes with it: a price in words is not taken over beside a fee of the service’s own,
    /// nor how to ask beside ways of its own.
    func completed(from structure: Structure) -> Service {
        var known = self
        if known.thematiques.isEmpty { known.thematiques = structure.thematiques }
        if known.publics.isEmpty { known.publics = structure.publics }
        if known.fee == nil {
            known.fee = structure.fee
            known.feeDetails = known.feeDetails.filled ?? structure.feeDetails
        }
        known.mobilisation = known.mobilisation.completed(from: structure.mobilisation)
        known.zone = known.zone ?? structure.zone
        return known
    }
}

extension Mobilisation {
    fileprivate func completed(from other: Mobilisation) -> Mobilisation {
        var known = self
        if known.ways.isEmpty {
            known.ways = other.ways
            known.details = known.details.filled ?? other.details
        }
        if known.askers.isEmpty { known.askers = other.askers }
        if known.receptions.isEmpty { known.receptions = other.receptions }
        known.link = known.link ?? other.link
        known.conditions = known.conditions.filled ?? other.conditions
        return known
    }
}
