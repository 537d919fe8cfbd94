import Content
import Markdown

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
    package var plain: @Sendable (Double) -> String {
        { [decimals] in FrenchNumber.fixed($0, decimals: decimals) }
    }

    /// `5 441 habitants`, `23,6 %`.
    package var withUnit: @Sendable (Double) -> String {
        { [plain, unit] in unit.isEmpty ? plain($0) : "\(plain($0)) \(unit)" }
    }

    /// The figure beside a bar: with its unit when the unit is short enough to leave room for the name.
    var besideBar: @Sendable (Double) -> String { unit.count <= 12 ? withUnit : plain }

    /// The figure, or what is said when it is not known or may not be told.
    package func cell(_ value: Double?) -> String { value.map(plain) ?? "n. d." }
}
