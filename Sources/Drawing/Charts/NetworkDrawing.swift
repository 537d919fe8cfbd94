import Content
import Foundation
import Markdown
import Portal

/// Actors on a circle, joined to those they work with; the list beside it is its twin.
package enum NetworkDrawing {
    package static func draw(_ network: ActorNetwork) -> HTMLFragment? {
        let actors = network.actors.sorted()
        guard actors.count > 2 else { return nil }
        let (centre, radius) = (MapPoint(x: 180, y: 180), 145.0)
        var canvas = ChartCanvas(height: 360)
        var places: [Slug: MapPoint] = [:]
        for (index, actor) in actors.enumerated() {
            let angle = Double(index) / Double(actors.count) * 2 * .pi
            places[actor] = MapPoint(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
        }
        for link in network.links {
            guard let from = places[link.first], let to = places[link.second] else { continue }
            canvas.line(from, to, class: "graphe-lien")
        }
        // Around a larger circle forty numbers stand side by side; of more, every second or third is written.
        let step = (actors.count + 39) / 40
        for (index, actor) in actors.enumerated() {
            guard let place = places[actor] else { continue }
            canvas.dot(place, class: "graphe-point graphe-1")
            // Numbers on the drawing, names in the list: thirty names around a circle would not be legible.
            guard index % step == 0 else { continue }
            let out = MapPoint(x: centre.x + (place.x - centre.x) * 1.13, y: centre.y + (place.y - centre.y) * 1.13 + 5)
            canvas.text(String(index + 1), at: out, anchor: .middle)
        }
        return canvas.picture(label: "Réseau de \(actors.count) acteurs et \(network.links.count) coopérations")
    }
}
