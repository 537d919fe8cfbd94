/// An address outside the portal that may be written into a page: a web page, an e-mail address, a phone number to
/// call or to write to.
///
/// Everything else (scripts, data, files, addresses that begin with `/`, hidden schemes) has no `SafeAddress`.
public struct SafeAddress: Sendable, Hashable {
    /// What the address leads to.
    public enum Kind: Sendable, Hashable { case web, email, phone, message }

    /// What the address leads to.
    public let kind: Kind
    /// The address, ready for `href`: ASCII, scheme and host in lower case, odd characters percent-encoded
    /// (a host in French letters keeps them).
    public let text: String
    /// The host of a web page, in lower case, such as `www.caf.fr`.
    public let host: String?

    /// - Parameter text: `https://…` or `http://…` with a host that has a dot and no user name, `mailto:` with one
    ///   bare address, or `tel:` with a French number; at most 2 048 bytes. Nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count <= 2_048, !text.unicodeScalars.contains(where: \.isInvisible) else { return nil }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = text[text.utf8.index(after: colon)...]
        switch text[..<colon].lowercased() {
        case "https": self.init(web: rest, scheme: "https")
        case "http": self.init(web: rest, scheme: "http")
        case "mailto":
            guard let email = EmailAddress(String(rest)) else { return nil }
            self.init(email)
        case "tel":
            guard let number = PhoneNumber(String(rest)) else { return nil }
            self.init(number)
        default: return nil
        }
    }

    /// The address that writes to somebody.
    public init(_ email: EmailAddress) {
        self.init(kind: .email, text: email.uri, host: nil)
    }

    /// The address that calls a number, or writes to it.
    public init(_ number: PhoneNumber, by reach: NumberReach = .call) {
        self.init(kind: reach == .call ? .phone : .message, text: reach.uri(of: number), host: nil)
    }

    /// Whether the host is one of those kept for examples (RFC 2606), such as `la-ribambelle.example`.
    public var isExample: Bool {
        switch kind {
        case .web: host.map(WebHost.isExample) ?? false
        case .email: WebHost.isExample(String(text.drop { $0 != "@" }.dropFirst()))
        case .phone, .message: PhoneNumber(String(text.dropFirst(4)))?.isFictional ?? false
        }
    }

    private init(kind: Kind, text: String, host: String?) {
        self.kind = kind
        self.text = text
        self.host = host
    }

    /// - Parameter rest: what follows `https:`.
    private init?(web rest: Substring, scheme: String) {
        let scalars = rest.unicodeScalars
        guard scalars.starts(with: "//".unicodeScalars) else { return nil }
        let authority = scalars.dropFirst(2).prefix { !"/?#".unicodeScalars.contains($0) }
        guard let checked = WebHost(Substring(authority)) else { return nil }
        let tail = scalars[authority.endIndex...]
        guard !tail.contains(where: { "\\<>\"".unicodeScalars.contains($0) }) else { return nil }
        let page = Substring(tail.prefix { $0 != "#" })
        let fragment = Substring(tail[page.endIndex...].dropFirst())
        let marks = "/?:@!$&'()*+,;="
        var address = "\(scheme)://\(checked.host)\(checked.port)" + PercentEncoding.encode(page, keeping: marks)
        if page.endIndex < tail.endIndex { address += "#" + PercentEncoding.encode(fragment, keeping: marks) }
        self.init(kind: .web, text: address, host: checked.host)
    }
}
