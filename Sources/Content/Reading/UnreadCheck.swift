import Diagnostics

/// Says what stands in the portal’s folder and cannot be read.
enum UnreadCheck {
    static func check(_ tree: SourceTree, report: inout Report) {
        checkNames(tree, report: &report)
        for file in tree.unread {
            let place = SourceLocation(file: file.path)
            switch file.reason {
            case .link:
                report.add(
                    ContentRules.realFile, at: place,
                    "« \(file.path) » est un lien symbolique : il n’est pas suivi.",
                    suggestion: "Mettez le fichier lui-même à sa place, ou retirez le lien.")
            case .special:
                report.add(
                    ContentRules.realFile, at: place,
                    "« \(file.path) » n’est ni un fichier, ni un dossier.", suggestion: "Retirez-le d’ici.")
            case .kind:
                report.add(
                    ContentRules.realFile, at: place,
                    "« \(file.path) » porte le nom d’un fichier et c’est un dossier, ou l’inverse.",
                    suggestion: "Renommez-le, ou retirez-le.")
            case .heavy(let bytes) where file.isImage:
                PictureCheck.tell(.heavy(bytes), of: file.path, report: &report)
            case .heavy(let bytes):
                report.add(
                    ContentRules.excess, at: place,
                    "Ce fichier pèse \(bytes / 1_000) ko ; la limite est de "
                        + "\(PortalLimits.bytes(of: file.path) / 1_000) ko.",
                    suggestion: "Partagez-le en plusieurs fichiers, ou allégez-le.")
            case .name:
                report.add(
                    ContentRules.fileName, at: place, "Le nom « \(file.path) » n’est pas écrit en UTF-8.",
                    suggestion: "Renommez-le avec des lettres sans accent, des chiffres et des tirets.")
            case .twin:
                let other = tree.file(file.path)?.path ?? file.path
                report.add(
                    ContentRules.twinNames, at: place,
                    "« \(other) » (\(codes(in: other))) et « \(file.path) » (\(codes(in: file.path))) ont le même nom.",
                    suggestion: "Gardez un seul des deux fichiers, sous un nom sans accent.")
            }
        }
    }

    /// Names that some disks and hosts take for one another: they differ by capitals, or are folders of one name in other
    /// Unicode characters.
    private static func checkNames(_ tree: SourceTree, report: inout Report) {
        var known: [String: Substring] = [:]
        for file in tree.files {
            var end = file.path.startIndex
            while end < file.path.endIndex {
                end = file.path[end...].dropFirst().firstIndex(of: "/") ?? file.path.endIndex
                let name = file.path[..<end]
                // Folders of no collection are told as such.
                guard name.count(where: { $0 == "/" }) > 1 || !name.hasPrefix("content/") else { continue }
                let other = known.updateValue(name, forKey: name.lowercased()) ?? name
                guard !other.utf8.elementsEqual(name.utf8) else { continue }
                report.add(
                    ContentRules.twinNames, at: SourceLocation(file: file.path),
                    "« \(other) » et « \(name) » ont le même nom, aux majuscules ou à l’écriture des accents près.",
                    suggestion: "Gardez un seul des deux, sous un nom sans majuscule ni accent.")
            }
        }
    }

    /// The characters that make two names differ, by their codes: `e + U+0301`.
    private static func codes(in path: String) -> String {
        let characters = path.filter { $0.unicodeScalars.contains { $0.value >= 0x80 } }
        return characters.map { character in
            character.unicodeScalars.map { scalar in
                guard scalar.value >= 0x80 else { return String(scalar) }
                let code = String(scalar.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
            }
            .joined(separator: " + ")
        }
        .joined(separator: ", ")
    }
}
