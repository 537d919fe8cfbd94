import Content
import Portal

/// What the program of the page `/admin/` is told: every collection, each with its fields.
enum AdministrationConfiguration {
    static func value(of portal: FamilyPortal, _ repository: String, _ settings: AdministrationSettings)
        -> LinkedValue
    {
        let widgets = FieldWidget(portal.seeds)
        return .node(
            [
                .init(name: "backend", value: .node(backend(portal.settings.repository, repository, settings))),
                .init(name: "locale", value: .text("fr")),
                // What is written is proposed, and read again before it is published.
                .init(name: "publish_mode", value: .text("editorial_workflow")),
                .init(name: "media_folder", value: .text("content")),
                .init(name: "slug", value: slug), .init(name: "output", value: output),
            ] + site(portal.settings) + [
                .init(name: "collections", value: .list(Collections.all.map { collection($0, widgets) }))
            ])
    }

    private static func backend(
        _ repository: RepositorySettings, _ path: String, _ settings: AdministrationSettings
    ) -> [LinkedValue.Property] {
        var properties: [LinkedValue.Property] = [
            .init(name: "name", value: .text(repository.forge.rawValue)), .init(name: "repo", value: .text(path)),
            .init(name: "branch", value: .text(repository.branch)),
        ]
        if let gate = settings.gate?.text ?? (repository.forge == .gitlab ? repository.origin : nil) {
            properties.append(.init(name: "base_url", value: .text(gate)))
        }
        if repository.forge == .gitlab, let origin = repository.origin {
            properties.append(.init(name: "api_root", value: .text(origin + "/api/v4")))
        }
        if let application = settings.application {
            properties.append(.init(name: "auth_type", value: .text("pkce")))
            properties.append(.init(name: "app_id", value: .text(application)))
        }
        return properties
    }

    private static func site(_ settings: Settings) -> [LinkedValue.Property] {
        settings.baseURL.map { [.init(name: "site_url", value: .text($0.text))] } ?? []
    }

    /// The name of a file is the title folded, as `guichet new` does it.
    private static let slug = LinkedValue.node([
        .init(name: "encoding", value: .text("ascii")), .init(name: "clean_accents", value: .flag(true)),
        .init(name: "sanitize_replacement", value: .text("-")),
    ])

    /// A field that is left empty is not written.
    private static let output = LinkedValue.node([
        .init(name: "omit_empty_optional_fields", value: .flag(true)),
        .init(name: "yaml", value: .node([.init(name: "quote", value: .text("double"))])),
    ])

    private static func collection(_ type: any Record.Type, _ widgets: FieldWidget) -> LinkedValue {
        let collection = type.collection
        let title = type.declaredFields.first?.name ?? ""
        let body: [LinkedValue.Property] = [
            .init(name: "name", value: .text("body")), .init(name: "label", value: .text("Texte de la page")),
            .init(name: "widget", value: .text("markdown")), .init(name: "required", value: .flag(false)),
        ]
        return .node([
            .init(name: "name", value: .text(FieldWidget.name(of: collection))),
            .init(name: "label", value: .text(collection.plural)),
            .init(name: "label_singular", value: .text(collection.label)),
            .init(name: "folder", value: .text(collection.folder)),
            .init(name: "create", value: .flag(true)),
            .init(name: "extension", value: .text("md")),
            .init(name: "format", value: .text("yaml-frontmatter")),
            .init(name: "identifier_field", value: .text(title)),
            .init(name: "slug", value: .text("{{fields.\(title)}}")),
            // A picture stands beside the entry that shows it.
            .init(name: "media_folder", value: .text("")), .init(name: "public_folder", value: .text("")),
            .init(
                name: "fields", value: .list(type.declaredFields.map { .node(widgets.field($0)) } + [.node(body)])),
        ])
    }
}
