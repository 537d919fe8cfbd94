import Diagnostics
import Markdown

/// A chapter of the guide petite enfance.
public struct GuideChapter: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "guide", "Un chapitre du guide petite enfance", plural: "Guide", madeUp: "ce chapitre inventé")

    /// What it is called.
    public var title = ""
    /// Its place in the guide: smaller comes first.
    public var order = 0
    /// Age bands it is about.
    public var ages: [AgeBand] = []
    /// Types whose structures are listed at its end.
    public var types: [StructureType] = []
    /// What to remember, in a few sentences.
    public var essentials: [String] = []
    /// The steps of a démarche.
    public var steps: [Step] = []
    /// Questions and answers.
    public var questions: [Question] = []
    /// The chapter in very simple words.
    public var simple: MarkdownDocument?

    /// A record in which nothing is filled.
    public init() {}

    /// Its place is the one it is given.
    public var rank: EntryRank { .numbered(order) }

    /// The chapter, by section.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: "Chapitre du guide", sections: "Guide", weight: 1.25, keywords: ages.map(\.label),
            texts: [simple?.plainText].compactMap { $0 } + essentials
                + steps.flatMap { [$0.title, $0.text] + $0.papers })
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<GuideChapter>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 80), "Titre", help: "Le titre du chapitre.", required: true),
        Field(
            "ordre", \.order, .integer(0...9999), "Ordre", help: "Un nombre : 10, 20, 30… Le plus petit vient d’abord.",
            required: true),
        Field("ages", \.ages, .terms(.ages), "Âges", help: "Tranches d’âge concernées."),
        Field(
            "types", \.types, .list(of: .term(.types)), "Types",
            help: "Types de structures à lister en fin de chapitre."),
        Field(
            "essentiel", \.essentials, .list(of: .text(minimum: 5, maximum: 240)), "L’essentiel",
            help: "Trois à cinq phrases courtes à retenir.", required: true),
        Field(
            "etapes", \.steps, .list(of: .group(Step.fields, startingFrom: Step())), "Étapes",
            help: "Les étapes d’une démarche."),
        Field(
            "questions", \.questions, .list(of: .group(Question.fields, startingFrom: Question())), "Questions",
            help: "Questions que posent les parents."),
        Field(
            "simple", \.simple, .markdown, "Version simple", help: "Le chapitre en quelques phrases très simples.",
            required: true),
    ]
}

extension GuideChapter {
    /// Its texts beside its body.
    public var texts: [MarkdownDocument] { ([simple] + questions.map(\.answer)).compactMap { $0 } }

    /// Puts each of its texts beside the body through a change.
    public mutating func changeTexts(_ change: (inout MarkdownDocument?) -> Void) {
        change(&simple)
        for index in questions.indices { change(&questions[index].answer) }
    }
}

/// One step of a démarche.
public struct Step: Sendable {
    /// What to do, in a few words.
    public var title = ""
    /// How, in one or two sentences.
    public var text = ""
    /// Papers to gather.
    public var papers: [String] = []

    static let fields: [Field<Step>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 100), "Titre", help: "L’étape en quelques mots.",
            required: true),
        Field("texte", \.text, .text(maximum: 600), "Texte", help: "Une ou deux phrases.", required: true),
        Field("papiers", \.papers, .list(of: .text(maximum: 200)), "Papiers", help: "Les papiers à réunir."),
    ]
}

/// A question parents ask, and its answer.
public struct Question: Sendable {
    /// The question.
    public var question = ""
    /// The answer.
    public var answer: MarkdownDocument?

    static let fields: [Field<Question>] = [
        Field(
            "question", \.question, .text(minimum: 5, maximum: 200), "Question",
            help: "La question, telle qu’on la pose.", required: true),
        Field("reponse", \.answer, .markdown, "Réponse", help: "La réponse, en quelques phrases.", required: true),
    ]
}
