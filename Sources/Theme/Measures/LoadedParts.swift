/// What opening a page makes a browser do, beyond reading it.
struct LoadedParts: Sendable {
    /// Addresses asked for, as written; `data:` is asked of nobody.
    private(set) var addresses: Set<String> = []
    /// Those a browser waits for before it shows anything.
    private(set) var blocking: Set<String> = []
    /// Scripts, in the page or beside it.
    private(set) var scripts = 0
    /// Fonts to fetch, by their declarations.
    private(set) var fonts = 0
    /// Films and sounds.
    private(set) var media = 0
    /// Things that move by themselves.
    private(set) var animations = 0

    /// Nothing at all.
    init() {}

    /// What a page asks for.
    init(page bytes: some Collection<UInt8>) {
        var scanner = MarkupScanner(bytes)
        while let element = scanner.next() { read(element) }
    }

    /// What a style sheet asks for.
    init(styles css: String) { read(css) }

    /// The hosts asked besides the portal’s own.
    var hosts: Set<String> { Set(addresses.compactMap(Self.host)) }

    /// What opening two pages makes a browser do.
    mutating func add(_ other: LoadedParts) {
        addresses.formUnion(other.addresses)
        blocking.formUnion(other.blocking)
        scripts += other.scripts
        fonts += other.fonts
        media += other.media
        animations += other.animations
    }

    private mutating func read(_ element: MarkupScanner.Element) {
        let attributes = element.attributes
        switch element.name {
        case "style": read(element.text)
        case "script":
            guard attributes["type"]?.contains("json") != true else { return }
            scripts += 1
            let waits = attributes["async"] == nil && attributes["defer"] == nil && attributes["type"] != "module"
            ask(attributes["src"], isBlocking: waits)
        case "link": link(attributes)
        case "animate", "animatemotion", "animatetransform": animations += 1
        case "audio", "video":
            media += 1
            ask(attributes["src"])
            ask(attributes["poster"])
        default:
            for name in ["src", "data", "href", "xlink:href"] { ask(attributes[name]) }
            for choice in (attributes["srcset"] ?? "").split(separator: ",") {
                ask(choice.split(separator: " ").first.map(String.init))
            }
        }
    }

    private mutating func link(_ attributes: [String: String]) {
        let relations = Set((attributes["rel"] ?? "").lowercased().split(separator: " ").map(String.init))
        let fetched: Set = ["stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"]
        let warmed: Set = ["preconnect", "dns-prefetch", "prefetch"]
        guard !relations.isDisjoint(with: fetched.union(warmed)) else { return }
        ask(attributes["href"], isBlocking: relations.contains("stylesheet") && attributes["media"] != "print")
    }

    private mutating func read(_ css: String) {
        fonts += css.ranges(of: "@font-face").count
        animations += css.ranges(of: "@keyframes").count
        for start in css.ranges(of: "url(") {
            let address = css[start.upperBound...].prefix { $0 != ")" }
            ask(address.trimmingCharacters(in: ["\"", "'", " "]))
        }
        for start in css.ranges(of: "@import") {
            let rule = css[start.upperBound...].prefix { $0 != ";" }
            guard !rule.contains("url(") else { continue }
            ask(rule.trimmingCharacters(in: ["\"", "'", " "]), isBlocking: true)
        }
    }

    private mutating func ask(_ address: String?, isBlocking: Bool = false) {
        guard let address, !address.isEmpty, !address.hasPrefix("#"), !address.hasPrefix("data:") else { return }
        addresses.insert(address)
        if isBlocking { blocking.insert(address) }
    }

    /// The host of a whole address, or of one without its scheme; nil for one of the portal itself.
    private static func host(_ address: String) -> String? {
        let rest =
            if address.hasPrefix("//") { address.dropFirst(2) } else if let scheme = address.firstRange(of: "://") {
                address[scheme.upperBound...]
            } else { Substring() }
        let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        return host.isEmpty ? nil : host.lowercased()
    }
}
