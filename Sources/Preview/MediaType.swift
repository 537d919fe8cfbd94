/// The media type a static host gives to a file.
enum MediaType {
    /// By the file's ending.
    static func of(_ path: String) -> String {
        if path.hasSuffix(".feed.json") { return "application/feed+json" }
        return ofEnding(path)
    }

    private static func ofEnding(_ path: String) -> String {
        switch path.split(separator: ".").last.map(String.init) ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "json": "application/json"
        case "webmanifest": "application/manifest+json"
        case "gz": "application/gzip"
        case "geojson": "application/geo+json"
        case "vcf": "text/vcard; charset=utf-8"
        case "xml": "application/xml"
        case "txt": "text/plain; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "atom": "application/atom+xml"
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "webp": "image/webp"
        case "avif": "image/avif"
        default: "application/octet-stream"
        }
    }
}
