import Content
import Markdown
import Portal

extension PhoneNumber {
    /// As people write it, with plain spaces: `05 36 49 12 34`. Spreadsheets take it for text, and keep its zero.
    var spaced: String { display.replacing("\u{202F}", with: " ") }
}
