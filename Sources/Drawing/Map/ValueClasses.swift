import Foundation

/// Classes of about as many values each, for a map coloured by value.
struct ValueClasses {
    /// The upper bound of each class but the last.
    private let bounds: [Double]
    private let sorted: [Double]

    /// - Parameters:
    ///   - values: all values.
    ///   - count: how many classes at most, 1 or more.
    init(_ values: [Double], count: Int = 5) {
        sorted = values.sorted()
        let different = Set(values).sorted()
        guard different.count > count else {
            bounds = different.dropLast().map { $0 }
            return
        }
        var bounds: [Double] = []
        for index in 1..<count {
            let bound = sorted[index * sorted.count / count - 1]
            if bounds.last != bound, bound < (sorted.last ?? bound) { bounds.append(bound) }
        }
        self.bounds = bounds
    }

    /// The class of a value, from 0.
    func index(of value: Double) -> Int { bounds.count { value > $0 } }

    /// The lowest and highest value in each class.
    var ranges: [ClosedRange<Double>] {
        (0...bounds.count).compactMap { index in
            let inside = sorted.filter { self.index(of: $0) == index }
            guard let low = inside.first, let high = inside.last else { return nil }
            return low...high
        }
    }
}
