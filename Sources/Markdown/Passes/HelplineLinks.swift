import Diagnostics

extension MarkdownDocument {
    /// The document with its helplines ready to be called.
    ///
    /// Links of the scheme `numero:` become links that call the number (or write to it) and show it: after the text,
    /// or in its place when the text is the number. The table's numbers in running text become links by themselves;
    /// titles, links, code and struck-out text are left alone. Links to unknown helplines stay as they are, for
    /// `resolvingLinks` to report.
    public func linkingHelplines(_ helplines: Helplines) -> MarkdownDocument {
        guard !helplines.lines.isEmpty else { return self }
        var result = self
        let emergencies = EmergencyNumberSearch(helplines)
        var read: (setting: String, isUrgent: Bool)?
        result.blocks = blocks.map { block in
            block.mappingInlines { content, container in
                // The cells of a row have its words in common.
                let setting = container.setting(of: content)
                if let setting, setting != read?.setting { read = (setting, emergencies.isUrgent(setting)) }
                var linker = HelplineLinker(
                    helplines: helplines, emergencies: emergencies,
                    isUrgent: setting == nil ? nil : read?.isUrgent)
                return linker.link(content, before: nil)
            }
        }
        return result
    }
}

extension InlineContainer {
    /// The words a number is read among; nil where numbers stay as they are.
    fileprivate func setting(of content: [Inline]) -> String? {
        switch self {
        case .paragraph, .header: content.plainText
        case .cell(let row): row
        case .heading: nil
        }
    }
}

extension HTMLFragment {
    /// A text without markup, in which the table's numbers can be called.
    ///
    /// - Parameters:
    ///   - text: one line, typography not yet applied.
    ///   - helplines: the table.
    public static func calling(_ text: String, _ helplines: Helplines) -> HTMLFragment {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return HTMLFragment(escaping: FrenchTypography.apply(text))
        }
        let document = MarkdownDocument(blocks: [.paragraph([.text(text)])], outline: [], links: [])
        return document.linkingHelplines(helplines).inlineHTML(root: "")
            ?? HTMLFragment(escaping: FrenchTypography.apply(text))
    }
}

/// Goes through one run of inlines, and remembers the words just read.
private struct HelplineLinker {
    let helplines: Helplines
    let emergencies: EmergencyNumberSearch
    /// Whether words of calling or of danger stand around; nil where numbers are not looked for.
    let isUrgent: Bool?
    /// The end of what was read, at most as long as a number's context needs.
    private var behind: [Unicode.Scalar] = []

    init(helplines: Helplines, emergencies: EmergencyNumberSearch, isUrgent: Bool?) {
        self.helplines = helplines
        self.emergencies = emergencies
        self.isUrgent = isUrgent
    }

    mutating func link(_ content: [Inline], before following: Unicode.Scalar?) -> [Inline] {
        var result: [Inline] = []
        for (inline, next) in zip(content, content.scalarsBehind(following)) {
            switch inline {
            case .text(let text): result += linkNumbers(in: text, before: next)
            case .emphasis(let inner): result.append(.emphasis(link(inner, before: next)))
            case .strong(let inner): result.append(.strong(link(inner, before: next)))
            case .strikethrough(let inner):
                var others = HelplineLinker(helplines: helplines, emergencies: emergencies, isUrgent: nil)
                result.append(.strikethrough(others.link(inner, before: next)))
            case .link(let link): result.append(.link(link.calling(from: helplines)))
            case .code, .image, .abbreviation, .noteReference, .softBreak, .lineBreak: result.append(inline)
            }
            switch inline {
            case .emphasis, .strong: break
            case .text, .code, .link, .image, .abbreviation, .noteReference, .strikethrough, .softBreak, .lineBreak:
                remember([inline].plainText)
            }
        }
        return result
    }

    private mutating func remember(_ text: String) {
        behind = Array((behind + text.unicodeScalars).suffix(60))
    }

    private func linkNumbers(in text: String, before next: Unicode.Scalar?) -> [Inline] {
        guard let isUrgent, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [.text(text)] }
        let scalars = behind + text.unicodeScalars + (next.map { [$0] } ?? [])
        let part = behind.count..<(scalars.count - (next == nil ? 0 : 1))
        var result: [Inline] = []
        var copied = part.lowerBound
        for (range, line) in numbers(in: scalars, part: part, isUrgent: isUrgent) {
            if copied < range.lowerBound { result.append(.text(String(scalars[copied..<range.lowerBound]))) }
            result.append(.link(Inline.Link(calling: line)))
            copied = range.upperBound
        }
        if copied < part.upperBound { result.append(.text(String(scalars[copied..<part.upperBound]))) }
        return result
    }
}

extension HelplineLinker {
    /// The numbers of the table, in order, each where it stands: short ones, then those of emergency, then long ones,
    /// none within another.
    private func numbers(
        in scalars: [Unicode.Scalar], part: Range<Int>, isUrgent: Bool
    ) -> [(range: Range<Int>, line: Helplines.Line)] {
        let short = ShortNumberSearch.numbers(in: scalars, part: part).map { ($0.range, $0.number) }
        let long = LongNumberSearch.numbers(in: scalars, part: part).map { ($0.range, $0.number) }
        let others = (long + short).filter { helplines[$0.1] != nil }.map(\.0)
        let emergency = emergencies.numbers(in: scalars, part: part, isUrgent: isUrgent, beside: others).compactMap {
            range in PhoneNumber(String(scalars[range])).map { (range, $0) }
        }
        var end = part.lowerBound
        return (long + short + emergency).sorted { $0.0.lowerBound < $1.0.lowerBound }.compactMap { range, number in
            guard range.lowerBound >= end, let line = helplines[number] else { return nil }
            end = range.upperBound
            return (range, line)
        }
    }
}

extension Inline.Link {
    /// The link that shows a number alone; its name says whose it is.
    fileprivate init(calling line: Helplines.Line) {
        self.init(
            destination: .external(line.address), content: [.text(line.number.display)], isBareAddress: true,
            label: line.spokenName)
    }

    /// The link itself, or the call that it stands for.
    fileprivate func calling(from helplines: Helplines) -> Self {
        guard case .reference(let reference) = destination, let id = reference.helplineID, let line = helplines[id]
        else { return self }
        let words = content.plainText
        if PhoneNumber(words) == line.number { return Self(calling: line) }
        var link = self
        link.destination = .external(line.address)
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
