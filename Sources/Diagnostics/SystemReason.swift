import Foundation

/// Why the system refused, in French: its own words are in English, or in whatever language the machine speaks.
public enum SystemReason {
    private static let known: [Int32: String] = [
        ENOSPC: "le disque est plein", EDQUOT: "la place accordée sur ce disque est prise",
        EROFS: "le disque est en lecture seule", EACCES: "vous n’en avez pas le droit",
        EPERM: "le système ne le permet pas", ENOENT: "rien ne s’y trouve",
        ENOTDIR: "un fichier est à la place d’un dossier",
        EISDIR: "un dossier est à la place du fichier", EEXIST: "quelque chose s’y trouve déjà",
        ENOTEMPTY: "le dossier n’est pas vide", ENAMETOOLONG: "le nom est trop long",
        EIO: "le disque ne répond pas bien",
        EMFILE: "trop de fichiers sont ouverts", ENFILE: "trop de fichiers sont ouverts",
        EFBIG: "le fichier est trop gros",
        ELOOP: "des liens mènent les uns aux autres", EBUSY: "il est en cours d’usage", ENOMEM: "la mémoire manque",
        EADDRINUSE: "il est déjà pris", ESTALE: "le disque réseau ne le connaît plus",
    ]

    /// - Parameter code: an `errno`.
    public static func french(_ code: Int32) -> String {
        known[code] ?? "erreur \(code) du système (\(String(cString: strerror(code))))"
    }

    /// The last error of the system.
    public static var last: String { french(errno) }

    /// The reason under an error of Foundation; its own words where there is none.
    public static func french(of error: any Error) -> String {
        var error = error as NSError
        while error.domain != NSPOSIXErrorDomain, let under = error.userInfo[NSUnderlyingErrorKey] as? any Error {
            error = under as NSError
        }
        return error.domain == NSPOSIXErrorDomain ? french(Int32(error.code)) : error.localizedDescription
    }
}
