extension Inline {
    /// The first character people see; nil when there is none.
    var firstScalar: Unicode.Scalar? {
        switch self {
        case .text(let text), .code(let text): text.unicodeScalars.first
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.firstScalar
        case .link(let link): link.content.firstScalar
        case .image: "\u{FFFC}"
        case .abbreviation(let abbreviation): abbreviation.acronym.unicodeScalars.first
        // Nothing for typography: `mot[^1] !` is set as `mot !` is.
        case .noteReference: nil
        case .softBreak, .lineBreak: " "
        }
    }

    /// The last character people see; nil when there is none.
    var lastScalar: Unicode.Scalar? {
        switch self {
        case .text(let text), .code(let text): text.unicodeScalars.last
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.lastScalar
        case .link(let link): link.content.lastScalar
        case .image: "\u{FFFC}"
        case .abbreviation(let abbreviation):
            abbreviation.isSpelledOut ? ")" : abbreviation.acronym.unicodeScalars.last
        // Nothing for typography: `mot[^1] !` is set as `mot !` is.
        case .noteReference: nil
        case .softBreak, .lineBreak: " "
        }
    }
}

extension [Inline] {
    /// The first character people see; nil when there is none.
    var firstScalar: Unicode.Scalar? {
        for inline in self { if let scalar = inline.firstScalar { return scalar } }
        return nil
    }

    /// The last character people see; nil when there is none.
    var lastScalar: Unicode.Scalar? {
        for inline in reversed() { if let scalar = inline.lastScalar { return scalar } }
        return nil
    }

    /// For each inline, the first character people see behind it.
    /// - Parameter following: the one behind them all.
    func scalarsBehind(_ following: Unicode.Scalar?) -> [Unicode.Scalar?] {
        var behind = [Unicode.Scalar?](repeating: following, count: count)
        for index in indices.dropFirst().reversed() {
            behind[index - 1] = self[index].firstScalar ?? behind[index]
        }
        return behind
    }
}
