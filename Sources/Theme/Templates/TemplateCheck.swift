import Diagnostics

/// A template uses no name that its page does not give, and writes markup and text each in its own way.
struct TemplateCheck {
    /// Every template of the theme, by name.
    let templates: [String: [TemplateNode]]
    private(set) var report = Report()
    private var blocks: [String: (nodes: [TemplateNode], stack: [Level])] = [:]
    private var isOpen: Set<String> = []

    /// A level of names: a group, or the items of a list of texts.
    private enum Level {
        case object(ObjectShape)
        case text
    }

    init(templates: [String: [TemplateNode]]) { self.templates = templates }

    /// Checks the template of a kind of page.
    ///
    /// - Parameters:
    ///   - name: the template.
    ///   - shapes: the names it is given; later ones win.
    mutating func check(_ name: String, given shapes: [ObjectShape]) {
        guard let nodes = templates[name] else { return }
        blocks = [:]
        check(nodes, shapes.map { .object($0) })
    }

    private mutating func check(_ nodes: [TemplateNode], _ stack: [Level]) {
        for node in nodes {
            switch node {
            case .variable(let name, let isRaw, let place): checkVariable(name, isRaw: isRaw, place, stack)
            case .section(let name, let isInverted, let inner, let place):
                guard let shape = find(name, in: stack, at: place) else { continue }
                check(inner, isInverted ? stack : stack + level(of: shape))
            case .partial(let name, let place): checkPartial(name, place, stack)
            case .parent(let name, let inner, let place):
                for case .block(let block, let content, _) in inner where blocks[block] == nil {
                    blocks[block] = (content, stack)
                }
                checkPartial(name, place, stack)
            case .block(let name, let inner, _):
                if let replaced = blocks[name] {
                    check(replaced.nodes, stack)
                } else {
                    check(inner, stack)
                }
            }
        }
    }

    private func level(of shape: Shape) -> [Level] {
        switch shape {
        case .object(let shape), .list(let shape): [.object(shape)]
        case .texts, .text: [.text]
        case .html, .flag: []
        }
    }

    private mutating func checkVariable(_ name: String, isRaw: Bool, _ place: SourceLocation, _ stack: [Level]) {
        if name == "." {
            if case .text = stack.last, !isRaw { return }
            report.add(
                ThemeRules.form, at: place, "« {{.}} » n’a de sens que dans une liste de textes.")
            return
        }
        guard let shape = find(name, in: stack, at: place) else { return }
        switch shape {
        case .text where isRaw:
            report.add(
                ThemeRules.form, at: place, length: name.count, "« \(name) » est un texte : il doit être protégé.",
                suggestion: "Écrivez {{\(name)}}, avec deux accolades.")
        case .html where !isRaw:
            report.add(
                ThemeRules.form, at: place, length: name.count, "« \(name) » est du HTML déjà sûr.",
                suggestion: "Écrivez {{{\(name)}}}, avec trois accolades.")
        case .flag, .object, .list, .texts:
            report.add(
                ThemeRules.form, at: place, length: name.count, "« \(name) » ne s’écrit pas : il ouvre une section.",
                suggestion: "Écrivez {{#\(name)}}…{{/\(name)}}.")
        case .text, .html: break
        }
    }

    private mutating func checkPartial(_ name: String, _ place: SourceLocation, _ stack: [Level]) {
        guard let nodes = templates[name] else {
            report.add(
                ThemeRules.missingTemplate, at: place, length: name.count, "Le gabarit « \(name) » n’existe pas.",
                suggestion: NearMiss.sentence(for: name, among: templates.keys.sorted()))
            return
        }
        guard isOpen.insert(name).inserted else {
            report.add(ThemeRules.syntax, at: place, length: name.count, "Le gabarit « \(name) » s’appelle lui-même.")
            return
        }
        check(nodes, stack)
        isOpen.remove(name)
    }

    private mutating func find(_ name: String, in stack: [Level], at place: SourceLocation) -> Shape? {
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        var found: Shape?
        for case .object(let shape) in stack.reversed() {
            found = shape.names[first]
            if found != nil { break }
        }
        for part in parts.dropFirst() {
            if case .object(let shape) = found { found = shape.names[part] } else { found = nil }
        }
        if let found { return found }
        let known = stack.flatMap { level -> [String] in
            if case .object(let shape) = level { Array(shape.names.keys) } else { [] }
        }
        report.add(
            ThemeRules.unknownName, at: place, length: name.count, "La page ne donne rien sous le nom « \(name) ».",
            suggestion: NearMiss.best(for: name, among: known.sorted()).map { "Vouliez-vous dire « \($0) » ?" })
        return nil
    }
}
