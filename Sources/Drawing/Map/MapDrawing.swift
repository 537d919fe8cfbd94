import Content
import Markdown
import Portal
import Site

/// The maps of a portal, drawn once and written into pages with links relative to each.
///
/// Colours are the theme's: shapes only carry classes. Beside every map the page lists the same content.
package struct MapDrawing: Sendable {
    private let portal: FamilyPortal
    private let large: MapProjection
    private let largeShapes: [String]
    private let small: MapProjection
    private let smallShapes: [String]

    /// The outlines of a portal's communes, simplified once for all drawings.
    package init(_ portal: FamilyPortal) {
        self.portal = portal
        let territory = portal.territory
        let corners = territory.areas.flatMap { $0.flatMap(\.points) }
        let large = MapProjection(fitting: corners, width: 1000, margin: 8)
        let small = MapProjection(fitting: corners, width: 300, margin: 4)
        self.large = large
        self.small = small
        largeShapes = territory.areas.map { MapShape.path($0, large, tolerance: 1.5) }
        smallShapes = territory.areas.map { MapShape.path($0, small, tolerance: 1) }
    }

    /// The communes, each a link to its page.
    package func communes(from page: Address) -> HTMLFragment {
        let links = portal.territory.communes.indices.map { index in
            let commune = portal.territory.communes[index]
            let address = page.pathToRoot + Address.commune(commune.slug).path
            return """
                <a href="\(address)"><title>\(escapeHTML(commune.name))</title>\
                <path class="carte-commune" d="\(largeShapes[index])"/></a>
                """
        }
        return picture(label: "Carte des \(links.count) communes", links.joined() + names)
    }

    /// How many places a map shows one by one; of more than that, it shows how many each commune has.
    package static let most = 80

    /// The places of some entries, each a link to its page; what has no place of its own stands in its commune. Of more
    /// than `most`, each commune’s number, a link to its page.
    package func places(_ entries: [Entry<Structure>], from page: Address) -> HTMLFragment {
        let ground = largeShapes.map { "<path class=\"carte-commune\" d=\"\($0)\"/>" }.joined()
        guard entries.count(where: { $0.record.commune != nil }) <= Self.most else {
            return numbers(of: entries, on: ground, from: page)
        }
        let markers = MapMarkers.spread(
            entries.compactMap { entry -> MapMarker? in
                guard let commune = entry.record.commune else { return nil }
                let place = entry.record.coordinates ?? commune.centre
                return MapMarker(entry: entry, commune: commune, point: large.point(place))
            })
        let links = markers.map { marker in
            let family = family(of: marker.entry.record)
            let name = "\(marker.entry.title), \(marker.commune.name)"
            return """
                <a href="\(page.pathToRoot + marker.entry.address.path)"><title>\(escapeHTML(name))</title>\
                <circle class="carte-lieu carte-lieu-\(family)" cx="\(marker.point.rounded.x)" \
                cy="\(marker.point.rounded.y)" r="9"/></a>
                """
        }
        return picture(label: "Carte des lieux", ground + links.joined() + names)
    }

    private func numbers(of entries: [Entry<Structure>], on ground: String, from page: Address) -> HTMLFragment {
        let byCommune = Dictionary(grouping: entries) { $0.record.commune }
        let links = portal.territory.communes.compactMap { commune -> String? in
            guard let count = byCommune[commune]?.count else { return nil }
            let point = large.point(commune.centre).rounded
            let title = FrenchTypography.apply("\(commune.name) : \(count) \(count > 1 ? "lieux" : "lieu")")
            return """
                <a href="\(page.pathToRoot + Address.commune(commune.slug).path)"><title>\(escapeHTML(title))</title>\
                <circle class="carte-lieu carte-plusieurs" cx="\(point.x)" cy="\(point.y - 24)" r="17"/>\
                <text class="carte-nombre" font-size="17" x="\(point.x)" y="\(point.y - 19)" aria-hidden="true">\(count)</text></a>
                """
        }
        return picture(label: "Nombre de lieux par commune", ground + links.joined() + names)
    }

    /// A small drawing that shows where a commune lies, and a place in it.
    package func locator(of slug: Slug, place: Coordinates?, from page: Address) -> HTMLFragment {
        let communes = portal.territory.communes
        guard let index = communes.firstIndex(where: { $0.slug == slug }) else { return .empty }
        let others = smallShapes.indices.filter { $0 != index }.map { smallShapes[$0] }.joined()
        var drawing = "<path class=\"carte-commune\" d=\"\(others)\"/>"
        drawing += "<path class=\"carte-commune carte-ici\" d=\"\(smallShapes[index])\"/>"
        if let place {
            let point = small.point(place).rounded
            drawing += "<circle class=\"carte-lieu\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"6\"/>"
        }
        let label = "\(communes[index].name) dans le territoire"
        return HTMLFragment(
            trusted: """
                <svg class="carte carte-petite" viewBox="0 0 \(Int(small.width)) \(Int(small.height))" role="img" \
                aria-label="\(escapeHTML(label))">\(drawing)</svg>
                """)
    }

    /// The communes coloured by value; what is not known is left blank, the table says all values.
    package func values(_ figures: [IndicatorFigures.Figure], label: String, format: (Double) -> String)
        -> HTMLFragment?
    {
        let known = figures.compactMap(\.value)
        guard !known.isEmpty else { return nil }
        let classes = ValueClasses(known)
        let byCommune = Dictionary(
            figures.compactMap { figure in figure.commune.map { ($0, figure) } },
            uniquingKeysWith: { first, _ in first })
        let shapes = portal.territory.communes.indices.map { index -> String in
            let commune = portal.territory.communes[index]
            let figure = byCommune[commune]
            let value = figure?.value
            let style = value.map { "carte-v\(classes.index(of: $0) + 1)" } ?? "carte-nd"
            let subject = figure.map { "\(commune.name), \($0.year)" } ?? commune.name
            let title = FrenchTypography.apply("\(subject) : \(value.map(format) ?? "n. d.")")
            return """
                <path class="carte-commune \(style)" d="\(largeShapes[index])"><title>\(escapeHTML(title))</title></path>
                """
        }
        var legend = ""
        for (index, range) in classes.ranges.enumerated() {
            let text =
                range.lowerBound == range.upperBound
                ? format(range.lowerBound) : "\(format(range.lowerBound)) à \(format(range.upperBound))"
            legend += legendLine("carte-v\(index + 1)", text)
        }
        if Set(figures.filter { $0.value != nil }.map(\.commune)).count < portal.territory.communes.count {
            legend += legendLine("carte-nd", "n. d.")
        }
        return HTMLFragment(
            trusted: """
                <svg class="carte" viewBox="0 0 \(Int(large.width)) \(Int(large.height))" role="img" \
                aria-label="\(escapeHTML(label))">\(shapes.joined())</svg><ul class="legende">\(legend)</ul>
                """)
    }

    private func legendLine(_ style: String, _ text: String) -> String {
        """
        <li><svg class="carte-cle" viewBox="0 0 20 14" aria-hidden="true">\
        <rect class="carte-commune \(style)" width="20" height="14"/></svg> \(escapeHTML(text))</li>
        """
    }

    private func picture(label: String, _ drawing: String) -> HTMLFragment {
        HTMLFragment(
            trusted: """
                <svg class="carte" viewBox="0 0 \(Int(large.width)) \(Int(large.height))" \
                aria-label="\(escapeHTML(label))">\(drawing)</svg>
                """)
    }

    private var names: String {
        let texts = portal.territory.communes.map { commune in
            let point = large.point(commune.centre).rounded
            return "<text x=\"\(point.x)\" y=\"\(point.y)\">\(escapeHTML(commune.name))</text>"
        }
        // A thick outline of the letters lies under them, so that a name stays legible on what it crosses.
        return ["carte-halo", "carte-nom"]
            .map { "<g class=\"\($0)\" font-size=\"15\" aria-hidden=\"true\">\(texts.joined())</g>" }
            .joined()
    }

    private func family(of structure: Structure) -> String {
        structure.types.first?.family.text ?? "autre"
    }
}
