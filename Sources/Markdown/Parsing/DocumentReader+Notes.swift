import Diagnostics

extension DocumentReader {
    /// Reads what a note says, apart from the text around it: its headings are none of the text’s.
    mutating func read(note: Int, in item: CmarkNode) {
        let outside = (notes.current, outline, currentLevel)
        notes.current = note
        notes.content[note] = blocks(under: item)
        (notes.current, outline, currentLevel) = outside
    }

    /// The reference to a note; what was written, and a finding, when there is no such note.
    mutating func reference(to label: String, near node: CmarkNode) -> Inline {
        guard let note = notes[label] else {
            reportUnknown(label, near: node)
            return .text("[^\(label)]")
        }
        return .noteReference(NoteReference(number: notes.refer(to: note), occurrence: 1, text: ""))
    }

    /// The blocks of the text, and its notes behind them; reports the notes that are not shown.
    mutating func withNotes(_ body: [Block]) -> [Block] {
        for index in notes.unreached {
            let line = notes.definitions[index]
            let isSecond = notes[line.label] != index
            report.add(
                MarkdownRules.unusedNote, at: source.location(ofByte: line.byte), length: line.label.markLength,
                isSecond ? MarkdownWords.secondNote(line.label) : MarkdownWords.unusedNote(line.label),
                suggestion: isSecond ? MarkdownWords.renameNote : MarkdownWords.writeReference(line.label))
        }
        return notes.numbering(body, text: source.origin.key)
    }

    private mutating func reportUnknown(_ label: String, near node: CmarkNode) {
        guard reportedLabels.insert(label).inserted else { return }
        let place = locator.place(of: "[^\(label)]", near: place(of: node))
        let isSpaced = label.contains(" ")
        report.add(
            MarkdownRules.unknownNote, at: place, length: label.markLength,
            isSpaced ? MarkdownWords.spacedLabel : MarkdownWords.unknownNote(label), suggestion: suggestion(for: label))
    }

    private func suggestion(for label: String) -> String {
        let joined = label.split(separator: " ").joined(separator: "-")
        guard joined == label else { return MarkdownWords.write("« [^\(joined)] »") }
        // So many that each costs much are no mistake of the hand.
        let labels = notes.definitions.prefix(40).map(\.label)
        guard reportedLabels.count <= 40, let near = NearMiss.best(for: label, among: labels) else {
            return MarkdownWords.writeNote(label)
        }
        return MarkdownWords.didYouMean("[^\(near)]")
    }
}

extension String {
    /// The length of the mark with this label, in scalars.
    fileprivate var markLength: Int { unicodeScalars.count + 3 }
}

extension SourceLocation {
    /// A short word that tells what stands here from what stands elsewhere, the same for each build (FNV-1a, 32 bits).
    fileprivate var key: String {
        let hash = "\(file):\(line):\(column)".utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return String(hash, radix: 36)
    }
}
