import Foundation

/// A scale from values to units, with round marks.
struct ChartScale {
    /// The marks, lowest first, including both ends.
    let marks: [Double]

    /// - Parameters:
    ///   - values: what must fit. The scale starts near the lowest: lines show changes, bars show sizes.
    ///   - decimals: digits after the comma that marks are written with; no mark needs more.
    init(_ values: [Double], decimals: Int) {
        let finest = pow(10, -Double(decimals))
        let low = values.min() ?? 0
        var high = values.max() ?? 1
        if low == high { high = low + max(finest, abs(low) * 0.1) }
        let rough = max(finest, (high - low) / 4)
        let magnitude = pow(10, floor(log10(rough)))
        let steps = [1, 2, 2.5, 5, 10].map { $0 * magnitude }.filter { Self.isWhole($0 / finest) }
        let step = steps.first { $0 >= rough * 0.999_999 } ?? 10 * magnitude
        marks = stride(from: floor(low / step), through: ceil(high / step), by: 1).map { $0 * step }
    }

    /// Where a value lies: 0 at the lowest mark, 1 at the highest.
    func share(_ value: Double) -> Double {
        guard let low = marks.first, let high = marks.last, high > low else { return 0 }
        return (value - low) / (high - low)
    }

    private static func isWhole(_ number: Double) -> Bool {
        abs(number - number.rounded()) < 1e-6 * max(1, abs(number))
    }
}
