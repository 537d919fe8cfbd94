import Markdown

/// A template ready to draw: a flat list of steps over numbered values, in which nothing is looked up by its name.
public struct TemplateProgram: Sendable {
    /// One thing to do. `end` is the number of the step after those that depend on it.
    enum Step: Sendable {
        /// Writes bytes known since the template was read.
        case bytes(Range<Int>)
        /// Writes a value, escaped.
        case text(Int)
        /// Writes a value as it stands.
        case markup(Int)
        /// Writes the text that a list of texts is at, escaped.
        case item(Int)
        /// Goes on if the value is there, or is not.
        case when(Int, isThere: Bool, end: Int)
        /// Goes on with a group of names, if there is one.
        case with(Int, frame: Int, end: Int)
        /// Goes on with each group of a list.
        case each(Int, frame: Int, end: Int)
        /// Goes on with each text of a list.
        case eachText(Int, item: Int, end: Int)
    }

    /// Where a value comes from: a place of the view at hand in a frame, or of another value which is a view.
    struct Source: Sendable {
        enum Base: Sendable, Hashable {
            case frame(Int)
            case source(Int)
        }

        let base: Base
        let place: Int
        /// Where it is kept once known; nil for what is asked for once.
        var slot: Int?
    }

    var steps: [Step] = []
    var sources: [Source] = []
    /// What all steps `bytes` write.
    var constants: [UInt8] = []
    /// By frame, the slots of what comes from it: a new view in the frame empties them.
    var slots: [Range<Int>] = []
    var itemCount = 0
    /// The shapes of the views it draws, in their order.
    var shapes: [ObjectShape] = []
    /// All the markup that the template itself can write, one piece after the other, with every word a class may be
    /// made of: no page, but it has the names of all pages.
    public internal(set) var sketch: [UInt8] = []
    /// The kinds of markup it writes besides.
    public internal(set) var kinds: Set<MarkupKind> = []

    /// Draws.
    ///
    /// - Parameter views: of the shapes the template was compiled for, in the same order.
    /// - Returns: what the template writes, in UTF-8.
    public func bytes(of views: [any View]) -> [UInt8] {
        var run = TemplateRun(self, views.map { ShownView.of($0) })
        run.take(steps.indices)
        return run.output
    }
}

/// A program being run.
private struct TemplateRun {
    private let program: TemplateProgram
    private var frames: [ShownView?]
    private var slots: [ViewValue?]
    private var items: [String]
    private(set) var output: [UInt8] = []

    init(_ program: TemplateProgram, _ views: [ShownView]) {
        precondition(
            views.count == program.shapes.count && zip(views, program.shapes).allSatisfy { $0.shape === $1 },
            "A template was given a view it was not compiled for.")
        self.program = program
        frames = views
        frames.append(contentsOf: repeatElement(nil, count: program.slots.count - views.count))
        slots = Array(repeating: nil, count: program.slots.last?.upperBound ?? 0)
        items = Array(repeating: "", count: program.itemCount)
        output.reserveCapacity(32_768)
    }

    mutating func take(_ steps: Range<Int>) {
        var place = steps.lowerBound
        while place < steps.upperBound {
            let next = place + 1
            switch program.steps[place] {
            case .bytes(let range): output.append(contentsOf: program.constants[range])
            case .text(let source): if case .text(let text) = value(source) { HTMLEscaping.append(text, to: &output) }
            case .markup(let source): if case .text(let text) = value(source) { output.append(contentsOf: text.utf8) }
            case .item(let item): HTMLEscaping.append(items[item], to: &output)
            case .when(let source, let isThere, let end):
                if value(source).isThere != isThere {
                    place = end
                    continue
                }
            case .with(let source, let frame, let end):
                guard case .view(let view) = value(source) else {
                    place = end
                    continue
                }
                enter(frame, view)
            case .each(let source, let frame, let end):
                if case .views(let views) = value(source) {
                    for view in views {
                        enter(frame, view)
                        take(next..<end)
                    }
                }
                place = end
                continue
            case .eachText(let source, let item, let end):
                if case .texts(let texts) = value(source) {
                    for text in texts {
                        items[item] = text
                        take(next..<end)
                    }
                }
                place = end
                continue
            }
            place = next
        }
    }

    private mutating func enter(_ frame: Int, _ view: ShownView) {
        frames[frame] = view
        for slot in program.slots[frame] { slots[slot] = nil }
    }

    private mutating func value(_ number: Int) -> ViewValue {
        let source = program.sources[number]
        if let slot = source.slot, let known = slots[slot] { return known }
        let value =
            switch source.base {
            case .frame(let frame): frames[frame]?.value(source.place) ?? .absent
            case .source(let owner):
                if case .view(let view) = self.value(owner) { view.value(source.place) } else { ViewValue.absent }
            }
        if let slot = source.slot { slots[slot] = value }
        return value
    }
}
