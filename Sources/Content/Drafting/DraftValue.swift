import Diagnostics

/// What somebody wants to write in a field.
public enum DraftValue: Sendable, Equatable {
    /// Characters, as they were given.
    case text(String)
    /// Several values.
    case list([DraftValue])
    /// A group of fields.
    case group([String: DraftValue])

    /// Puts a text where a path leads: names of fields, or places in a list from 1. A name that has a text already
    /// makes a list of it.
    mutating func put(_ text: String, at path: ArraySlice<Substring>) {
        guard let first = path.first else {
            switch self {
            case .list(let items): self = .list(items + [.text(text)])
            case .text, .group: self = .list([self, .text(text)])
            }
            return
        }
        if let place = Int(first), (1...PortalLimits.listItems).contains(place) {
            var items: [DraftValue] = if case .list(let items) = self { items } else { [] }
            while items.count < place { items.append(.group([:])) }
            items[place - 1].put(text, inside: path.dropFirst())
            self = .list(items)
        } else {
            put(text, inside: path)
        }
    }

    private mutating func put(_ text: String, inside path: ArraySlice<Substring>) {
        guard let name = path.first.map(String.init) else {
            self = .text(text)
            return
        }
        var fields: [String: DraftValue] = if case .group(let fields) = self { fields } else { [:] }
        fields.put(text, at: name, path.dropFirst())
        self = .group(fields)
    }
}

extension [String: DraftValue] {
    /// Puts a text in a field, or where a path leads in it.
    mutating func put(_ text: String, at name: String, _ path: ArraySlice<Substring>) {
        guard var known = self[name] else {
            var fresh = DraftValue.group([:])
            if path.isEmpty { fresh = .text(text) } else { fresh.put(text, at: path) }
            self[name] = fresh
            return
        }
        known.put(text, at: path)
        self[name] = known
    }
}
