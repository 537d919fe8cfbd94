/// What a name gives to a template: the twin of the value, known before anything is rendered.
indirect enum Shape: Sendable {
    /// A text, escaped where it is written.
    case text
    /// Markup the generator vouches for, written as it stands.
    case html
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
        case .text, .html, .flag, .object: false
        }
    }
}

/// The names a group gives.
struct ObjectShape: Sendable {
    let names: [String: Shape]
}
