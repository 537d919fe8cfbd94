import Diagnostics
import Foundation

/// Why the site could not be written; the published site is as it was, but for ``halfway(_:)``.
public indirect enum PublishingError: Error, LocalizedError, Equatable {
    /// Files that Guichet did not write stand where pages must go.
    case foreignFiles([String])
    /// A path that would lead out of the site.
    case unsafePath(String)
    /// Two outputs for one path, or one that is a folder of another.
    case samePath(String)
    /// Another build is writing here.
    case busy(String)
    /// The system refused.
    case system(operation: String, path: String, reason: String)
    /// Files were being replaced one by one: each is whole, some are new; the next build ends the work.
    case halfway(PublishingError)

    /// Whether the published site is as it was.
    public var leavesSiteAsItWas: Bool {
        if case .halfway = self { false } else { true }
    }

    /// What happened and what to do, in French.
    public var errorDescription: String? {
        switch self {
        case .foreignFiles(let paths):
            """
            Guichet n’a pas écrit ces fichiers, et le site en a besoin à leur place :
              \(paths.prefix(10).map(HarmlessText.line).joined(separator: "\n  "))
            Déplacez-les, ou choisissez un autre dossier avec « --output ».
            """
        case .unsafePath(let path): "Le chemin « \(HarmlessText.line(path)) » sortirait du dossier du site."
        case .samePath(let path): "Deux pages veulent le même fichier : « \(HarmlessText.line(path)) »."
        case .busy(let path):
            "Une autre construction écrit déjà dans « \(HarmlessText.line(path)) ». Attendez qu’elle finisse."
        case .system(let operation, let path, let reason):
            "\(Self.impossible(operation)) « \(HarmlessText.line(path)) » : \(reason)."
        case .halfway(let error):
            """
            \(error.errorDescription ?? "")
            Une partie du site publié est déjà nouvelle. Construisez-le encore une fois pour le finir.
            """
        }
    }

    /// The last error of the system.
    static func last(_ operation: String, _ path: String) -> PublishingError {
        .system(operation: operation, path: path, reason: SystemReason.last)
    }

    private static func impossible(_ operation: String) -> String {
        "Impossible " + (operation.hasPrefix("é") || operation.hasPrefix("o") ? "d’" : "de ") + operation
    }
}
