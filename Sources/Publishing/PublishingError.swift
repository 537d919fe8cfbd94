import Diagnostics
import Foundation

/// Why the site could not be written; but for `halfway`, the published site is as it was.
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
    /// Replacing file by file stopped on its way: the site holds files of before and of after, each of them whole.
    case halfway(PublishingError)

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
            "Impossible de \(operation) « \(HarmlessText.line(path)) » : \(reason)."
        case .halfway(let cause): cause.errorDescription
        }
    }

    /// What became of the published site, in French.
    public var stateOfSite: String {
        switch self {
        case .halfway:
            """
            Le site publié mêle des fichiers d’avant et d’après ; chacun est entier. \
            Une fois la cause réparée, relancez « guichet build » : il finira le travail.
            """
        case .foreignFiles, .unsafePath, .samePath, .busy, .system: "Le site publié n’a pas changé."
        }
    }

    /// What people meet most, in French; all else in the words of the system.
    private static func reason(of code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "il n’y a plus de place sur le disque"
        case EACCES, EPERM: "l’accès est refusé"
        case EROFS: "le disque ne se laisse pas écrire"
        default: String(cString: strerror(code))
        }
    }

    /// The last error of the system.
    static func last(_ operation: String, _ path: String) -> PublishingError {
        .system(operation: operation, path: path, reason: reason(of: errno))
    }
}
