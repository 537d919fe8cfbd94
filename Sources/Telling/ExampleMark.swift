import Content

/// How what is made up says so, wherever it is told of.
public enum ExampleMark {
    /// After a title that is read alone.
    public static let afterTitle = " (exemple)"
    /// Before what is made up.
    public static let label = "Exemple :"
}

extension WrittenEntry {
    /// Its title; that of an example says so, for lists, calendars and programs that show nothing else.
    public var markedTitle: String { marked(title) }

    /// Words that stand for it, marked when it is an example.
    public func marked(_ words: String) -> String { common.isExample ? words + ExampleMark.afterTitle : words }

    /// « ce rendez-vous est inventé pour montrer le portail. », to follow `ExampleMark.label`; nil when it exists.
    public var exampleNotice: String? {
        guard common.isExample else { return nil }
        let words = collection.madeUp.split(separator: " ")
        return (words.dropLast() + ["est"] + words.suffix(1)).joined(separator: " ") + " pour montrer le portail."
    }

    /// The whole notice, as one sentence; nil when it exists.
    public var exampleSentence: String? { exampleNotice.map { "\(ExampleMark.label) \($0)" } }
}
