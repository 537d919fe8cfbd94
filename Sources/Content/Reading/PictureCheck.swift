import Diagnostics
import Pictures

/// Makes images fit to be published, and says which ones cannot be.
public enum PictureCheck {
    /// The file without what its image does not need to be seen: places, dates, names, comments, thumbnails.
    ///
    /// - Parameters:
    ///   - file: a file whose name says that it is an image.
    ///   - report: receives what keeps it from being published, or what its name says wrongly.
    /// - Returns: nil when it cannot be published.
    public static func cleaned(_ file: SourceFile, report: inout Report) -> SourceFile? {
        let place = SourceLocation(file: file.path)
        do {
            let picture = try CleanPicture(file.bytes)
            if !picture.format.endings.contains(where: file.name.lowercased().hasSuffix) {
                report.add(
                    ContentRules.misnamedPicture, at: place,
                    "Cette image est au format \(picture.format.name) ; son nom en annonce un autre.",
                    suggestion:
                        "Renommez-la « \(file.stem)\(picture.format.endings[0]) », ici et dans la fiche qui la montre.")
            }
            return SourceFile(path: file.path, bytes: picture.bytes)
        } catch {
            report.add(ContentRules.unreadablePicture, at: place, sentence(error), suggestion: advice(error))
            return nil
        }
    }

    private static func sentence(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "Ce fichier est vide."
        case .unknown: "Ce fichier n’est pas une image, malgré son nom."
        case .unusable(let format): "Ce fichier est au format \(format.name), que les navigateurs ne montrent pas tous."
        case .damaged(let format): "Cette image \(format.name) est abîmée : il lui manque une partie."
        case .laden(let format):
            "Cette image \(format.name) porte autre chose que l’image : un lieu, un auteur, une date…"
        }
    }

    private static func advice(_ fault: PictureFault) -> String {
        switch fault {
        case .empty, .unknown, .damaged: "Enregistrez de nouveau la photo, ou retirez le fichier."
        case .unusable, .laden: "Ouvrez-la dans un logiciel de photos et enregistrez-la en JPEG."
        }
    }
}

extension SourceFile {
    /// Its name without the ending.
    fileprivate var stem: Substring { name.lastIndex(of: ".").map { name[..<$0] } ?? name[...] }
}
