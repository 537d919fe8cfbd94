import ArgumentParser
import Content
import Diagnostics
import Foundation
import Portal

/// The questions `guichet new` asks in a terminal, made from the declaration of the collection.
struct Questions {
    private let seeds: Seeds
    private let isDemonstration: Bool
    private let entries: [EntryCollection: [NamedTerm]]
    /// Longer lists are shown to who asks for them.
    private static let shown = 30

    init(_ portal: FamilyPortal) {
        seeds = portal.seeds
        isDemonstration = portal.settings.mode == .demonstration
        entries = Dictionary(grouping: portal.entries.all, by: \.collection).mapValues { entries in
            entries.map { NamedTerm(id: $0.slug.text, label: $0.title) }.sorted { $0.id < $1.id }
        }
    }

    /// Which of the collections, by place.
    func kind(of collections: [EntryCollection]) throws -> Int {
        let names = collections.map { NamedTerm(id: $0.path, label: $0.label) }
        Terminal.write("Quelle fiche ?\n")
        return try choice(among: names)
    }

    /// Asks for what an entry needs and does not have yet, then for the rest to who wants it.
    func fill(_ draft: inout EntryDraft) throws {
        let fields = draft.type.declaredFields
        Terminal.write("\n\(draft.type.collection.label). Une réponse vide laisse un champ facultatif de côté.\n")
        let optional = try fillNeeded(&draft, fields)
        let names = optional.map { $0.label.lowercased() }
        guard !optional.isEmpty,
            try agrees(to: "Remplir aussi : \(names.joined(separator: ", ")) ?", byDefault: false)
        else { return }
        for field in optional { try ask(field, &draft, isNeeded: false) }
    }

    /// Asks again for fields that turned out wrong.
    func again(_ names: [String], _ draft: inout EntryDraft) throws {
        var seen: Set<String> = []
        for name in names where seen.insert(name).inserted {
            guard let field = draft.type.declaredFields.first(where: { $0.name == name }) else {
                draft.clear(name)
                continue
            }
            draft.clear(name)
            try ask(field, &draft, isNeeded: field.isAlwaysRequired)
        }
    }

    /// A question that yes or no answers.
    func agrees(to question: String, byDefault: Bool = true) throws -> Bool {
        while true {
            let answer = try read("\(question) [\(byDefault ? "O/n" : "o/N")] ").folded
            switch answer {
            case "": return byDefault
            case "o", "oui", "y", "yes": return true
            case "n", "non", "no": return false
            default: Terminal.write("Répondez oui ou non.\n")
            }
        }
    }

    /// - Returns: the fields that may be left out, and of which one line says all.
    private func fillNeeded(_ draft: inout EntryDraft, _ fields: [FieldDescription]) throws -> [FieldDescription] {
        var needed = Set(fields.filter(\.isRequired).map(\.name))
        var left: Set<String> = ["exemple", "image", "alt", "anciennes_adresses", "quitter_vite"]
        for field in fields {
            for bond in draft.type.declaredBonds {
                try follow(bond, at: field.name, &draft, &needed, &left)
            }
            if needed.contains(field.name), !draft.has(field.name) { try ask(field, &draft, isNeeded: true) }
        }
        return fields.filter { field in
            !draft.has(field.name) && !left.contains(field.name) && !field.shape.isGroup
                && !needed.contains(field.name)
        }
    }

    /// What a bond asks, once its first field is reached.
    private func follow(
        _ bond: FieldBond, at name: String, _ draft: inout EntryDraft, _ needed: inout Set<String>,
        _ left: inout Set<String>
    ) throws {
        switch bond {
        case .manners(let question, let manners) where manners.first?.key == name:
            var chosen = manners.last { manner in manner.fields.allSatisfy(draft.has) }
            if chosen == nil {
                Terminal.write("\n\(question)\n")
                chosen = manners[try choice(among: manners.map { NamedTerm(id: $0.key, label: $0.label) })]
            }
            guard let chosen else { return }
            needed.formUnion(chosen.fields)
            left.formUnion(manners.flatMap { $0.fields + $0.others })
            left.subtract(chosen.fields + chosen.others)
        case .filled(let field, let yes) where field == name:
            guard !draft.has(field), !draft.saysYes(yes) else { return }
            if isDemonstration,
                try agrees(to: "\nEst-ce un exemple, inventé pour montrer le portail ?", byDefault: false)
            {
                draft.put("true", at: yes)
            } else {
                needed.insert(field)
            }
        case .choice(let field, let words, let other) where other == name:
            if words.contains(where: { draft.holds($0, in: field) }) { needed.insert(other) }
        case .manners, .filled, .choice, .needs: return
        }
    }

    private func ask(_ field: FieldDescription, _ draft: inout EntryDraft, isNeeded: Bool) throws {
        let choices = choices(of: field.shape)
        Terminal.write("\n\(field.label)\(isNeeded ? "" : " (facultatif)") : \(field.help)\n")
        if choices.count <= Self.shown { show(choices) } else { Terminal.write("« ? » montre la liste.\n") }
        while true {
            let answer = try read("\(field.name) : ")
            if answer == "?" {
                show(choices)
                continue
            }
            if answer.isEmpty {
                guard isNeeded else { return }
                Terminal.write("Ce champ est obligatoire.\n")
                continue
            }
            let wrong = draft.answer(chosen(answer, field.shape, among: choices), in: field)
            guard let first = wrong.first else { return }
            let advice = first.suggestion.map { " → \(HarmlessText.sentence($0))" } ?? ""
            Terminal.write("\(HarmlessText.sentence(first.message))\(advice)\n")
        }
    }

    /// The words a field can hold.
    private func choices(of shape: FieldShape) -> [NamedTerm] {
        switch shape {
        case .term(let table): seeds.terms(of: table)
        case .choice(let choices): choices.map { NamedTerm(id: $0.id, label: $0.label) }
        case .reference(let collection): entries[collection] ?? []
        case .list(let inner): self.choices(of: inner)
        case .zone: [NamedTerm(id: "territoire", label: "tout le territoire")] + seeds.terms(of: .communes)
        case .text, .markdown, .flag, .integer, .decimal, .date, .dateTime, .timeRange, .recurrence, .openingHours,
            .referenceOrName, .webAddress, .email, .phone, .formerAddress, .group:
            []
        }
    }

    /// The answer with the words that numbers of the list stand for.
    private func chosen(_ answer: String, _ shape: FieldShape, among choices: [NamedTerm]) -> String {
        guard !choices.isEmpty else { return answer }
        let isList =
            switch shape {
            case .list, .zone: true
            default: false
            }
        let parts = isList ? answer.split { ",;".contains($0) }.map(String.init) : [answer]
        let words = parts.map { part -> String in
            let word = part.trimmingCharacters(in: .whitespaces)
            if choices.contains(where: { $0.isNamed(word) }) { return word }
            if let place = Int(word), choices.indices.contains(place - 1) { return choices[place - 1].id }
            let begun = choices.filter { $0.label.folded.hasPrefix(word.folded) || $0.id.hasPrefix(word.folded) }
            return begun.count == 1 ? begun[0].id : word
        }
        return words.joined(separator: ", ")
    }

    private func choice(among names: [NamedTerm]) throws -> Int {
        show(names)
        while true {
            let answer = try read("Numéro : ")
            if let place = Int(answer), names.indices.contains(place - 1) { return place - 1 }
            if let place = names.firstIndex(where: { $0.isNamed(answer) }) { return place }
            Terminal.write("Répondez par un nombre de 1 à \(names.count).\n")
        }
    }

    private func show(_ choices: [NamedTerm]) {
        for (place, choice) in choices.enumerated() {
            let label = choice.label.folded == choice.id.folded ? choice.id : "\(choice.id) — \(choice.label)"
            Terminal.write("  \(place + 1). \(HarmlessText.line(label))\n")
        }
    }

    /// One line of the terminal.
    ///
    /// - Throws: `ExitCode` when there is no more.
    private func read(_ prompt: String) throws -> String {
        Terminal.write(prompt)
        guard let line = readLine() else {
            Terminal.say("\nRien n’est écrit.\n")
            throw ExitCode(1)
        }
        return line.trimmingCharacters(in: .whitespaces)
    }
}

extension FieldShape {
    /// Whether it takes more than a line to fill.
    fileprivate var isGroup: Bool {
        switch self {
        case .group, .list(.group): true
        default: false
        }
    }
}
