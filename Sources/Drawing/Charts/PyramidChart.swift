import Markdown

/// A population by age and sex: women to the right, men to the left, the youngest at the foot.
enum PyramidChart {
    /// An age class.
    struct Step {
        let age: String
        let women: Double?
        let men: Double?
    }

    /// - Parameters:
    ///   - steps: the youngest first.
    ///   - subject: the territory and the year, as the table to download says them: `4C, 2022`.
    ///   - format: how a value is written.
    /// - Returns: Nil when nobody is counted, or when a number of people is less than none.
    static func draw(_ steps: [Step], of subject: String, label: String, format: (Double) -> String) -> HTMLFragment? {
        let known = steps.flatMap { [$0.women, $0.men] }.compactMap { $0 }
        guard let high = known.max(), high > 0, known.allSatisfy({ $0 >= 0 }) else { return nil }
        let middle = ChartCanvas.width / 2
        let widest = steps.map { ChartText.width($0.age) }.max() ?? 0
        let gap = min(90, max(44, widest / 2 + 6))
        let unit = (middle - gap - 8) / high
        var canvas = ChartCanvas(height: 26)
        canvas.text("Hommes", at: MapPoint(x: middle - gap, y: 16), anchor: .end)
        canvas.text("Femmes", at: MapPoint(x: middle + gap, y: 16))
        for step in steps.reversed() {
            let y = canvas.height
            let age = ChartText.lines(step.age, within: 2 * gap - 8)
            let height = max(18, ChartText.lineHeight * Double(age.count))
            canvas.text(age, at: MapPoint(x: middle, y: y + 14), anchor: .middle)
            if let men = step.men {
                canvas.bar(
                    x: middle - gap - men * unit, y: y, width: men * unit, height: height,
                    class: "graphe-barre graphe-2", figure: "\(subject), Hommes/\(step.age) : \(format(men))")
            } else {
                canvas.text("n. d.", at: MapPoint(x: middle - gap, y: y + 14), anchor: .end)
            }
            if let women = step.women {
                canvas.bar(
                    x: middle + gap, y: y, width: women * unit, height: height, class: "graphe-barre graphe-1",
                    figure: "\(subject), Femmes/\(step.age) : \(format(women))")
            } else {
                canvas.text("n. d.", at: MapPoint(x: middle + gap, y: y + 14))
            }
            canvas.height += height + 6
        }
        canvas.height += 6
        return canvas.picture(label: label)
    }

    /// Classes written `Femmes/0-14 ans` and `Hommes/0-14 ans`, in the order of the table.
    static func steps(categories: [String], value: (String) -> Double?) -> [Step] {
        var ages: [String] = []
        for category in categories {
            let parts = category.split(separator: "/", maxSplits: 1).map(String.init)
            if parts.count == 2, !ages.contains(parts[1]) { ages.append(parts[1]) }
        }
        return ages.map { Step(age: $0, women: value("Femmes/" + $0), men: value("Hommes/" + $0)) }
    }
}
