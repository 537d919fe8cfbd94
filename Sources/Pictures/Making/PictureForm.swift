/// The forms a picture is published in, each a file in the folder that bears the picture’s name.
public enum PictureForm: String, Sendable, CaseIterable {
    /// For telephones, and the only one that is kept offline: every picture has it.
    case small = "petite.webp"
    case medium = "moyenne.webp"
    case large = "grande.webp"
    /// For those who share the page: networks ask for 1 200 points, and not all of them show WebP.
    case shared = "partage.jpg"

    /// What pages show, the smallest first.
    public static let shown: [PictureForm] = [.small, .medium, .large]

    /// The widest it is, in points.
    var width: Int {
        switch self {
        case .small: 480
        case .medium: 960
        case .large: 1_600
        case .shared: 1_200
        }
    }

    /// Its size for a picture of this size, which is never enlarged; nil where a smaller form is almost as large.
    public func size(of picture: PictureSize) -> PictureSize? {
        let enough =
            switch self {
            case .small, .shared: 0
            case .medium: PictureForm.small.width
            case .large: PictureForm.medium.width
            }
        guard picture.width * 5 > enough * 6 else { return nil }
        return picture.scaled(toWidth: min(width, picture.width))
    }
}
