import Markdown

/// Elements of XML 1.0, one a line.
///
/// Texts are escaped as for HTML: every character XML forbids (§2.2), HTML forbids too, and it is left out.
enum XMLText {
    /// What a file begins with.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// An element that holds text.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) -> String {
        "\(start(name, attributes))>\(escapeHTML(text))</\(name)>\n"
    }

    /// An element that holds nothing.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        start(name, attributes) + "/>\n"
    }

    /// An element that holds other elements.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], holding elements: [String]
    ) -> String {
        "\(start(name, attributes))>\n\(elements.joined())</\(name)>\n"
    }

    private static func start(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        "<" + name + attributes.map { " \($0)=\"\(escapeHTML($1))\"" }.joined()
    }
}
