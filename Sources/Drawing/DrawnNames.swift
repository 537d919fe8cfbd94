import Markdown

/// The names that styles can ask for in drawings: elements, and classes behind a point.
package enum DrawnNames {
    /// What any drawing is made of.
    private static let shapes: Set<String> = [
        "svg", "g", "path", "rect", "circle", "line", "text", "tspan", "title", "a",
    ]
    private static let outlines = shapes.union([".carte", ".carte-commune"])

    /// Of maps of the whole territory, with the names of its communes.
    package static let map = MarkupNames(
        outlines.union([".carte-halo", ".carte-nom", ".carte-lieu", ".carte-plusieurs", ".carte-nombre"]))
    /// Of the small map that shows where one place is.
    package static let locator = MarkupNames(outlines.union([".carte-petite", ".carte-ici", ".carte-lieu"]))
    /// Of charts of figures; some of them are maps coloured by value, with what their colours mean.
    package static let chart = MarkupNames(
        outlines.union(["ul", "li", "span", "figure", "figcaption", ".graphe", ".carte-cle", ".legende"]))
    /// Of the bar that says how far actions are.
    package static let progress = MarkupNames(shapes.union([".progression"]))
}
