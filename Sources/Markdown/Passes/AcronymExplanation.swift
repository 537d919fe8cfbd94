extension MarkdownDocument {
    /// The document with acronyms explained where they first occur.
    ///
    /// The expansion is shown in parentheses, unless the same paragraph says it already; within parentheses it is
    /// only its title, and the next occurrence is explained. Code, links, titles and
    /// addresses are left alone; only whole words count, upper and lower case told apart.
    /// - Parameters:
    ///   - glossary: the acronyms that may be explained.
    ///   - alreadyExplained: acronyms explained earlier on the page; those explained here are added.
    public func explainingAcronyms(
        _ glossary: Glossary, alreadyExplained: inout Set<String>
    ) -> MarkdownDocument {
        guard !glossary.expansions.isEmpty else { return self }
        var explainer = AcronymExplainer(glossary: glossary, explained: alreadyExplained)
        var result = self
        result.blocks = blocks.map { block in
            block.mappingInlines { content, container in
                container.isTitle ? content : explainer.explain(content)
            }
        }
        alreadyExplained = explainer.explained
        return result
    }
}

/// Goes through paragraphs, and remembers what was explained.
private struct AcronymExplainer {
    let glossary: Glossary
    var explained: Set<String>
    private var paragraph: [Inline] = []
    private var foldedParagraph: String?
    /// How many parentheses are open where the paragraph is read: an acronym is not explained within others.
    private var openParentheses = 0

    init(glossary: Glossary, explained: Set<String>) {
        self.glossary = glossary
        self.explained = explained
    }

    mutating func explain(_ content: [Inline]) -> [Inline] {
        paragraph = content
        foldedParagraph = nil
        openParentheses = 0
        return explain(content, after: nil, before: nil)
    }

    private mutating func explain(
        _ content: [Inline], after: Unicode.Scalar?, before: Unicode.Scalar?
    ) -> [Inline] {
        var result: [Inline] = []
        var previous = after
        for (inline, next) in zip(content, content.scalarsBehind(before)) {
            switch inline {
            case .text(let text): append(text, after: previous, before: next, to: &result)
            case .emphasis(let inner): result.append(.emphasis(explain(inner, after: previous, before: next)))
            case .strong(let inner): result.append(.strong(explain(inner, after: previous, before: next)))
            case .strikethrough, .code, .link, .image, .abbreviation, .noteReference, .softBreak, .lineBreak:
                result.append(inline)
            }
            previous = inline.lastScalar ?? previous
        }
        return result
    }

    private mutating func append(
        _ text: String, after: Unicode.Scalar?, before: Unicode.Scalar?, to result: inout [Inline]
    ) {
        let bytes = Array(text.utf8)
        var copied = 0
        var read = 0
        defer { count(bytes[read...]) }
        for range in AcronymSearch.ranges(in: bytes, of: glossary, after: after, before: before) {
            let acronym = String(decoding: bytes[range], as: UTF8.self)
            count(bytes[read..<range.lowerBound])
            read = range.lowerBound
            let isWithin = openParentheses > 0
            guard let expansion = glossary.expansions[acronym], !explained.contains(acronym) else { continue }
            if !isWithin { explained.insert(acronym) }
            if copied < range.lowerBound {
                result.append(.text(String(decoding: bytes[copied..<range.lowerBound], as: UTF8.self)))
            }
            let abbreviation = Inline.Abbreviation(
                acronym: acronym, expansion: expansion, isSpelledOut: !isWithin && !paragraphSays(acronym))
            result.append(.abbreviation(abbreviation))
            copied = range.upperBound
        }
        if copied < bytes.count { result.append(.text(String(decoding: bytes[copied...], as: UTF8.self))) }
    }

    private mutating func count(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "(") { openParentheses += 1 }
            if byte == UInt8(ascii: ")") { openParentheses = max(0, openParentheses - 1) }
        }
    }

    private mutating func paragraphSays(_ acronym: String) -> Bool {
        guard let expansion = glossary.foldedExpansions[acronym] else { return false }
        let said = foldedParagraph ?? " \(Glossary.folded(paragraph.plainText)) "
        foldedParagraph = said
        return said.hasBytes(of: " \(expansion) ")
    }
}
