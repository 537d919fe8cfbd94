import Foundation

/// Numbers as they are written in French.
public enum FrenchNumber {
    /// `5 441`
    public static func whole(_ number: Int) -> String {
        number < 1000 ? String(number) : whole(number / 1000) + " " + String(number).suffix(3)
    }

    /// `14,1`
    public static func decimal(_ number: Double) -> String {
        String(format: "%.1f", number).replacing(".", with: ",").replacing(",0", with: "")
    }

    /// A number with so many digits after the comma, groups of three apart, a true minus sign.
    public static func fixed(_ number: Double, decimals: Int) -> String {
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
