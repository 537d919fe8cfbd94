import Content
import Diagnostics

/// The French page that lists the words an entry may choose from, for the two kinds associations write: made from the
/// declarations of their fields and the tables of this portal.
struct WordList {
    let seeds: Seeds

    /// A list longer than this stands at the end of the page: seldom needed, it would hide the others.
    private static let longest = 40

    var text: String {
        """
        # Les mots à choisir

        Pour quelques renseignements d’une fiche, on choisit dans une liste : la commune, les thèmes, les âges… Voici \
        ces listes. Écrivez le premier mot, ou ceux qui le suivent entre parenthèses : `eveil` ou « Éveil et jeux ». \
        Ni les majuscules ni les accents ne comptent. Pour plusieurs mots, des crochets : `themes: [eveil, fete]`. Si \
        rien ne convient, prenez le plus proche, ou écrivez à l’équipe du portail.

        Cette page est écrite d’après les tables du portail ; pour la refaire : \
        `GUICHET_ENREGISTRER=1 swift test --filter WordList`.

        ## Pour un rendez-vous

        \(Self.sections(short.filter(\.isOfEvents)))

        ## Pour un lieu, un service, une association

        \(Self.sections(short.filter { !$0.isOfEvents }))

        ## Les longues listes

        \(Self.sections(choices.filter { $0.words.count > Self.longest }))

        """
    }

    /// A list of words, and the fields that take theirs from it.
    struct Choice {
        let label: String
        let words: [NamedTerm]
        let isOfEvents: Bool
        private(set) var fields: [String] = []
        /// The group of a field that stands in groups alone, by its name.
        private var groups: [String: String] = [:]

        init(label: String, words: [NamedTerm], isOfEvents: Bool) {
            (self.label, self.words, self.isOfEvents) = (label, words, isOfEvents)
        }

        mutating func take(_ field: String, in group: String?) {
            if !fields.contains(field) {
                fields.append(field)
                groups[field] = group
            } else if group == nil {
                groups[field] = nil
            }
        }

        /// Its fields, as the page names them.
        var named: String {
            fields.map { field in "`\(field)`" + (groups[field].map { " dans `\($0)`" } ?? "") }.joined(separator: ", ")
        }
    }

    /// Every list, once, in the order of the fields that are met first.
    var choices: [Choice] {
        var found: [Choice] = []
        for (fields, isOfEvents) in [(Event.declaredFields, true), (Structure.declaredFields, false)] {
            for (name, group, label, words) in chosen(in: fields) {
                if let known = found.firstIndex(where: { $0.words.map(\.id) == words.map(\.id) }) {
                    found[known].take(name, in: group)
                } else {
                    var choice = Choice(label: label, words: words, isOfEvents: isOfEvents)
                    choice.take(name, in: group)
                    found.append(choice)
                }
            }
        }
        return found
    }

    private var short: [Choice] { choices.filter { $0.words.count <= Self.longest } }

    /// What is known of a field whose words are chosen.
    private typealias Chosen = (name: String, group: String?, label: String, words: [NamedTerm])

    /// The fields whose words are chosen, those of groups included.
    private func chosen(in fields: [FieldDescription], of group: String? = nil) -> [Chosen] {
        fields.flatMap { field -> [Chosen] in
            guard let words = words(field.shape) else { return chosen(in: nested(field.shape), of: field.name) }
            return [(field.name, group, field.label, words)]
        }
    }

    private func words(_ shape: FieldShape) -> [NamedTerm]? {
        if case .list(let inner) = shape { return words(inner) }
        if case .term(let table) = shape { return seeds.terms(of: table) }
        if case .choice(let choices) = shape { return choices.map { NamedTerm(id: $0.id, label: $0.label) } }
        return nil
    }

    private func nested(_ shape: FieldShape) -> [FieldDescription] {
        if case .list(let inner) = shape { return nested(inner) }
        if case .group(let fields) = shape { return fields }
        return []
    }

    private static func sections(_ choices: [Choice]) -> String {
        choices.map(section).joined(separator: "\n\n")
    }

    private static func section(_ choice: Choice) -> String {
        """
        ### \(choice.label) (\(choice.named))

        \(choice.words.map(said).joined(separator: ", ")).
        """
    }

    /// The word, and what it is called when that is something else; the postal code of a commune is not its name.
    private static func said(_ word: NamedTerm) -> String {
        word.label.folded == word.id.folded || word.label.hasPrefix(word.id + ", ")
            ? "`\(word.id)`" : "`\(word.id)` (\(word.label))"
    }
}
