import Markdown

/// The marks and texts of a drawing, read back from its SVG.
struct DrawnMarks {
    /// A bar: its class, place, length, and what it stands for.
    struct Bar {
        let style: String
        let x: Double
        let y: Double
        let length: Double
        let figure: String
    }

    let bars: [Bar]
    let dots: [(x: Double, y: Double, figure: String)]
    let texts: [String]
    /// How many lines join dots.
    let runs: Int

    init(_ fragment: HTMLFragment?) {
        let svg = (fragment?.html ?? "").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        let bar = #/<rect class="(graphe-barre[^"]*)" x="([^"]*)" y="([^"]*)" width="([^"]*)"[^>]*><title>([^<]*)</#
        bars = svg.matches(of: bar).map {
            Bar(
                style: String($0.1), x: Double($0.2) ?? .nan, y: Double($0.3) ?? .nan, length: Double($0.4) ?? .nan,
                figure: String($0.5))
        }
        dots = svg.matches(of: #/<circle[^>]* cx="([^"]*)" cy="([^"]*)"[^>]*><title>([^<]*)</#).map {
            (Double($0.1) ?? .nan, Double($0.2) ?? .nan, String($0.3))
        }
        texts = svg.matches(of: #/<text[^>]*>([^<]*)</text>/#).map { String($0.1) }
        runs = svg.matches(of: #/class="graphe-ligne graphe-[0-9]+" d="M[0-9. ]+(L[0-9. ]+)+"/#).count
    }
}
