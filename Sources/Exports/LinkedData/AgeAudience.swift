import Content
import Markdown

/// The ages something is for.
struct AgeAudience {
    /// The bands an entry is for.
    let bands: [AgeBand]

    /// Whether it is for children and nobody else.
    var isChildren: Bool { !bands.isEmpty && bands.allSatisfy { ($0.months?.upperBound ?? .max) <= 18 * 12 } }

    /// Years of age as people say them, `0-6`; bands that touch are told as one, those that are no ages left out.
    var ranges: [String] {
        var ranges: [ClosedRange<Int>] = []
        for years in bands.compactMap(\.years).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, years.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, years.upperBound)
            } else {
                ranges.append(years)
            }
        }
        return ranges.map { "\($0.lowerBound)-\($0.upperBound)" }
    }
}

extension AgeBand {
    /// The years its name says, `11-17 ans`; otherwise those of its months.
    fileprivate var years: ClosedRange<Int>? {
        guard let months else { return nil }
        let said =
            label.hasSuffix(" ans") ? label.dropLast(4).split(separator: "-", omittingEmptySubsequences: false) : []
        if said.count == 2, said.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let first = Int(said[0]),
            let last = Int(said[1]), first <= last
        {
            return first...last
        }
        return months.lowerBound / 12...months.upperBound / 12
    }
}
