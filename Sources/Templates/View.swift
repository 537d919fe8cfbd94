import Markdown

/// Something a template shows: a value, and the names under which templates see its parts.
///
/// A template can use no other name: the declaration of the names is also what templates are checked against.
public protocol View: Sendable {
    /// The names, declared once.
    static var fields: ViewFields<Self> { get }
}

/// The names of a view, and what each of them gives.
public struct ViewFields<V: Sendable>: Sendable {
    /// The names, as templates are checked against them.
    public let shape: ObjectShape
    let values: [@Sendable (V) -> ViewValue]

    /// - Parameter fields: of two with the same name, the first counts.
    public init(_ fields: [ViewField<V>]) {
        shape = ObjectShape(fields.map { ($0.name, $0.shape) })
        values = fields.map(\.value)
    }
}

/// One name of a view.
public struct ViewField<V: Sendable>: Sendable {
    let name: String
    let shape: Shape
    let value: @Sendable (V) -> ViewValue

    private init(_ name: String, _ shape: Shape, _ value: @escaping @Sendable (V) -> ViewValue) {
        self.name = name
        self.shape = shape
        self.value = value
    }
}

extension ViewField {
    /// A text in French: its spaces and apostrophes are set as a typographer would.
    public static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
        Self(name, .text) { .text(FrenchTypography.apply(get($0))) }
    }

    /// A text that may be absent.
    public static func text(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
        Self(name, .text) { get($0).map { .text(FrenchTypography.apply($0)) } ?? .absent }
    }

    /// An address, an id, a date for machines: written to the letter.
    public static func literal(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
        Self(name, .text) { .text(get($0)) }
    }

    /// The same, which may be absent.
    public static func literal(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
        Self(name, .text) { get($0).map { .text($0) } ?? .absent }
    }

    /// One of a few words, for a class.
    public static func word(
        _ name: String, among words: [String], _ get: @escaping @Sendable (V) -> String
    ) -> Self {
        Self(name, .word(words)) { .text(get($0)) }
    }

    /// Markup.
    public static func html(
        _ name: String, _ kind: MarkupKind, _ get: @escaping @Sendable (V) -> HTMLFragment
    ) -> Self {
        Self(name, .html(kind)) { .text(get($0).html) }
    }

    /// Markup that may be absent.
    public static func html(
        _ name: String, _ kind: MarkupKind, _ get: @escaping @Sendable (V) -> HTMLFragment?
    ) -> Self {
        Self(name, .html(kind)) { get($0).map { .text($0.html) } ?? .absent }
    }

    /// Yes or no.
    public static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Self {
        Self(name, .flag) { .flag(get($0)) }
    }

    /// Texts in French, one after the other.
    public static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Self {
        Self(name, .texts) { .texts(get($0).map { FrenchTypography.apply($0) }) }
    }

    /// Another view.
    public static func view<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> Inner) -> Self {
        Self(name, .object(Inner.fields.shape)) { .view(ShownViewOf(get($0), Inner.fields)) }
    }

    /// Another view that may be absent.
    public static func view<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> Inner?) -> Self {
        Self(name, .object(Inner.fields.shape)) { get($0).map { .view(ShownViewOf($0, Inner.fields)) } ?? .absent }
    }

    /// Other views, one after the other.
    public static func list<Inner: View>(_ name: String, _ get: @escaping @Sendable (V) -> [Inner]) -> Self {
        Self(name, .list(Inner.fields.shape)) { view in
            let fields = Inner.fields
            return .views(get(view).map { ShownViewOf($0, fields) })
        }
    }
}
