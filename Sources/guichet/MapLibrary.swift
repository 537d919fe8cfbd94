import Foundation
import Portal
import Site

/// Leaflet, which shows the background map to those who ask for it, as the system has installed it (Debian’s
/// `libjs-leaflet`). Nothing of it is kept in the portal’s own files.
enum MapLibrary {
    private static let folder = URL(fileURLWithPath: "/usr/share/javascript/leaflet", isDirectory: true)
    /// Its licence asks that the notice of its authors goes with it.
    private static let notice = URL(fileURLWithPath: "/usr/share/doc/libjs-leaflet/copyright")
    private static let images = ["layers.png", "layers-2x.png", "marker-icon.png"]

    /// Its files, ready to publish under `theme/leaflet/`; none when a part of it is missing.
    static func read() -> [Output] {
        let files =
            [("leaflet.js", folder.appendingPathComponent("leaflet.min.js"))]
            + [("leaflet.css", folder.appendingPathComponent("leaflet.css")), ("copyright.txt", notice)]
            + images.map { ("images/" + $0, folder.appendingPathComponent("images/" + $0)) }
        let outputs = files.compactMap { name, file in
            (try? Data(contentsOf: file)).map { Output(path: "theme/leaflet/" + name, bytes: $0) }
        }
        return outputs.count == files.count ? outputs : []
    }
}
