/// Writes the steps of a program, numbers its values, and keeps the sketch of what it can write.
struct ProgramWriter {
    private var program = TemplateProgram()
    /// The number of each value, and how often it is mentioned.
    private var numbers: [Place: Int] = [:]
    private var mentions: [Int] = []
    private var frameCount = 0
    /// The step before which nothing may be joined: others lead there.
    private var label = 0

    private struct Place: Hashable {
        let base: TemplateProgram.Source.Base
        let place: Int
    }

    // MARK: - Numbers

    /// A frame for the views of one section.
    mutating func newFrame() -> Int {
        defer { frameCount += 1 }
        return frameCount
    }

    /// A place for the text that a list of texts is at.
    mutating func newItem() -> Int {
        defer { program.itemCount += 1 }
        return program.itemCount
    }

    /// The number of a value, mentioned once more.
    mutating func source(of base: TemplateProgram.Source.Base, place: Int) -> Int {
        let key = Place(base: base, place: place)
        let number = numbers[key] ?? program.sources.count
        if number == program.sources.count {
            numbers[key] = number
            program.sources.append(TemplateProgram.Source(base: base, place: place))
            mentions.append(0)
        }
        return mention(number)
    }

    /// The same value, mentioned once more.
    mutating func mention(_ source: Int) -> Int {
        mentions[source] += 1
        return source
    }

    // MARK: - Steps

    mutating func emit(_ step: TemplateProgram.Step) { program.steps.append(step) }

    /// Bytes known now; those that follow others directly are joined to them.
    mutating func write(_ text: String) {
        guard !text.isEmpty else { return }
        let start = program.constants.count
        program.constants.append(contentsOf: text.utf8)
        program.sketch.append(contentsOf: text.utf8)
        let end = program.constants.count
        if label < program.steps.count, case .bytes(let range) = program.steps.last {
            program.steps[program.steps.count - 1] = .bytes(range.lowerBound..<end)
        } else {
            emit(.bytes(start..<end))
        }
    }

    /// A step that others will depend on, up to its `close`; gives its place.
    mutating func open(_ step: TemplateProgram.Step) -> Int {
        emit(step)
        label = program.steps.count
        // What stands in a section may be there or not: it is no part of the word before it.
        program.sketch.append(UInt8(ascii: " "))
        return program.steps.count - 1
    }

    /// The steps that depend on an open one are all written.
    mutating func close(_ place: Int) {
        let end = program.steps.count
        label = end
        program.sketch.append(UInt8(ascii: " "))
        let step = program.steps[place]
        program.steps[place] =
            switch step {
            case .when(let source, let isThere, _): .when(source, isThere: isThere, end: end)
            case .with(let source, let frame, _): .with(source, frame: frame, end: end)
            case .each(let source, let frame, _): .each(source, frame: frame, end: end)
            case .eachText(let source, let item, _): .eachText(source, item: item, end: end)
            case .bytes, .text, .markup, .item: step
            }
    }

    // MARK: - The sketch

    /// Notes a kind of markup that the program writes.
    mutating func note(_ kind: MarkupKind) { program.kinds.insert(kind) }

    /// Whether what is written next stands in the value of a class.
    var isInClass: Bool {
        guard let quote = program.sketch.lastIndex(of: UInt8(ascii: "\"")) else { return false }
        return program.sketch[..<quote].suffix(Self.classAttribute.count).elementsEqual(Self.classAttribute)
    }

    private static let classAttribute = Array("class=".utf8)

    /// Each of some words in place of a name, behind what the name is written right after.
    mutating func sketch(_ words: [String]) {
        let start = program.sketch.lastIndex { $0 <= 32 || $0 == UInt8(ascii: "\"") }.map { $0 + 1 } ?? 0
        let beginning = Array(program.sketch[start...])
        for word in words { program.sketch += Array(" ".utf8) + beginning + Array(word.utf8) }
    }

    // MARK: - The end

    /// The program, with a slot for each value that is asked for more than once.
    ///
    /// - Parameter shapes: those of the views it draws, in their order.
    func program(given shapes: [ObjectShape]) -> TemplateProgram {
        var program = program
        program.shapes = shapes
        var sourcesOfFrame = Array(repeating: [Int](), count: frameCount)
        for number in program.sources.indices where mentions[number] > 1 {
            sourcesOfFrame[frame(of: number)].append(number)
        }
        var slot = 0
        for sources in sourcesOfFrame {
            program.slots.append(slot..<slot + sources.count)
            for number in sources {
                program.sources[number].slot = slot
                slot += 1
            }
        }
        return program
    }

    /// The frame a value comes from in the end.
    private func frame(of source: Int) -> Int {
        switch program.sources[source].base {
        case .frame(let frame): frame
        case .source(let owner): frame(of: owner)
        }
    }
}
