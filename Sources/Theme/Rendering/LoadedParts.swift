import Audit

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
    /// How many times the page holds the style sheet that many pages carry.
    private(set) var sharedStyles = 0

    /// Nothing at all.
    init() {}

    /// What a page asks for.
    ///
    /// - Parameter style: a style sheet that many pages carry, and what it asks for.
    init(page bytes: some Collection<UInt8>, style: (text: [UInt8], parts: LoadedParts)? = nil) {
        var tokens = MarkupTokens(bytes)
        while let token = tokens.next(of: Self.asking) {
            switch token {
            case .raw("style", _, let content):
                if let style, tokens.has(style.text, in: content) {
                    add(style.parts)
                    sharedStyles += 1
                } else {
                    read(tokens.text(in: content))
                }
            case .raw(_, let attributes, _): script(attributes)
            case .start(let name, let attributes, _): read(name, attributes)
            case .doctype, .text, .end: break
            }
        }
    }

    /// The elements that make a browser ask for more, or run something.
    private static let asking = MarkupNamesByStart([
        "animate", "animatemotion", "animatetransform", "audio", "embed", "iframe", "image", "img", "input", "link",
        "object", "script", "source", "style", "track", "use", "video",
    ])

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

    private mutating func script(_ attributes: MarkupAttributes) {
        guard attributes["type"]?.contains("json") != true else { return }
        scripts += 1
        let waits = attributes["async"] == nil && attributes["defer"] == nil && attributes["type"] != "module"
        ask(attributes["src"], isBlocking: waits)
    }

    private mutating func read(_ element: String, _ attributes: MarkupAttributes) {
        switch element {
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

    private mutating func link(_ attributes: MarkupAttributes) {
        let relations = Set((attributes["rel"] ?? "").lowercased().split(separator: " ").map(String.init))
        let fetched: Set = ["stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"]
        let warmed: Set = ["preconnect", "dns-prefetch", "prefetch"]
        guard !relations.isDisjoint(with: fetched.union(warmed)) else { return }
        ask(attributes["href"], isBlocking: relations.contains("stylesheet") && attributes["media"] != "print")
    }

    private mutating func read(_ css: String) {
        // Every page carries its styles: they are gone through as bytes, once.
        let bytes = Array(css.utf8)
        func rest(from start: Int, to end: UInt8) -> String {
            String(decoding: bytes[start...].prefix { $0 != end }, as: UTF8.self)
        }
        for place in bytes.indices where bytes[place] == UInt8(ascii: "@") || bytes[place] == UInt8(ascii: "u") {
            guard let word = Self.words.first(where: { bytes[place...].starts(with: $0) }) else { continue }
            let end = place + word.count
            switch word {
            case Self.fontFace: fonts += 1
            case Self.keyframes: animations += 1
            case Self.address:
                ask(rest(from: end, to: UInt8(ascii: ")")).trimmingCharacters(in: ["\"", "'", " "]))
            default:
                let rule = rest(from: end, to: UInt8(ascii: ";"))
                guard !rule.contains("url(") else { continue }
                ask(rule.trimmingCharacters(in: ["\"", "'", " "]), isBlocking: true)
            }
        }
    }

    private static let fontFace = Array("@font-face".utf8)
    private static let keyframes = Array("@keyframes".utf8)
    private static let address = Array("url(".utf8)
    private static let words = [fontFace, keyframes, address, Array("@import".utf8)]

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
