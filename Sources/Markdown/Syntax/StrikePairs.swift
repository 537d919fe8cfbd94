/// Joins pairs of `~~` into what is struck out.
///
/// Two tildes open when a word follows them and close when a word comes before them, by CommonMark’s rules for `*`.
struct StrikePairs {
    /// The places, among some inlines, of texts that are two tildes.
    private let marks: [Int]

    /// - Parameter marks: places of texts that are two tildes, ascending.
    init(_ marks: [Int]) { self.marks = marks }

    /// The same inlines, what stands between two pairs of tildes being struck out.
    func joined(_ inlines: [Inline]) -> [Inline] {
        guard marks.count > 1 else { return inlines }
        var partner: [Int: Int] = [:]
        var open: [Int] = []
        for mark in marks {
            let (opens, closes) = sides(of: mark, in: inlines)
            if closes, let opener = open.popLast() {
                partner[opener] = mark
            } else if opens {
                open.append(mark)
            }
        }
        guard !partner.isEmpty else { return inlines }
        var levels: [[Inline]] = [[]]
        var ends: [Int] = []
        for (place, inline) in inlines.enumerated() {
            if let end = partner[place] {
                ends.append(end)
                levels.append([])
            } else if ends.last == place {
                ends.removeLast()
                let content = levels.removeLast()
                levels[levels.count - 1].append(.strikethrough(content))
            } else {
                levels[levels.count - 1].append(inline)
            }
        }
        return levels[0]
    }

    private func sides(of mark: Int, in inlines: [Inline]) -> (opens: Bool, closes: Bool) {
        let before = mark > 0 ? Side(inlines[mark - 1], isBefore: true) : .space
        let after = mark + 1 < inlines.count ? Side(inlines[mark + 1], isBefore: false) : .space
        let isLeft = after != .space && (after == .word || before != .word)
        let isRight = before != .space && (before == .word || after != .word)
        return (isLeft, isRight)
    }

    /// What stands beside two tildes.
    private enum Side {
        case word, sign, space

        init(_ inline: Inline, isBefore: Bool) {
            switch inline {
            case .text(let text):
                guard let scalar = isBefore ? text.unicodeScalars.last : text.unicodeScalars.first else {
                    self = .space
                    return
                }
                self = scalar.isMarkdownSpace ? .space : scalar.isMarkdownSign ? .sign : .word
            case .softBreak, .lineBreak: self = .space
            // What is marked begins and ends with a sign: `*`, `` ` ``, `[`, `)`.
            case .code, .emphasis, .strong, .strikethrough, .link, .image, .abbreviation, .noteReference: self = .sign
            }
        }
    }
}
