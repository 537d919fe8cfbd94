import Markdown
import Mustache

/// Something a template shows: a value, and the names under which templates see its parts.
///
/// A template can use no other name: the declaration of the names is also what templates are checked against.
protocol View: Sendable {
    /// The names, declared once.
    static var fields: ViewFields<Self> { get }
}

/// The names of a view, and what each of them gives.
struct ViewFields<V: Sendable>: Sendable {
    let shape: ObjectShape
    private let index: NameIndex
    private let values: [@Sendable (V) -> Any]

    /// Every list `x` comes with a flag `avec_x`: Mustache alone cannot write something once around a list.
    init(_ fields: [ViewField<V>]) {
        index = NameIndex(fields.map { ($0.name, $0.shape) })
        shape = index.shape
        values = fields.map(\.value)
    }

    /// What a view gives under a name; nil for a name it has not.
    fileprivate func value(_ name: String, of view: V) -> Any? {
        switch index.places[name] {
        case .value(let place): values[place](view)
        case .presence(let place): (values[place](view) as? [Any])?.isEmpty == false
        case nil: nil
        }
    }
}

/// The names of a view and the place of each among its values: the part that is the same for all views, so that it is
/// compiled once.
private struct NameIndex: Sendable {
    /// What stands under a name: the value at this place, or whether the list at this place has something in it.
    enum Place {
        case value(Int)
        case presence(Int)
    }

    let shape: ObjectShape
    let places: [String: Place]

    init(_ fields: [(name: String, shape: Shape)]) {
        var shapes: [String: Shape] = [:]
        var places: [String: Place] = [:]
        for (place, field) in fields.enumerated().reversed() {
            shapes[field.name] = field.shape
            places[field.name] = .value(place)
        }
        for (place, field) in fields.enumerated() where field.shape.isList && shapes["avec_" + field.name] == nil {
            shapes["avec_" + field.name] = .flag
            places["avec_" + field.name] = .presence(place)
        }
        shape = ObjectShape(names: shapes)
        self.places = places
    }
}

/// One name of a view.
struct ViewField<V: Sendable>: Sendable {
    let name: String
    let shape: Shape
    let value: @Sendable (V) -> Any
}

extension ViewField {
    /// A text in French: its spaces and apostrophes are set as a typographer would.
    static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
        Self(name: name, shape: .text) { FrenchTypography.apply(get($0)) }
    }

    /// A text that may be absent.
    static func text(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
        Self(name: name, shape: .text) { shown(get($0).map { FrenchTypography.apply($0) }) }
    }

    /// An address, an id, a date for machines: written to the letter.
    static func literal(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
        Self(name: name, shape: .text) { get($0) }
    }

    /// The same, which may be absent.
    static func literal(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
        Self(name: name, shape: .text) { shown(get($0)) }
    }

    /// Markup.
    static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment) -> Self {
        Self(name: name, shape: .html) { get($0).html }
    }

    /// Markup that may be absent.
    static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment?) -> Self {
        Self(name: name, shape: .html) { shown(get($0)?.html) }
    }

    /// Yes or no.
    static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Self {
        Self(name: name, shape: .flag) { get($0) }
    }

    /// Texts in French, one after the other.
    static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Self {
        Self(name: name, shape: .texts) { get($0).map { FrenchTypography.apply($0) } }
    }

    /// Another view.
    static func view<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> Inner) -> Self {
        Self(name: name, shape: .object(Inner.fields.shape)) { Shown(get($0)) }
    }

    /// Another view that may be absent.
    static func view<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> Inner?) -> Self {
        Self(name: name, shape: .object(Inner.fields.shape)) { shown(get($0).map { Shown($0) }) }
    }

    /// Other views, one after the other.
    static func list<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> [Inner]) -> Self {
        Self(name: name, shape: .list(Inner.fields.shape)) { get($0).map { Shown($0) } }
    }
}

extension ViewField {
    /// The value, or what stands for none. (`value ?? Absent()` would wrap the optional itself in `Any`.)
    private static func shown<Value>(_ value: Value?) -> Any {
        if let value { value } else { Absent() }
    }
}

/// A view as the template engine sees it.
struct Shown<V: View>: MustacheParent {
    let view: V

    init(_ view: V) { self.view = view }

    func child(named name: String) -> Any? { V.fields.value(name, of: view) }
}

/// What stands for a name that is declared and has nothing to give here: the engine stops looking for it
/// further out, writes nothing, and skips its sections.
struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
