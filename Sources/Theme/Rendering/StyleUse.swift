import Markdown

/// The names that styles can speak of: elements, classes and ids.
struct StyleNames: Sendable, Equatable {
    private var names: Set<String> = []
    /// More of them, which many have in common.
    private var shared: Set<String> = []

    init() {}

    /// Whether both are the same names.
    static func == (left: StyleNames, right: StyleNames) -> Bool {
        left.shared == right.shared ? left.names == right.names : left.forMany().shared == right.forMany().shared
    }

    /// Those of some markup that is not read, but known.
    init(_ names: MarkupNames) { self.names = names.names }

    /// Adds all names of another.
    mutating func formUnion(_ other: StyleNames) {
        names.formUnion(other.names)
        if shared.isEmpty { shared = other.shared } else { names.formUnion(other.shared) }
    }

    /// The same names, ready to be added to many others at no cost.
    func forMany() -> StyleNames {
        var names = StyleNames()
        names.shared = self.names.union(shared)
        return names
    }

    /// The names in a drawn page: `p`, `.fiche`, `#contenu`. Texts of it that only look like markup do no harm: a name
    /// too many keeps a rule too many.
    mutating func read(page: [UInt8]) {
        var pieces: Set<ArraySlice<UInt8>> = []
        for place in page.indices {
            switch page[place] {
            case UInt8(ascii: "<"):
                pieces.insert(page[(place + 1)...].prefix { Self.isOfName($0) })
            case UInt8(ascii: "c") where page[place...].starts(with: Self.classStart),
                UInt8(ascii: "i") where page[place...].starts(with: Self.idStart):
                let sign = page[place] == UInt8(ascii: "c") ? "." : "#"
                let start = page[place...].firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? page.endIndex
                let value = page[start...].prefix { $0 != UInt8(ascii: "\"") }
                for name in value.split(whereSeparator: { $0 <= 32 }) {
                    names.insert(sign + String(decoding: name, as: UTF8.self))
                }
            default: break
            }
        }
        for piece in pieces where !piece.isEmpty { names.insert(String(decoding: piece, as: UTF8.self).lowercased()) }
    }

    private static let classStart = Array("class=\"".utf8)
    private static let idStart = Array("id=\"".utf8)

    private static func isOfName(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Letters, digits, `_` and `-`: what names of classes are made of.
    fileprivate static func isOfWord(_ byte: UInt8) -> Bool {
        isOfName(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Every word of a script: it may make elements of this name, or give this class.
    mutating func read(script: String) {
        let words = Set(Array(script.utf8).split { !Self.isOfWord($0) }.map { $0.drop { !Self.isLetter($0) } })
        for word in words where !word.isEmpty {
            for sign in ["", ".", "#"] { names.insert(sign + String(decoding: word, as: UTF8.self)) }
        }
    }

    /// Whether all of these are there.
    func has(_ asked: [String]) -> Bool { asked.allSatisfy { names.contains($0) || shared.contains($0) } }

    /// Those that are here and not there.
    func subtracting(_ other: StyleNames) -> Set<String> {
        names.union(shared).subtracting(other.names).subtracting(other.shared)
    }
}

/// A sheet from which rules can be left out: pages carry their styles, and most need a part of what a theme has.
struct StyleTree: Sendable {
    /// A selector, and the names it asks for.
    private struct Selector: Sendable {
        let text: Substring
        let asked: [String]

        /// What stands in brackets or parentheses, or after a colon, is not asked for.
        init(_ text: Substring) {
            self.text = text
            var depth = 0
            var asked: [String] = []
            // What stands right before a name: nothing, a dot, a hash; a colon for a state.
            var sign: [UInt8] = []
            var name: [UInt8] = []
            func end() {
                if !name.isEmpty, sign.last != UInt8(ascii: ":") {
                    asked.append(String(decoding: sign + name, as: UTF8.self))
                }
                (sign, name) = ([], [])
            }
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
                case _ where depth > 0: break
                case UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: ":"):
                    if !name.isEmpty { end() }
                    sign.append(byte)
                case _ where StyleNames.isOfWord(byte): name.append(byte)
                default: end()
                }
            }
            end()
            self.asked = asked
        }
    }

    private enum Item: Sendable {
        /// Selectors, and what stands in braces.
        case rule(selectors: [Selector], body: Substring)
        /// `@media (…)` and what it holds.
        case group(head: Substring, items: [Item])
        /// Anything else, as it stands.
        case other(Substring)
    }

    private let items: [Item]

    /// - Parameter css: a sheet that was made compact.
    init(_ css: String) {
        var rest = css[...]
        items = Self.items(&rest)
    }

    /// Every name that a rule asks for.
    var asked: Set<String> { Self.asked(items) }

    private static func asked(_ items: [Item]) -> Set<String> {
        items.reduce(into: []) { asked, item in
            switch item {
            case .other: break
            case .rule(let selectors, _): for selector in selectors { asked.formUnion(selector.asked) }
            case .group(_, let items): asked.formUnion(self.asked(items))
            }
        }
    }

    /// The sheet without the rules that can apply to nothing.
    func kept(for names: StyleNames) -> String { Self.text(items, names) }

    private static func text(_ items: [Item], _ names: StyleNames) -> String {
        items.map { item in
            switch item {
            case .other(let text): return String(text)
            case .rule(let selectors, let body):
                let kept = selectors.filter { names.has($0.asked) }
                return kept.isEmpty ? "" : kept.map(\.text).joined(separator: ",") + body
            case .group(let head, let items):
                let inner = text(items, names)
                return inner.isEmpty ? "" : "\(head){\(inner)}"
            }
        }.joined()
    }

    /// The items up to the end, or to the brace that closes what holds them.
    private static func items(_ rest: inout Substring) -> [Item] {
        var items: [Item] = []
        while let sign = rest.firstIndex(where: { "{};".contains($0) }) {
            if rest[sign] == "}" {
                rest = rest[rest.index(after: sign)...]
                break
            }
            let head = rest[..<sign]
            if rest[sign] == ";" {
                items.append(.other(rest[...sign]))
                rest = rest[rest.index(after: sign)...]
            } else if head.hasPrefix("@media") || head.hasPrefix("@supports") {
                rest = rest[rest.index(after: sign)...]
                items.append(.group(head: head, items: self.items(&rest)))
            } else {
                let end = closing(rest, from: sign)
                let body = rest[sign..<end]
                items.append(
                    head.hasPrefix("@") ? .other(rest[..<end]) : .rule(selectors: selectors(head), body: body))
                rest = rest[end...]
            }
        }
        return items
    }

    /// The place after the brace that closes the one at `start`.
    private static func closing(_ text: Substring, from start: Substring.Index) -> Substring.Index {
        var depth = 0
        var place = start
        while place < text.endIndex {
            if text[place] == "{" { depth += 1 }
            if text[place] == "}" { depth -= 1 }
            place = text.index(after: place)
            if depth == 0 { break }
        }
        return place
    }

    /// Selectors apart: a comma within parentheses does not part them.
    private static func selectors(_ head: Substring) -> [Selector] {
        var depth = 0
        let parts = head.split { character in
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            return character == "," && depth == 0
        }
        return parts.map(Selector.init)
    }
}
