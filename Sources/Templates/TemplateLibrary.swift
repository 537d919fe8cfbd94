import Diagnostics
import Markdown

/// What a theme gives to all its templates: known before any page is.
public enum TemplateConstant: Sendable, Equatable {
    case text(String)
    case html(HTMLFragment)
    /// The address of a page that there may not be: it is written within a section of its own name, as `{{.}}`, and
    /// without the page nothing of that section is.
    case page(String?)
}

/// The templates of a theme, read.
public struct TemplateLibrary: Sendable {
    /// A template, and the file it comes from.
    public struct Source: Sendable {
        let file: String
        /// As it is written.
        public let text: String

        /// - Parameter file: its path, for findings.
        public init(file: String, text: String) {
            self.file = file
            self.text = text
        }
    }

    private let sources: [String: Source]
    private let trees: [String: [TemplateNode]]
    /// What cannot be read in them.
    public let findings: [TemplateFinding]

    /// - Parameter sources: by name, as other templates call them.
    public init(_ sources: [String: Source]) {
        var findings: [TemplateFinding] = []
        var trees: [String: [TemplateNode]] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            let read = TemplateParser.parse(source.text, file: source.file)
            // What could not be read is told once; what follows from it is not.
            trees[name] = read.findings.isEmpty ? read.nodes : []
            findings += read.findings
        }
        self.sources = sources
        self.trees = trees
        self.findings = findings
    }

    /// The template as a program for views of these shapes, and what is wrong in it and in what it calls.
    ///
    /// - Parameters:
    ///   - name: one of the templates.
    ///   - shapes: the names it is given; later ones win.
    ///   - constants: by group and name, as in `{{group.name}}`; any view wins over them.
    ///   - absent: names of the first shape that give nothing to any page this program will draw: `image`,
    ///     `page.discrete`.
    public func program(
        _ name: String, given shapes: [ObjectShape], constants: [String: [String: TemplateConstant]] = [:],
        absent: Set<String> = []
    ) -> (program: TemplateProgram, findings: [TemplateFinding]) {
        TemplateCompiler.compile(name, in: self, given: shapes, constants: constants, absent: absent)
    }

    var names: [String] { sources.keys.sorted() }

    /// The template with each line set in; nil for one that does not exist.
    func nodes(of name: String, indentation: String) -> [TemplateNode]? {
        guard !indentation.isEmpty, let source = sources[name], trees[name]?.isEmpty == false else {
            return trees[name]
        }
        return TemplateParser.parse(source.text, file: source.file, indentation: indentation).nodes
    }
}
