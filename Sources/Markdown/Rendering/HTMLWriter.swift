/// Builds markup byte by byte; text and attribute values are escaped on their way in.
struct HTMLWriter {
    private var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Markup written by this module, as it stands.
    mutating func markup(_ html: String) {
        bytes.append(contentsOf: html.utf8)
    }

    /// Text of any origin, escaped.
    mutating func text(_ text: String) {
        HTMLEscaping.append(text, to: &bytes)
    }

    /// ` name="value"`, the value escaped.
    mutating func attribute(_ name: String, _ value: String) {
        markup(" ")
        markup(name)
        markup("=\"")
        text(value)
        markup("\"")
    }

    /// What was written.
    func finish() -> HTMLFragment {
        HTMLFragment(trusted: String(decoding: bytes, as: UTF8.self))
    }
}
