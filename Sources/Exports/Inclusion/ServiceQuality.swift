import Almanac
import Foundation

/// How well a service is told to data·inclusion: a value for each criterion, and their mean.
public struct ServiceQuality: Sendable {
    /// The service.
    public let service: ServiceName
    /// 0 to 1, to the hundredth.
    public let score: Double
    /// The criteria that apply, each with its value, 0 to 1.
    public let criteria: [(criterion: QualityCriterion, value: Double)]
    /// What would raise the score, one French sentence for each criterion that is not met.
    public let advice: [String]

    /// A service and where it was written.
    public struct ServiceName: Sendable {
        /// Its identifier in data·inclusion.
        public let id: String
        /// What it is called.
        public let name: String
        /// The name of its structure.
        public let structure: String
        /// The structure’s file.
        public let file: String
    }

    /// - Parameter date: the day from which the age of what is said is counted.
    init(_ offered: OfferedService, on date: CivilDate) {
        let record = offered.record
        service = ServiceName(id: record.id, name: record.name, structure: offered.structure, file: offered.file)
        criteria = QualityCriterion.allCases.compactMap { criterion in
            criterion.value(of: record, on: date).map { (criterion, $0) }
        }
        // Rounded before and after, and added in this order, as the package does: the mean is its own to the hundredth.
        let sum = criteria.reduce(0) { $0 + Self.hundredths($1.value) }
        score = Self.hundredths(sum / Double(criteria.count))
        advice = criteria.filter { $0.value < 1 }.map { $0.criterion.advice(for: record) }
    }

    /// To two decimals, ties as the exact binary value falls (Python’s `round`).
    private static func hundredths(_ value: Double) -> Double { Double(String(format: "%.2f", value)) ?? value }
}
