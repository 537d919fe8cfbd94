import Markdown

/// Finds numbers that a sentence gives to the wrong service.
struct AttributionCheck: Sendable {
    /// A number, and the service that a sentence gives it to.
    struct Mistake {
        let range: Range<Int>
        let number: Helplines.Line
        let named: Helplines.Line
        /// Whether a link shows one number and calls another.
        var isInLink = false
    }

    private enum Event {
        case name
        case number
        /// A number of two or three digits: it ends a name's reach, and is never judged.
        case minor
        case call
    }

    private struct Mention {
        let event: Event
        let range: Range<Int>
        let line: Helplines.Line
    }

    let helplines: Helplines
    let names: HelplineNames

    /// The mistakes of one text.
    /// - Parameter typed: the ten-digit numbers in it.
    func mistakes(in reading: SentenceReading, typed: [TypedNumbers.Found]) -> [Mistake] {
        reading.sentences.flatMap { sentence -> [Mistake] in
            let calls = reading.calls.filter { sentence.contains($0.range.lowerBound) }
                .map { Mention(event: .call, range: $0.range, line: $0.line) }
            // Without a number nothing can be given to anybody, and most sentences have none.
            guard !calls.isEmpty || reading.text[sentence].contains(where: \.isDigit) else { return [] }
            let names = names.found(in: reading.text, part: sentence)
                .map { Mention(event: .name, range: $0.range, line: $0.line) }
            guard !names.isEmpty || !calls.isEmpty else { return [] }
            let long = typed.filter { sentence.contains($0.range.lowerBound) }
                .map { Mention(event: .number, range: $0.range, line: $0.line) }
            // Within a name or a link's destination, a number is that name or that link.
            let short = shortNumbers(in: reading.text, part: sentence).filter { number in
                !(names + long).contains { $0.range.overlaps(number.range) }
            }
            let apart = long.filter { number in !calls.contains { $0.range.overlaps(number.range) } }
            let mentions = (names + calls + apart + short).sorted { $0.range.lowerBound < $1.range.lowerBound }
            return mistakes(among: mentions, in: reading.text, sentence: sentence)
        }
    }

    private func mistakes(
        among mentions: [Mention], in text: [Unicode.Scalar], sentence: Range<Int>
    ) -> [Mistake] {
        var mistakes: [Mistake] = []
        var named: Mention?
        var numbered: Set<Helplines.Line> = []
        var previous: Mention?
        for mention in mentions {
            let between = text[(previous?.range.upperBound ?? sentence.lowerBound)..<mention.range.lowerBound]
            switch mention.event {
            case .name:
                // « le 3230 (Caf) »: the name belongs to the number before it.
                let isAside = previous?.event == .number && Self.opensAside(between)
                if isAside, let number = previous, number.line != mention.line {
                    mistakes.append(Mistake(range: number.range, number: number.line, named: mention.line))
                }
                named = isAside || numbered.contains(mention.line) ? nil : mention
            case .minor:
                named = nil
                numbered.insert(mention.line)
            case .number, .call:
                if mention.event == .call, let number = previous, number.event == .number, number.line != mention.line,
                    between.allSatisfy({ $0.properties.isWhitespace || $0 == "(" })
                {
                    mistakes.append(
                        Mistake(range: mention.range, number: mention.line, named: number.line, isInLink: true))
                } else if let name = named, name.line != mention.line,
                    gives(name, mention, in: text, sentence: sentence)
                {
                    mistakes.append(Mistake(range: mention.range, number: mention.line, named: name.line))
                }
                named = nil
                numbered.insert(mention.line)
            }
            previous = mention
        }
        return mistakes
    }

    private func gives(_ name: Mention, _ number: Mention, in text: [Unicode.Scalar], sentence: Range<Int>) -> Bool {
        Attribution(
            before: TextPiece.all(in: text[sentence.lowerBound..<name.range.lowerBound]),
            between: TextPiece.all(in: text[name.range.upperBound..<number.range.lowerBound]),
            isListed: name.line.number.digits.count < 4
        ).holds
    }

    /// Whether only `(` and an article stand between a number and a name.
    private static func opensAside(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
        let pieces = TextPiece.all(in: between)
        guard pieces.first == .mark("(") else { return false }
        return pieces.dropFirst().allSatisfy { [.word("la"), .word("le"), .word("l"), .word("les")].contains($0) }
    }

    private func shortNumbers(in text: [Unicode.Scalar], part: Range<Int>) -> [Mention] {
        let certain = ShortNumberSearch.numbers(in: text, part: part).compactMap { found in
            helplines[found.number].map { Mention(event: .number, range: found.range, line: $0) }
        }
        var minor: [Mention] = []
        var place = part.lowerBound
        while place < part.upperBound {
            let end = text[place..<part.upperBound].firstIndex { !$0.isDigit } ?? part.upperBound
            if (2...3).contains(end - place), place == 0 || !text[place - 1].isDigit {
                var digits = String.UnicodeScalarView()
                digits.append(contentsOf: text[place..<end])
                if let line = PhoneNumber(String(digits)).flatMap({ helplines[$0] }),
                    !certain.contains(where: { $0.range.overlaps(place..<end) })
                {
                    minor.append(Mention(event: .minor, range: place..<end, line: line))
                }
            }
            place = max(end, place + 1)
        }
        return certain + minor
    }
}
