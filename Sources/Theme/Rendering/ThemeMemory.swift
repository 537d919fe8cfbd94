import Content
import Synchronization
import Templates

/// A theme made ready to draw, kept for those who draw again and again while somebody writes: nothing of it is made
/// anew as long as its files, and what pages leave out of its templates, are the same.
public final class ThemeMemory: Sendable {
    /// What templates were made into.
    struct Prepared: Sendable {
        /// The names that give nothing, by template.
        let absent: [PageKind: Set<String>]
        /// The pages that there are.
        let addresses: [String: TemplateConstant]
        let programs: [PageKind: TemplateProgram]
        let cardProgram: TemplateProgram?
        let styles: [PageKind: KindStyle]
    }

    private struct State {
        var files: [SourceFile] = []
        var theme: ThemeFolder?
        var prepared: Prepared?
    }

    private let state = Mutex(State())

    /// Nothing yet.
    public init() {}

    /// The theme as it was read from these files; nil when they are other ones.
    func theme(of files: [SourceFile]) -> ThemeFolder? {
        state.withLock { $0.files == files ? $0.theme : nil }
    }

    /// Keeps a sound theme; what was made of a former one is forgotten.
    func keep(_ theme: ThemeFolder, of files: [SourceFile]) {
        state.withLock { $0 = State(files: files, theme: theme) }
    }

    /// What the templates of the kept theme were made into.
    var prepared: Prepared? { state.withLock(\.prepared) }

    func keep(_ prepared: Prepared) { state.withLock { $0.prepared = prepared } }
}
