/// What a name gives, once the view is known.
enum ViewValue {
    /// Nothing: what stands further out under the same name is not shown either.
    case absent
    /// A text or markup; the program knows which.
    case text(String)
    case flag(Bool)
    case texts([String])
    case view(ShownView)
    case views([ShownView])

    /// Whether a section of it is drawn. A text that is there counts, be it empty.
    var isThere: Bool {
        switch self {
        case .absent: false
        case .text, .view: true
        case .flag(let isTrue): isTrue
        case .texts(let texts): !texts.isEmpty
        case .views(let views): !views.isEmpty
        }
    }
}

/// A view as programs see it: its type is set aside, its names are numbers.
class ShownView {
    let shape: ObjectShape

    fileprivate init(_ shape: ObjectShape) { self.shape = shape }

    /// What stands at a place of `shape`.
    func value(_ place: Int) -> ViewValue { .absent }

    /// A view of any type.
    static func of(_ view: any View) -> ShownView { boxed(view) }

    private static func boxed<V: View>(_ view: V) -> ShownView { ShownViewOf(view, V.fields) }
}

/// A view of one type.
final class ShownViewOf<V: View>: ShownView {
    private let view: V
    private let values: [@Sendable (V) -> ViewValue]

    init(_ view: V, _ fields: ViewFields<V>) {
        self.view = view
        values = fields.values
        super.init(fields.shape)
    }

    override func value(_ place: Int) -> ViewValue { values[place](view) }
}
