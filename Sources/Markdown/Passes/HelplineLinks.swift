import Diagnostics

extension MarkdownDocument {
    /// The document with its helplines ready to be called.
    ///
    /// Links of the scheme `numero:` become `tel:` links that show the number: after the text, or in its place when
    /// the text is the number. Short numbers in running text become links by themselves; titles, links, code and
    /// struck-out text are left alone, and numbers of two or three digits, too easily taken for something else.
    /// Links to unknown helplines stay as they are, for `resolvingLinks` to report.
    public func linkingHelplines(_ helplines: Helplines) -> MarkdownDocument {
        guard !helplines.lines.isEmpty else { return self }
        var result = self
        result.blocks = blocks.map { block in
            block.mappingInlines { content, container in
                var linker = HelplineLinker(helplines: helplines, takesShortNumbers: container != .heading)
                return linker.link(content, before: nil)
            }
        }
        return result
    }
}

/// Goes through one run of inlines, and remembers the words just read.
private struct HelplineLinker {
    let helplines: Helplines
    let takesShortNumbers: Bool
    /// The end of what was read, at most as long as a number's context needs.
    private var behind: [Unicode.Scalar] = []

    init(helplines: Helplines, takesShortNumbers: Bool) {
        self.helplines = helplines
        self.takesShortNumbers = takesShortNumbers
    }

    mutating func link(_ content: [Inline], before following: Unicode.Scalar?) -> [Inline] {
        var result: [Inline] = []
        for (inline, next) in zip(content, content.scalarsBehind(following)) {
            switch inline {
            case .text(let text) where takesShortNumbers: result += linkShortNumbers(in: text, before: next)
            case .emphasis(let inner): result.append(.emphasis(link(inner, before: next)))
            case .strong(let inner): result.append(.strong(link(inner, before: next)))
            case .strikethrough(let inner):
                var others = HelplineLinker(helplines: helplines, takesShortNumbers: false)
                result.append(.strikethrough(others.link(inner, before: next)))
            case .link(let link): result.append(.link(link.calling(from: helplines)))
            case .text, .code, .image, .abbreviation, .softBreak, .lineBreak: result.append(inline)
            }
            switch inline {
            case .emphasis, .strong: break
            case .text, .code, .link, .image, .abbreviation, .strikethrough, .softBreak, .lineBreak:
                remember([inline].plainText)
            }
        }
        return result
    }

    private mutating func remember(_ text: String) {
        behind = Array((behind + text.unicodeScalars).suffix(60))
    }

    private func linkShortNumbers(in text: String, before next: Unicode.Scalar?) -> [Inline] {
        guard text.utf8.contains(where: { (0x31...0x33).contains($0) }) else { return [.text(text)] }
        let scalars = behind + text.unicodeScalars + (next.map { [$0] } ?? [])
        let part = behind.count..<(scalars.count - (next == nil ? 0 : 1))
        var result: [Inline] = []
        var copied = part.lowerBound
        for found in ShortNumberSearch.numbers(in: scalars, part: part) {
            guard let line = helplines[found.number] else { continue }
            if copied < found.range.lowerBound {
                result.append(.text(String(scalars[copied..<found.range.lowerBound])))
            }
            result.append(.link(Inline.Link(calling: line)))
            copied = found.range.upperBound
        }
        if copied < part.upperBound { result.append(.text(String(scalars[copied..<part.upperBound]))) }
        return result
    }
}

extension Inline.Link {
    /// The link that shows a number alone; its name says whose it is.
    fileprivate init(calling line: Helplines.Line) {
        let name = FrenchTypography.apply(line.name)
        self.init(
            destination: .external(SafeAddress(line.number)), content: [.text(line.number.display)],
            isBareAddress: true, label: "\(line.number.display), \(name)")
    }

    /// The link itself, or the call that it stands for.
    fileprivate func calling(from helplines: Helplines) -> Self {
        guard case .reference(let reference) = destination, let id = reference.helplineID, let line = helplines[id]
        else { return self }
        let words = content.plainText
        if PhoneNumber(words) == line.number { return Self(calling: line) }
        var link = self
        link.destination = .external(SafeAddress(line.number))
        link.isBareAddress = false
        if words.allSatisfy(\.isWhitespace) {
            link.content = [.text("\(line.name), \(line.number.display)")]
        } else if !Self.says(line.number, in: words) {
            link.content.append(.text(", \(line.number.display)"))
        }
        let (said, name) = (words.slugified, line.name.slugified)
        if !said.isEmpty, !said.contains(name), !name.contains(said) {
            link.label = "\(link.content.typographicText), \(FrenchTypography.apply(line.name))"
        }
        return link
    }

    /// Whether the words hold the number already, such as « le 3114 ».
    private static func says(_ number: PhoneNumber, in words: String) -> Bool {
        let parts = words.split { !$0.isNumber && !$0.isWhitespace }
        return parts.contains { $0.filter(\.isNumber) == number.digits }
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
