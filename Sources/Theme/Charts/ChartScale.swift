import Foundation

/// A scale from values to units, with round marks.
struct ChartScale {
    /// The marks, lowest first, including both ends.
    let marks: [Double]

    /// - Parameters:
    ///   - values: what must fit.
    ///   - fromZero: bars always start at zero; a line may start near its lowest value.
    init(_ values: [Double], fromZero: Bool) {
        var low = values.min() ?? 0
        var high = values.max() ?? 1
        if fromZero { low = min(0, low) }
        if fromZero { high = max(0, high) }
        if low == high { high = low + max(1, abs(low) * 0.1) }
        let rough = (high - low) / 4
        let magnitude = pow(10, floor(log10(rough)))
        let step = [1, 2, 2.5, 5, 10].map { $0 * magnitude }.first { $0 >= rough } ?? 10 * magnitude
        let first = floor(low / step)
        let last = ceil(high / step)
        marks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// Where a value lies: 0 at the lowest mark, 1 at the highest.
    func share(_ value: Double) -> Double {
        guard let low = marks.first, let high = marks.last, high > low else { return 0 }
        return (value - low) / (high - low)
    }
}
