/// The host and port of a web address.
struct WebHost {
    /// In lower case, such as `www.caf.fr`.
    let host: String
    /// `:8080`, or nothing.
    let port: String

    /// - Parameter authority: what stands between `//` and the path. Nil with a user name, without a dot, or with
    ///   labels that a domain registry would refuse.
    init?(_ authority: Substring) {
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        if parts.count == 2 {
            guard let number = UInt16(parts[1]), number > 0, parts[1].utf8.allSatisfy(\.isASCIIDigit) else {
                return nil
            }
            port = ":\(number)"
        } else {
            port = ""
        }
        let host = name.lowercased()
        guard Self.isDomain(host) else { return nil }
        self.host = host
    }

    /// Whether the name is kept for examples (RFC 2606 §2 and §3).
    static func isExample(_ host: String) -> Bool {
        let labels = host.split(separator: ".")
        if labels.last == "example" { return true }
        return labels.count >= 2 && labels[labels.count - 2] == "example"
            && ["com", "net", "org"].contains(labels[labels.count - 1])
    }

    /// At least two labels of letters (French ones as the .fr registry admits them), digits and inner hyphens;
    /// the last has a letter.
    static func isDomain(_ host: String) -> Bool {
        guard host.utf8.count <= 253 else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(isLabel), let last = labels.last else { return false }
        return last.utf8.count >= 2 && last.utf8.contains { $0.isASCIILetter }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else { return false }
        return label.unicodeScalars.allSatisfy { scalar in
            guard !scalar.isASCII else { return UInt8(ascii: scalar).isASCIILetterOrDigit || scalar == "-" }
            return "ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ".unicodeScalars.contains(scalar)
        }
    }
}
