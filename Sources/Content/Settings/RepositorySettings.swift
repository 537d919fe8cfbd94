import Diagnostics
import Markdown

/// The repository where corrections are proposed.
public struct RepositorySettings: Sendable {
    /// Its address on GitHub, GitLab or a forge that edits files at the same addresses.
    public var address: SafeAddress?
    /// The branch that is published.
    public var branch = "main"
    /// What runs the forge, where its address does not say it.
    var writtenForge: Forge?

    /// What runs the forge: as `guichet.yaml` says, or else as its name does.
    public var forge: Forge {
        writtenForge ?? (address?.host?.contains("gitlab") == true ? .gitlab : .github)
    }

    /// The address without a slash at its end.
    public var base: String? {
        address.map { $0.text.hasSuffix("/") ? String($0.text.dropLast()) : $0.text }
    }

    /// What the forge calls it: `compte/depot`, or more parts on GitLab; nil without an address that names one.
    public var path: String? {
        guard let base, let scheme = base.range(of: "://") else { return nil }
        let parts = base[scheme.upperBound...].split(separator: "/").dropFirst()
        guard parts.count >= 2 else { return nil }
        let path = parts.joined(separator: "/")
        return path.hasSuffix(".git") ? String(path.dropLast(4)) : path
    }

    /// Scheme and host of the forge: `https://gitlab.com`.
    public var origin: String? {
        guard let base, let scheme = base.range(of: "://") else { return nil }
        return String(base[..<scheme.upperBound]) + String(base[scheme.upperBound...].prefix { $0 != "/" })
    }

    static let fields: [Field<RepositorySettings>] = [
        Field("url", \.address, .webAddress, "Adresse", help: "L’adresse du dépôt sur GitHub ou GitLab."),
        Field("branche", \.branch, .text(minimum: 1, maximum: 100), "Branche", help: "La branche publiée."),
        Field(
            "forge", \.writtenForge, .choice, "Forge",
            help: "github ou gitlab, quand l’adresse ne le dit pas : « gitlab » pour framagit.org."),
    ]
}

/// Programs that run forges, by what they call the pages where a file is changed.
public enum Forge: String, FixedChoice {
    case github, gitlab

    /// Its name.
    public var label: String {
        switch self {
        case .github: "GitHub"
        case .gitlab: "GitLab"
        }
    }
}
