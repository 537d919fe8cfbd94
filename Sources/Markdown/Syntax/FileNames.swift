import Diagnostics

/// What cameras and disks call pictures: « IMG_1234 », « affiche noël.jpg ».
public enum FileNames {
    /// Whether a text that should say what a picture shows is the name of its file.
    public static func isOne(_ text: String) -> Bool {
        let name = text.folded
        if endings.contains(where: name.hasSuffix), !name.dropLast(5).contains(".") { return true }
        guard !name.contains(" "), let start = cameras.first(where: name.hasPrefix) else { return false }
        return name.dropFirst(start.count).allSatisfy { $0.isNumber || $0 == "_" || $0 == "-" }
            && name.contains(where: \.isNumber)
    }

    private static let endings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".gif", ".pdf"]
    private static let cameras = ["img", "dsc", "dscn", "dscf", "pxl", "image", "photo", "capture", "screenshot", "p"]
}
