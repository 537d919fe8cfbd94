/// The box before a task: `[ ]`, `[x]`.
struct TaskMark {
    let isDone: Bool
    /// The blocks of the item without the box.
    let rest: [Block]

    /// Nil when an item does not begin with a box, a space and words.
    init?(_ blocks: [Block]) {
        guard case .paragraph(let inlines)? = blocks.first, case .text(let text)? = inlines.first else { return nil }
        switch text.prefix(3) {
        case "[ ]": isDone = false
        case "[x]", "[X]": isDone = true
        default: return nil
        }
        let words = text.dropFirst(3).drop { $0 == " " || $0 == "\t" }
        let isApart = words.startIndex > text.index(text.startIndex, offsetBy: 3)
        guard isApart, !words.isEmpty || inlines.count > 1 else { return nil }
        rest = [.paragraph((words.isEmpty ? [] : [.text(String(words))]) + inlines.dropFirst())] + blocks.dropFirst()
    }
}
