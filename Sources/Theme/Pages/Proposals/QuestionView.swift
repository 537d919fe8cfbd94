import Content
import Portal
import Templates

/// A field as a form asks it.
struct QuestionView: View {
    let name: String
    let label: String
    let help: String
    let isRequired: Bool
    /// Whether what is answered is a list, be it of one.
    let isList: Bool
    let control: Control

    /// What is filled or chosen; what a rule checks of it.
    enum Control: Sendable {
        /// - Parameter kind: the type of the field in HTML.
        case line(kind: String, rule: String, limits: ClosedRange<Int>?)
        case lines(limits: ClosedRange<Int>)
        case one([ChoiceView])
        case several([ChoiceView])
    }

    /// A text that may have more characters, or has to be a sentence of so many, is given several lines.
    private static let (longLine, sentence) = (300, 10)
    /// More terms are a list to choose one from: nobody reads so many boxes.
    private static let mostBoxes = 20

    /// Nil for a field that is not declared, or whose shape no form asks for.
    init?(_ asked: ProposalLayout.Asked, of layout: ProposalLayout, terms: (VocabularyName) -> [ChoiceView]) {
        guard let field = layout.description(of: asked.name), let control = Self.control(field.shape, terms: terms)
        else { return nil }
        name = asked.name
        label = asked.label ?? field.label
        help = asked.help ?? field.help
        // Who says so is asked of everybody: nothing real is published without it.
        isRequired = field.isRequired || field.name == "source"
        isList = Self.isList(field.shape)
        self.control = control
    }

    private static func control(_ shape: FieldShape, terms: (VocabularyName) -> [ChoiceView]) -> Control? {
        switch shape {
        case .text(let minimum, let maximum):
            let limits = minimum...max(minimum, maximum)
            return maximum > longLine || minimum > sentence
                ? .lines(limits: limits) : .line(kind: "text", rule: "texte", limits: limits)
        case .phone: return .line(kind: "tel", rule: "telephone", limits: nil)
        case .email: return .line(kind: "email", rule: "courriel", limits: nil)
        case .webAddress: return .line(kind: "url", rule: "site", limits: nil)
        case .referenceOrName: return .line(kind: "text", rule: "acteur", limits: 0...150)
        case .term(let table): return .one(terms(table))
        case .choice(let choices): return .one(choices.map(ChoiceView.init))
        case .list(.term(let table)):
            let all = terms(table)
            return all.count > mostBoxes ? .one(all) : .several(all)
        case .list(.choice(let choices)): return .several(choices.map(ChoiceView.init))
        case .list(let inner): return control(inner, terms: terms)
        case .markdown, .flag, .integer, .decimal, .date, .dateTime, .timeRange, .recurrence, .openingHours, .reference,
            .formerAddress, .zone, .group:
            return nil
        }
    }

    /// Whether what is chosen is a list, be it of one.
    private static func isList(_ shape: FieldShape) -> Bool { if case .list = shape { true } else { false } }

    private var id: String { name.replacing(".", with: "-").replacing("_", with: "-") }

    private var limits: ClosedRange<Int>? {
        switch control {
        case .line(_, _, let limits): limits
        case .lines(let limits): limits
        case .one, .several: nil
        }
    }

    private var rule: String {
        switch control {
        case .line(_, let rule, _): rule
        case .lines: "texte"
        case .one: "un"
        case .several: "plusieurs"
        }
    }

    static let fields = ViewFields<QuestionView>([
        .literal("nom") { $0.name },
        .literal("id") { $0.id },
        .text("libelle") { $0.label },
        .text("aide") { $0.help },
        .flag("obligatoire") { $0.isRequired },
        .flag("liste") { $0.isList },
        .literal("regle") { $0.rule },
        .literal("minimum") { view in view.limits.flatMap { $0.lowerBound > 0 ? String($0.lowerBound) : nil } },
        .literal("maximum") { $0.limits.map { String($0.upperBound) } },
        .literal("ligne") { view in if case .line(let kind, _, _) = view.control { kind } else { nil } },
        .flag("lignes") { view in if case .lines = view.control { true } else { false } },
        .list("un") { view in if case .one(let choices) = view.control { choices } else { [] } },
        .list("plusieurs") { view in if case .several(let choices) = view.control { choices } else { [] } },
    ])
}

/// Something that can be chosen.
struct ChoiceView: View {
    /// What is written in the entry.
    let value: String
    let label: String

    init(_ choice: FieldShape.Choice) { (value, label) = (choice.id, choice.label) }

    init(_ value: String, _ label: String) { (self.value, self.label) = (value, label) }

    static let fields = ViewFields<ChoiceView>([
        .literal("valeur") { $0.value },
        .text("libelle") { $0.label },
    ])
}

extension Seeds {
    /// The terms of a table that forms offer; none for the others.
    func choices(of table: VocabularyName) -> [ChoiceView] {
        switch table {
        case .communes: communes.map { ChoiceView($0.label, $0.label) }
        case .types: types.map { ChoiceView($0.slug.text, $0.label) }
        case .ages: ages.map { ChoiceView($0.slug.text, $0.label) }
        case .themes: themes.map { ChoiceView($0.slug.text, $0.label) }
        case .publics: publics.map { ChoiceView($0.slug.text, $0.label) }
        case .thematiques: thematiques.map { ChoiceView($0.slug.text, $0.label) }
        case .besoins, .numeros, .axes, .requests, .networks: []
        }
    }
}
