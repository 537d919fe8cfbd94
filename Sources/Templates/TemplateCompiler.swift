import Diagnostics
import Markdown

/// Makes a program of a template: names become numbers, parts and blocks stand where they are called, and what the
/// theme gives is written in. On the way it tells what names do not exist, and what is written in a form that does not
/// suit it.
struct TemplateCompiler {
    /// A level of names, from which templates look further out.
    private enum Level {
        /// What the theme gives, by group and name.
        case constants([String: [String: TemplateConstant]])
        case view(ObjectShape, frame: Int)
        /// Within a section of a text: `{{.}}` is this text.
        case text(source: Int)
        /// Within a list of texts.
        case item(Int)
        /// Within the section of a page that is there: `{{.}}` is its address.
        case page(String)
    }

    /// What was found under a name.
    private enum Found {
        case constant(TemplateConstant)
        case value(Shape, source: Int)
        /// Whether a list has something in it.
        case presence(source: Int)
        /// What gives nothing to any page.
        indirect case nothing(Found)
    }

    /// Blocks of a page that take the place of those of the template it is made on.
    private typealias Blocks = [String: [TemplateNode]]

    private let library: TemplateLibrary
    private let absent: Set<String>
    private var writer = ProgramWriter()
    private var openTemplates: Set<String> = []
    private var openBlocks: Set<String> = []
    private var findings: [TemplateFinding] = []

    private init(_ library: TemplateLibrary, absent: Set<String>) {
        self.library = library
        self.absent = absent
    }

    static func compile(
        _ name: String, in library: TemplateLibrary, given shapes: [ObjectShape],
        constants: [String: [String: TemplateConstant]], absent: Set<String>
    ) -> (program: TemplateProgram, findings: [TemplateFinding]) {
        var compiler = TemplateCompiler(library, absent: absent)
        let stack = [.constants(constants)] + shapes.map { Level.view($0, frame: compiler.writer.newFrame()) }
        compiler.openTemplates.insert(name)
        compiler.write(library.nodes(of: name, indentation: "") ?? [], stack, [:])
        return (compiler.writer.program(given: shapes), compiler.findings)
    }

    // MARK: - Walking

    private mutating func write(_ nodes: [TemplateNode], _ stack: [Level], _ blocks: Blocks) {
        for node in nodes {
            switch node {
            case .text(let text): writer.write(text)
            case .variable(let name, let isRaw, let place): writeVariable(name, isRaw: isRaw, place, stack)
            case .section(let name, let isInverted, let inner, let place):
                guard let found = find(name, in: stack, at: place) else { continue }
                writeSection(of: found, isInverted: isInverted, inner, stack, blocks)
            case .partial(let name, let indentation, let place):
                writePartial(name, indentation, place, stack, blocks)
            case .parent(let name, let inner, let indentation, let place):
                var replaced = blocks
                for case .block(let block, let content, _) in inner where replaced[block] == nil {
                    replaced[block] = content
                }
                writePartial(name, indentation, place, stack, replaced)
            case .block(let name, let inner, _):
                // Within what replaces a block, a block of the same name is one of its own.
                guard let replaced = blocks[name], openBlocks.insert(name).inserted else {
                    write(inner, stack, blocks)
                    continue
                }
                write(replaced, stack, blocks)
                openBlocks.remove(name)
            }
        }
    }

    private mutating func writeSection(
        of found: Found, isInverted: Bool, _ inner: [TemplateNode], _ stack: [Level], _ blocks: Blocks
    ) {
        switch found {
        case .constant(.page(let address)):
            let within = stack + [.page(address ?? "")]
            if (address == nil) == isInverted {
                write(inner, isInverted ? stack : within, blocks)
            } else {
                check { $0.write(inner, isInverted ? stack : within, blocks) }
            }
        case .constant:
            if !isInverted { write(inner, stack, blocks) }
        case .nothing(let found):
            if isInverted {
                write(inner, stack, blocks)
            } else {
                check { $0.writeSection(of: found, isInverted: false, inner, stack, blocks) }
            }
        case .presence(let source), .value(.flag, let source), .value(.html, let source):
            branch(.when(source, isThere: !isInverted, end: 0)) { $0.write(inner, stack, blocks) }
        case .value(_, let source) where isInverted:
            branch(.when(source, isThere: false, end: 0)) { $0.write(inner, stack, blocks) }
        case .value(.text, let source), .value(.word, let source):
            branch(.when(source, isThere: true, end: 0)) { $0.write(inner, stack + [.text(source: source)], blocks) }
        case .value(.texts, let source):
            let item = writer.newItem()
            branch(.eachText(source, item: item, end: 0)) { $0.write(inner, stack + [.item(item)], blocks) }
        case .value(.object(let shape), let source):
            let frame = writer.newFrame()
            branch(.with(source, frame: frame, end: 0)) {
                $0.write(inner, stack + [.view(shape, frame: frame)], blocks)
            }
        case .value(.list(let shape), let source):
            let frame = writer.newFrame()
            branch(.each(source, frame: frame, end: 0)) {
                $0.write(inner, stack + [.view(shape, frame: frame)], blocks)
            }
        }
    }

    private mutating func writePartial(
        _ name: String, _ indentation: String, _ place: SourceLocation, _ stack: [Level], _ blocks: Blocks
    ) {
        guard let nodes = library.nodes(of: name, indentation: indentation) else {
            findings.append(
                TemplateFinding(
                    .missingTemplate, at: place, length: name.count, "Le gabarit « \(name) » n’existe pas.",
                    suggestion: NearMiss.sentence(for: name, among: library.names)))
            return
        }
        guard openTemplates.insert(name).inserted else {
            findings.append(
                TemplateFinding(.syntax, at: place, length: name.count, "Le gabarit « \(name) » s’appelle lui-même."))
            return
        }
        write(nodes, stack, blocks)
        openTemplates.remove(name)
    }

    private mutating func writeVariable(_ name: String, isRaw: Bool, _ place: SourceLocation, _ stack: [Level]) {
        if name == "." {
            switch stack.last {
            case .text(let source) where !isRaw && !writer.isInClass: writer.emit(.text(writer.mention(source)))
            case .item(let item) where !isRaw && !writer.isInClass: writer.emit(.item(item))
            case .page(let address) where !isRaw && !writer.isInClass: writer.write(escapeHTML(address))
            default: isWrong(at: place, length: 1, "« {{.}} » n’a de sens que dans une liste de textes.")
            }
            return
        }
        guard let found = find(name, in: stack, at: place) else { return }
        if case .nothing(let found) = found {
            check { $0.writeVariable(found, name, isRaw: isRaw, place) }
        } else {
            writeVariable(found, name, isRaw: isRaw, place)
        }
    }

    private mutating func writeVariable(_ found: Found, _ name: String, isRaw: Bool, _ place: SourceLocation) {
        switch found {
        case .nothing: break
        case .constant(.text) where isRaw, .value(.text, _) where isRaw, .value(.word, _) where isRaw:
            isWrong(
                at: place, length: name.count, "« \(name) » est un texte : il doit être protégé.",
                suggestion: "Écrivez {{\(name)}}, avec deux accolades.")
        case .constant(.html) where !isRaw, .value(.html, _) where !isRaw:
            isWrong(
                at: place, length: name.count, "« \(name) » est du HTML déjà sûr.",
                suggestion: "Écrivez {{{\(name)}}}, avec trois accolades.")
        case .constant(.page):
            isWrong(
                at: place, length: name.count, "« \(name) » peut manquer : un portail n’a pas toutes les pages.",
                suggestion: "Écrivez le lien dans {{#\(name)}}…{{/\(name)}}, et l’adresse {{.}}.")
        case .constant(.text(let text)): writer.write(escapeHTML(text))
        case .constant(.html(let fragment)): writer.write(fragment.html)
        case .value(.text, let source):
            if writer.isInClass {
                isWrong(
                    at: place, length: name.count, "« \(name) » est un texte libre : il ne peut pas faire une classe.",
                    suggestion: "Écrivez-le dans un attribut data-….")
            }
            writer.emit(.text(source))
        case .value(.word(let words), let source):
            writer.sketch(words)
            writer.emit(.text(source))
        case .value(.html(let kind), let source):
            writer.note(kind)
            writer.emit(.markup(source))
        case .presence, .value(.flag, _), .value(.object, _), .value(.list, _), .value(.texts, _):
            isWrong(
                at: place, length: name.count, "« \(name) » ne s’écrit pas : il ouvre une section.",
                suggestion: "Écrivez {{#\(name)}}…{{/\(name)}}.")
        }
    }

    /// Tells what is wrong in what is never drawn, and writes nothing of it.
    private mutating func check(_ walk: (inout TemplateCompiler) -> Void) {
        var other = self
        walk(&other)
        findings = other.findings
    }

    private mutating func isWrong(
        at place: SourceLocation, length: Int, _ message: String, suggestion: String? = nil
    ) {
        findings.append(TemplateFinding(.form, at: place, length: length, message, suggestion: suggestion))
    }

    // MARK: - Finding names

    /// What a name means here: the innermost level that has its first part says it.
    private mutating func find(_ name: String, in stack: [Level], at place: SourceLocation) -> Found? {
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        if let found = found(first, parts.dropFirst(), in: stack) { return found }
        findings.append(
            TemplateFinding(
                .unknownName, at: place, length: name.count, "La page ne donne rien sous le nom « \(name) ».",
                // No report shows more: what is only counted asks for no advice.
                suggestion: findings.count < Report.mostShown ? nearest(name, in: stack) : nil))
        return nil
    }

    private func nearest(_ name: String, in stack: [Level]) -> String? {
        let known = stack.flatMap { level -> [String] in
            switch level {
            case .constants(let groups): groups.flatMap { group in group.value.keys.map { "\(group.key).\($0)" } }
            case .view(let shape, _): Array(shape.names.keys)
            case .text, .item, .page: []
            }
        }
        return NearMiss.best(for: name, among: known.filter { $0 != name }.sorted()).map {
            "Vouliez-vous dire « \($0) » ?"
        }
    }

    private mutating func found(_ first: String, _ rest: ArraySlice<String>, in stack: [Level]) -> Found? {
        for level in stack.reversed() {
            switch level {
            case .text, .item, .page: continue
            case .constants(let groups):
                guard let group = groups[first] else { continue }
                return rest.count == 1 ? rest.first.flatMap { group[$0] }.map { .constant($0) } : nil
            case .view(let shape, let frame):
                guard let name = shape.names[first] else { continue }
                let path = ([first] + rest).joined(separator: ".")
                let isAbsent = frame == 0 && !absent.isDisjoint(with: [first, path])
                var found = found(name, of: .frame(frame))
                for part in rest {
                    guard case .value(.object(let inner), let source) = found, let name = inner.names[part] else {
                        return nil
                    }
                    found = self.found(name, of: .source(source))
                }
                return isAbsent ? .nothing(found) : found
            }
        }
        return nil
    }

    private mutating func found(_ name: ObjectShape.Name, of base: TemplateProgram.Source.Base) -> Found {
        let source = writer.source(of: base, place: name.place)
        return name.isPresence ? .presence(source: source) : .value(name.shape, source: source)
    }

    /// A step, and those that depend on it.
    private mutating func branch(_ step: TemplateProgram.Step, _ inner: (inout TemplateCompiler) -> Void) {
        let place = writer.open(step)
        inner(&self)
        writer.close(place)
    }
}
