import Foundation

/// A file to publish.
public struct Output: Sendable, Equatable {
    /// Path from the site's root, without a leading slash.
    public let path: String
    /// The whole content.
    public let bytes: Data

    /// - Parameters:
    ///   - path: from the site's root, without a leading slash.
    ///   - bytes: the whole content.
    public init(path: String, bytes: Data) {
        self.path = path
        self.bytes = bytes
    }

    /// A text file, in UTF-8.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Data(text.utf8))
    }
}
