import Markdown

/// What is said of helplines, and what to write instead.
enum HelplineAdvice {
    /// What to write in place of a number.
    static func instead(of line: Helplines.Line, at offset: Int, in places: TextPlaces) -> String {
        switch places.kind(of: offset) {
        case .body: "Écrivez \(link(line)) : le portail ajoute le numéro."
        case .phoneField: "À la place de cette ligne : « numeros: [\(line.id)] »."
        case .field:
            "Nommez \(line.name) sans son numéro ; dans un champ de Markdown (simple, reponse), écrivez \(link(line))."
        case .theme: "Un gabarit reçoit les numéros de la table : {{numero}}, {{uri}}, {{nom}}."
        case .other: "Nommez \(line.name) sans son numéro : la table le donne."
        }
    }

    /// What is wrong with a number given to another service.
    static func message(for mistake: AttributionCheck.Mistake) -> String {
        let number = mistake.number.number.display
        if mistake.isInLink {
            return "Ce lien montre le \(mistake.named.number.display) (\(mistake.named.name)), "
                + "mais il appelle le \(number) (\(mistake.number.name))."
        }
        return "Le \(number) est le numéro de « \(mistake.number.name) », pas celui de « \(mistake.named.name) »."
    }

    /// Both links, for either the name or the number is meant.
    static func suggestion(for mistake: AttributionCheck.Mistake) -> String {
        "Écrivez \(link(mistake.named)), ou bien \(link(mistake.number))."
    }

    private static func link(_ line: Helplines.Line) -> String { "[\(line.name)](numero:\(line.id))" }
}
