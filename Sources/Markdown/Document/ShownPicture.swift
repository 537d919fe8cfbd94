/// A picture of the site, in the sizes browsers may choose from.
public struct ShownPicture: Hashable, Sendable {
    /// One of its files.
    public struct Form: Hashable, Sendable {
        /// From the site’s root, without a leading slash.
        public let path: String
        /// In points.
        public let width: Int
        /// In points.
        public let height: Int

        /// See the properties.
        public init(path: String, width: Int, height: Int) {
            (self.path, self.width, self.height) = (path, width, height)
        }

        /// As `src` has it.
        ///
        /// - Parameter root: the way from the page to the site’s root.
        public func address(root: String) -> String { PercentEncoding.encode(root + path, keeping: "/") }
    }

    /// For browsers that do not choose, and for small screens.
    public let smallest: Form
    /// The others, each wider than the one before.
    public let wider: [Form]

    /// See the properties.
    public init(_ smallest: Form, wider: [Form] = []) { (self.smallest, self.wider) = (smallest, wider) }

    /// The widest: browsers keep its proportions free until the picture is there.
    public var widest: Form { wider.last ?? smallest }

    /// As `srcset` has it; nil when there is nothing to choose.
    public func choices(root: String) -> String? {
        guard !wider.isEmpty else { return nil }
        return ([smallest] + wider).map { "\($0.address(root: root)) \($0.width)w" }.joined(separator: ", ")
    }

    /// How wide pages show pictures: as the column of texts, or as a narrow screen but its margins.
    public static let sizes = "(min-width: 41rem) 39rem, calc(100vw - 2rem)"
}
