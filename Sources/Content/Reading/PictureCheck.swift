import Diagnostics
import Foundation
import Pictures

/// A picture that entries may show.
public struct Photo: Sendable, Equatable {
    /// The file as it was found.
    public let file: SourceFile
    /// What it was read as; nil when it cannot be published, which is an error already.
    public let picture: PictureFile?
}

/// Says which pictures cannot be published, and what to do then.
public enum PictureCheck {
    /// - Parameters:
    ///   - file: a file whose name says that it is a picture.
    ///   - report: receives what keeps it from being published, or what its name says wrongly.
    static func photo(_ file: SourceFile, report: inout Report) -> Photo {
        do throws(PictureFault) {
            let picture = try PictureFile(file.bytes)
            checkName(of: file, picture.format, report: &report)
            return Photo(file: file, picture: picture)
        } catch {
            tell(error, of: file.path, report: &report)
            return Photo(file: file, picture: nil)
        }
    }

    /// The file without what its image does not need to be seen: places, dates, names, comments, thumbnails. The points
    /// stay as they are: a theme’s pictures are drawn for their place.
    ///
    /// - Parameters:
    ///   - file: a file whose name says that it is a picture.
    ///   - report: receives what keeps it from being published, or what its name says wrongly.
    /// - Returns: nil when it cannot be published.
    public static func cleaned(_ file: SourceFile, report: inout Report) -> SourceFile? {
        do throws(PictureFault) {
            let picture = try CleanPicture(file.bytes)
            checkName(of: file, picture.format, report: &report)
            return SourceFile(path: file.path, bytes: picture.bytes)
        } catch {
            tell(error, of: file.path, report: &report)
            return nil
        }
    }

    private static func checkName(of file: SourceFile, _ format: PictureFormat, report: inout Report) {
        guard !format.endings.contains(where: file.name.lowercased().hasSuffix) else { return }
        report.add(
            ContentRules.misnamedPicture, at: SourceLocation(file: file.path),
            "Cette image est au format \(format.name) ; son nom en annonce un autre.",
            suggestion: "Renommez-la « \(file.stem)\(format.endings[0]) », ici et dans la fiche qui la montre.")
    }

    /// Reports what keeps a picture from being published.
    public static func tell(_ fault: PictureFault, of path: String, report: inout Report) {
        report.add(
            ContentRules.unreadablePicture, at: SourceLocation(file: path), sentence(fault),
            suggestion: "\(advice(fault)) \(consent)")
    }

    /// Said whenever somebody is about to choose another photo.
    static let consent =
        "Où l’on reconnaît un enfant, il faut l’accord de ses deux parents ; mieux vaut pas de photo qu’une photo douteuse."

    private static func sentence(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "Ce fichier est vide."
        case .unknown: "Ce fichier n’est pas une image, malgré son nom."
        case .unusable(.avif): "Ce fichier est au format AVIF, que le portail ne sait pas mettre à la taille des pages."
        case .unusable(let format): "Ce fichier est au format \(format.name), que les navigateurs ne montrent pas tous."
        case .damaged(let format): "Cette image \(format.name) est abîmée : il lui manque une partie."
        case .laden(let format):
            "Cette image \(format.name) porte autre chose que l’image : un lieu, un auteur, une date…"
        case .animated(let format): "Cette image \(format.name) bouge ; le portail ne montre que des images fixes."
        case .printColours: "Cette image JPEG est aux couleurs d’une imprimerie (CMJN), pas à celles d’un écran."
        case .heavy(let bytes):
            "Ce fichier pèse \(tenths(bytes, of: 1_000_000)) Mo ; le portail en lit \(PictureLimits.bytes / 1_000_000) au plus."
        case .large(let size, let most):
            "Cette image a \(size.width) × \(size.height) points, soit "
                + "\(tenths(size.width * size.height, of: 1_000_000)) millions ; le portail en lit \(most / 1_000_000) au plus."
        case .long(let size):
            "Cette image a \(size.width) × \(size.height) points ; un côté en a \(PictureLimits.side) au plus."
        }
    }

    /// Rounded up, with a comma.
    private static func tenths(_ number: Int, of unit: Int) -> String {
        let tenths = (number * 10 + unit - 1) / unit
        return "\(tenths / 10),\(tenths % 10)"
    }

    private static func advice(_ fault: PictureFault) -> String {
        switch fault {
        case .empty, .unknown, .damaged: "Enregistrez de nouveau la photo, ou retirez le fichier."
        case .unusable(.heic):
            "C’est ainsi qu’un iPhone enregistre ses photos. Pour en faire un JPEG : sur un Mac, ouvrez-la dans Aperçu, "
                + "« Fichier », « Exporter », format JPEG ; sous Windows, ouvrez-la dans Photos et enregistrez-la en .jpg. "
                + "Pour les prochaines : sur l’iPhone, « Réglages », « Appareil photo », « Formats », « Le plus compatible »."
        case .unusable, .laden, .printColours: "Ouvrez-la dans un logiciel de photos et enregistrez-la en JPEG."
        case .animated: "Enregistrez-en une seule image, en JPEG ou en PNG."
        case .heavy, .large, .long:
            "Réduisez-la dans un logiciel de photos : 1 600 points de large suffisent."
        }
    }
}

extension SourceFile {
    /// Its name without the ending.
    fileprivate var stem: Substring { name.lastIndex(of: ".").map { name[..<$0] } ?? name[...] }
}
