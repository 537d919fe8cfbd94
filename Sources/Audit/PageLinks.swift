import Foundation
import Portal
import Site

/// What a page leads to within the site, and the places it has.
package struct PageLinks: Sendable {
    /// A file of the site, and the place in it when one is named.
    package struct Target: Hashable, Sendable {
        /// The path of the file, from the site’s root.
        package let file: String
        /// An id of that page.
        package let place: String?

        /// - Parameters:
        ///   - file: from the site’s root.
        ///   - place: an id of that page.
        package init(file: String, place: String?) { (self.file, self.place) = (file, place) }
    }

    /// The ids of the page.
    package let places: Set<String>
    /// What it leads to or is made of, each once.
    package let targets: Set<Target>

    private static let attributes = [
        ("a", "href"), ("area", "href"), ("form", "action"), ("img", "src"), ("link", "href"), ("script", "src"),
    ]

    /// - Parameter origin: where the page is published; what it leads to is written from there.
    init(of markup: PageMarkup, on origin: PageOrigin) {
        places = Set(markup.nodes.lazy.compactMap { $0.attributes["id"] })
        targets = Set(
            Self.attributes.flatMap { element, attribute in
                markup.places(of: element).compactMap { place in
                    markup.attribute(attribute, of: place).flatMap { Self.target(of: $0, on: origin) }
                }
            })
    }

    /// Nil for what leads out of the site.
    private static func target(of link: String, on origin: PageOrigin) -> Target? {
        let hasScheme = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
        guard !hasScheme, !link.hasPrefix("//") else { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let place = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
        let written = String(parts[0].prefix { $0 != "?" })
        guard !written.isEmpty else { return Target(file: origin.address.file, place: place) }
        let path = written.contains("%") ? written.removingPercentEncoding ?? written : written
        guard path.hasPrefix("/") else { return Target(file: file(origin.address.path, path), place: place) }
        guard path.hasPrefix(origin.root) else { return nil }
        return Target(file: file("", path.dropFirst(origin.root.count)), place: place)
    }

    /// The file a host gives for a path that is written on a page.
    private static func file(_ page: String, _ path: some StringProtocol) -> String {
        var steps = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        var isFolder = true
        for step in path.split(separator: "/", omittingEmptySubsequences: false) {
            isFolder = ["", ".", ".."].contains(step)
            if step == ".." { _ = steps.popLast() } else if !isFolder { steps.append(String(step)) }
        }
        let joined = steps.joined(separator: "/")
        return Address(isFolder && !joined.isEmpty ? joined + "/" : joined).file
    }
}
