import Content
import Markdown

/// How far actions are, as one bar: a part for each state; the counts stand beside it in words.
package enum ProgressBar {
    package static func draw(_ actions: [Entry<PlanAction>]) -> HTMLFragment? {
        guard !actions.isEmpty else { return nil }
        let order: [ActionState] = [.realisee, .enCours, .prevue, .aEtudier, .abandonnee]
        var x = 0.0
        var parts = ""
        var words: [String] = []
        for state in order {
            let count = actions.count { $0.record.state == state }
            guard count > 0 else { continue }
            let width = Double(count) / Double(actions.count) * ChartCanvas.width
            parts += """
                <rect class="etat-\(state.rawValue)" x="\(Int(x.rounded()))" y="0" \
                width="\(Int((x + width).rounded()) - Int(x.rounded()))" height="12"/>
                """
            words.append("\(state.label.lowercased()) : \(count)")
            x += width
        }
        return HTMLFragment(
            trusted: """
                <svg class="progression" viewBox="0 0 \(Int(ChartCanvas.width)) 12" preserveAspectRatio="none" role="img" \
                aria-label="\(escapeHTML(FrenchTypography.apply("Avancement, \(words.joined(separator: ", "))")))">\(parts)</svg>
                """)
    }
}
