/// Decides what a link's destination amounts to.
enum DestinationCheck {
    /// What was decided.
    enum Verdict {
        /// An address outside the portal, checked.
        case external(SafeAddress)
        /// Something of the portal, to be looked up.
        case reference
        /// Not let through.
        case refused(Refusal)
    }

    /// Why a destination is not let through, and what to write instead.
    struct Refusal {
        let reason: String
        var suggestion: String?
    }

    /// - Parameters:
    ///   - destination: as the parser gives it, entities and backslashes resolved.
    ///   - isImage: pictures come from the portal only, for pages fetch nothing from elsewhere.
    static func verdict(on destination: String, isImage: Bool) -> Verdict {
        if let refusal = refusalOfForm(destination) { return .refused(refusal) }
        let letters = destination.unicodeScalars
        let mark = letters.firstIndex { ":/?#".unicodeScalars.contains($0) }
        if let mark, letters[mark] == ":" {
            return verdict(onAbsolute: destination, scheme: destination[..<mark].lowercased(), isImage: isImage)
        }
        return refusalOfPath(destination).map { .refused($0) } ?? .reference
    }

    private static func verdict(onAbsolute destination: String, scheme: String, isImage: Bool) -> Verdict {
        if isImage { return .refused(Refusal(reason: MarkdownWords.remoteImage, suggestion: MarkdownWords.localImage)) }
        if let address = SafeAddress(destination) { return .external(address) }
        switch scheme {
        case "http", "https": return .refused(Refusal(reason: MarkdownWords.malformedWebAddress(destination)))
        case "mailto":
            return .refused(Refusal(reason: MarkdownWords.malformedEmail, suggestion: MarkdownWords.writeEmail))
        case "numero": return .reference
        case "tel": return .refused(Refusal(reason: MarkdownWords.malformedPhone, suggestion: MarkdownWords.writePhone))
        default:
            return .refused(Refusal(reason: MarkdownWords.foreignScheme(scheme), suggestion: MarkdownWords.schemes))
        }
    }

    /// What no destination may be.
    private static func refusalOfForm(_ destination: String) -> Refusal? {
        if destination.isEmpty { return Refusal(reason: MarkdownWords.noAddress) }
        if destination.utf8.count > 2_048 { return Refusal(reason: MarkdownWords.addressTooLong) }
        if let hidden = destination.unicodeScalars.first(where: \.isInvisible) {
            return Refusal(reason: MarkdownWords.hiddenCharacter(hidden))
        }
        if destination.utf8.starts(with: "//".utf8) || destination.utf8.contains(UInt8(ascii: "\\")) {
            return Refusal(reason: MarkdownWords.addressWithoutScheme, suggestion: MarkdownWords.schemes)
        }
        if destination.utf8.first == UInt8(ascii: "/") {
            return Refusal(reason: MarkdownWords.rootedPath, suggestion: MarkdownWords.relativePath)
        }
        return nil
    }

    /// What a path within the portal may not be; escapes are decoded twice, for they can hide a scheme.
    private static func refusalOfPath(_ destination: String) -> Refusal? {
        guard let once = PercentEncoding.decode(destination), let twice = PercentEncoding.decode(once) else {
            return Refusal(reason: MarkdownWords.brokenEscape)
        }
        for form in [once, twice] where form != destination {
            if let refusal = refusalOfForm(form) { return refusal }
        }
        let path = twice.prefix { $0 != "#" }
        if path.lowercased().hasPrefix("www.") {
            return Refusal(
                reason: MarkdownWords.missingScheme, suggestion: MarkdownWords.write("https://\(destination)"))
        }
        if EmailAddress(String(path)) != nil {
            return Refusal(
                reason: MarkdownWords.missingMailto, suggestion: MarkdownWords.write("mailto:\(destination)"))
        }
        if twice.unicodeScalars.contains(where: { ":?<>\"|*{}".unicodeScalars.contains($0) }) {
            return Refusal(reason: MarkdownWords.oddPath, suggestion: MarkdownWords.relativePath)
        }
        return nil
    }
}
