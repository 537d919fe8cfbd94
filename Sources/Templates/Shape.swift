/// What the markup under a name is made by: who gives a page its styles knows what each kind can hold.
public struct MarkupKind: Hashable, Sendable {
    private let name: String

    /// - Parameter name: one that no other kind has.
    public init(_ name: String) { self.name = name }
}

/// What a name gives to a template: the twin of the value, known before anything is rendered.
public indirect enum Shape: Sendable {
    /// A text, escaped where it is written.
    case text
    /// One of these words: only such a text can be a class.
    case word([String])
    /// Markup the generator vouches for, written as it stands.
    case html(MarkupKind)
    /// Yes or no: only asked, never written.
    case flag
    /// Plain texts, one after the other, written as `{{.}}`.
    case texts
    /// One group of names, or none.
    case object(ObjectShape)
    /// Groups of names, one after the other.
    case list(ObjectShape)

    /// Whether it gives several things, one after the other.
    var isList: Bool {
        switch self {
        case .list, .texts: true
        case .text, .word, .html, .flag, .object: false
        }
    }
}

/// The names a group gives, and the number of each: programs know them by their numbers alone.
public final class ObjectShape: Sendable {
    /// What stands under a name.
    struct Name: Sendable {
        let shape: Shape
        /// Its place among the values of the view.
        let place: Int
        /// Whether the name only tells if the list at this place has something in it.
        var isPresence = false
    }

    let names: [String: Name]

    /// Every list `x` comes with a flag `avec_x`: Mustache alone cannot write something once around a list.
    ///
    /// - Parameter fields: the names in the order of their values; of two alike, the first counts.
    public init(_ fields: [(name: String, shape: Shape)]) {
        var names: [String: Name] = [:]
        for (place, field) in fields.enumerated().reversed() {
            names[field.name] = Name(shape: field.shape, place: place)
        }
        for (place, field) in fields.enumerated() where field.shape.isList && names["avec_" + field.name] == nil {
            names["avec_" + field.name] = Name(shape: .flag, place: place, isPresence: true)
        }
        self.names = names
    }
}
