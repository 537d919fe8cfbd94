import Markdown

/// A population by age and sex: women to the right, men to the left, the youngest at the foot.
enum PyramidChart {
    /// An age class.
    struct Step {
        let age: String
        let women: Double?
        let men: Double?
    }

    /// - Parameter steps: the youngest first.
    static func draw(_ steps: [Step], label: String, format: (Double) -> String) -> HTMLFragment? {
        guard let high = steps.flatMap({ [$0.women, $0.men] }).compactMap({ $0 }).max(), high > 0 else { return nil }
        let lineHeight = 24.0
        let (middle, half, gap) = (ChartCanvas.width / 2, 128.0, 44.0)
        var canvas = ChartCanvas(height: lineHeight * Double(steps.count) + 32)
        canvas.text("Hommes", at: MapPoint(x: middle - gap, y: 16), anchor: .end)
        canvas.text("Femmes", at: MapPoint(x: middle + gap, y: 16))
        for (index, step) in steps.reversed().enumerated() {
            let y = 26 + lineHeight * Double(index)
            canvas.text(step.age, at: MapPoint(x: middle, y: y + 14), anchor: .middle)
            if let men = step.men {
                let length = men / high * half
                canvas.bar(x: middle - gap - length, y: y, width: length, height: 18, class: "graphe-barre graphe-2")
            }
            if let women = step.women {
                canvas.bar(
                    x: middle + gap, y: y, width: women / high * half, height: 18, class: "graphe-barre graphe-1")
            }
        }
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
