import Mustache

@testable import Templates

/// What swift-mustache writes with the same templates and the same views: the program must write no other byte.
public struct TemplateOracle: Sendable {
    private let library: MustacheLibrary
    private let constants: [String: [String: TemplateConstant]]

    /// - Parameters:
    ///   - sources: templates by name.
    ///   - constants: what the theme gives to all of them.
    /// - Throws: when swift-mustache cannot read one of them.
    public init(_ sources: [String: String], constants: [String: [String: TemplateConstant]] = [:]) throws {
        var library = MustacheLibrary()
        for (name, text) in sources { try library.register(text, named: name) }
        self.library = library
        self.constants = constants
    }

    /// A page; nil for a template that is not there.
    ///
    /// - Parameter views: later ones win.
    public func text(_ name: String, _ views: [any View]) -> String? {
        library.render(
            Stack(views: views.map { Shown(view: ShownView.of($0)) }, constants: constants), withTemplate: name)
    }
}

/// All the names a page can use.
private struct Stack: MustacheParent {
    let views: [Shown]
    let constants: [String: [String: TemplateConstant]]

    func child(named name: String) -> Any? {
        views.reversed().lazy.compactMap { $0.child(named: name) }.first
            ?? constants[name]?.mapValues { constant -> Any in
                switch constant {
                case .text(let text): text
                case .html(let fragment): fragment.html
                case .page(let address): address ?? Absent()
                }
            }
    }
}

/// A view as swift-mustache sees it: by its names.
private struct Shown: MustacheParent {
    let view: ShownView

    func child(named name: String) -> Any? {
        guard let name = view.shape.names[name] else { return nil }
        let value = view.value(name.place)
        if name.isPresence { return value.isThere }
        switch value {
        case .absent: return Absent()
        case .text(let text): return text
        case .flag(let isTrue): return isTrue
        case .texts(let texts): return texts
        case .view(let view): return Shown(view: view)
        case .views(let views): return views.map { Shown(view: $0) }
        }
    }
}

/// What stands for a name that is declared and has nothing to give here: swift-mustache stops looking for it further
/// out, writes nothing, and skips its sections.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
