import Content
import Foundation

/// How the figures of an indicator are written.
package struct FigureFormat: Sendable {
    let decimals: Int
    let unit: String

    /// As the indicator's file asks.
    package init(_ indicator: Indicator) {
        decimals = indicator.decimals
        unit = indicator.unit
    }

    /// `5 441`, `−0,86`, `23,6`.
    var plain: @Sendable (Double) -> String {
        { [decimals] in FrenchNumber.fixed($0, decimals: decimals) }
    }

    /// `5 441 habitants`, `23,6 %`.
    var withUnit: @Sendable (Double) -> String {
        { [plain, unit] in unit.isEmpty ? plain($0) : "\(plain($0)) \(unit)" }
    }

    /// The figure beside a bar: with its unit when the unit is short enough to leave room for the name.
    var besideBar: @Sendable (Double) -> String { unit.count <= 12 ? withUnit : plain }

    /// The figure, or what is said when it is not known or may not be told.
    func cell(_ value: Double?) -> String { value.map(plain) ?? "n. d." }
}

extension FrenchNumber {
    /// A number with so many digits after the comma, groups of three apart, a true minus sign.
    static func fixed(_ number: Double, decimals: Int) -> String {
        let text = String(format: "%.\(max(0, decimals))f", abs(number))
        let parts = text.split(separator: ".").map(String.init)
        var groups: [Substring] = []
        var rest = Substring(parts.first ?? "0")
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        let whole = groups.joined(separator: " ")
        let sign = number < 0 && text.contains { $0 != "0" && $0 != "." } ? "−" : ""
        return sign + (parts.count > 1 ? "\(whole),\(parts[1])" : whole)
    }
}
