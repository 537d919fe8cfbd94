import Diagnostics
import TemplateOracle
import Templates
import Testing

/// The template `page` drawn for these views; the test fails when the oracle writes anything else.
func drawn(
    _ templates: [String: String], _ views: any View..., constants: [String: [String: TemplateConstant]] = [:],
    at location: Testing.SourceLocation = #_sourceLocation
) throws -> String {
    let (program, findings) = compiled(templates, views.map(shape), constants: constants)
    #expect(findings == [], sourceLocation: location)
    let text = String(decoding: program.bytes(of: views), as: UTF8.self)
    let expected = try TemplateOracle(templates, constants: constants).text("page", views)
    #expect(text == expected, sourceLocation: location)
    return text
}

/// The template `page` as a program, and `file:line:column kind: message → suggestion` of what is wrong.
func compiled(
    _ templates: [String: String], _ shapes: [ObjectShape], constants: [String: [String: TemplateConstant]] = [:]
) -> (program: TemplateProgram, findings: [String]) {
    var sources: [String: TemplateLibrary.Source] = [:]
    for (name, text) in templates { sources[name] = .init(file: "\(name).mustache", text: text) }
    let library = TemplateLibrary(sources)
    let (program, findings) = library.program("page", given: shapes, constants: constants)
    return (program, (library.findings + findings).map(\.line))
}

private func shape(of view: any View) -> ObjectShape {
    func shape<V: View>(_ view: V) -> ObjectShape { V.fields.shape }
    return shape(view)
}

extension MarkupKind {
    /// Markup of no kind that matters.
    static let made = MarkupKind("fait")
}

extension TemplateFinding {
    /// `file:line:column kind: message → suggestion`
    var line: String {
        let suggestion = suggestion.map { " → \($0)" } ?? ""
        return "\(location.file):\(location.line):\(location.column) \(kind): \(message)\(suggestion)"
    }
}
