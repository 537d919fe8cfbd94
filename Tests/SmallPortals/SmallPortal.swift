import Content
import Foundation

/// A minimal sound portal as text: three communes, a few entries of every collection, a whole theme.
///
/// It raises no finding when it is built on `date`; tests lay a file or two over it and look at what changes.
public enum SmallPortal {
    /// The day the small portal is built for, as `2026-11-23`.
    public static let date = "2026-11-23"

    /// The files of text, by path from the portal's root.
    public static let files: [String: String] = [settings, seeds, entries, theme].reduce(into: [:]) {
        $0.merge($1) { first, _ in first }
    }

    /// The portal as it stands.
    public static let base = tree(of: files)

    /// A portal of these texts, with the images of the small portal.
    private static func tree(of texts: [String: String]) -> SourceTree {
        pictures.overlaid(by: SourceTree(texts))
    }

    /// The portal with some files added or replaced.
    public static func overlaid(_ files: [String: String]) -> SourceTree {
        base.overlaid(by: SourceTree(files))
    }

    /// The portal with one text of one file changed for another; the file stays as it is when the text is not in it.
    public static func changing(_ path: String, _ old: String, to new: String) -> SourceTree {
        overlaid([path: (files[path] ?? "").replacing(old, with: new)])
    }

    /// The portal without some files.
    public static func without(_ paths: String...) -> SourceTree {
        tree(of: files.filter { !paths.contains($0.key) })
    }

    /// The lines of `guichet.yaml` that a published portal needs besides: who answers for it.
    public static let identity = """
        editeur:
          adresse: 2 place de l’Exemple, 81140 Vaour
          telephone: 05 63 00 00 00
          directeur_publication: la présidence de la communauté de communes
        hebergeur:
          nom: Hébergeur du Causse
          adresse: 1 place de la Mairie, 81140 Vaour
          telephone: 05 63 00 00 01
        donnees:
          responsable: la communauté de communes
          courriel: donnees@portail.fr

        """

    private static let settings = [
        "guichet.yaml": """
        nom: Le portail des familles
        accroche: Tout ce qui existe pour les familles, près de chez vous.
        adresse: https://familles.example/
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C
        contact:
          courriel: familles@portail.example

        """
    ]

    /// The paths of its images, which the chapter on prices shows.
    public static let imagePaths = ["content/agenda/fete.jpg", "content/pages/images/aire-de-jeux.jpg"]

    /// A whole JPEG file: one grey point.
    public static let jpeg =
        Data(base64Encoded: picture, options: .ignoreUnknownCharacters) ?? Data()

    /// The images alone.
    public static let pictures = SourceTree(files: imagePaths.map { SourceFile(path: $0, bytes: jpeg) })

    private static let picture = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP////////////////////////////////////////////////////////
        //////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAA
        AAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z
        """
}
