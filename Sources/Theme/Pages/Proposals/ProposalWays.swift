import Content
import Foundation
import Markdown

/// How what was written reaches those who keep the portal.
struct ProposalWays: Sendable {
    let contact: Contact
    let repository: RepositorySettings

    init(_ settings: Settings) { (contact, repository) = (settings.contact, settings.repository) }

    /// Whether somebody can be reached at all.
    var leads: Bool { contact.email != nil || contact.phone != nil || repository.address != nil }

    /// What anybody may write a new file with, and where; nil for a forge whose addresses are not known.
    var forge: (name: String, newFile: String)? {
        guard let address = repository.address, let host = address.host else { return nil }
        let base = address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text
        if host.contains("gitlab") { return ("GitLab", "\(base)/-/new/\(repository.branch)") }
        return host.contains("github") ? ("GitHub", "\(base)/new/\(repository.branch)") : nil
    }

    /// A message to those who keep the portal, with the questions to answer; nil when they have no address.
    func message(_ subject: String, asking questions: [QuestionView]) -> String? {
        contact.email.map { email in
            let lines = questions.map { "\($0.label)\($0.isRequired ? " (obligatoire)" : "") : " }
            return
                "\(email.uri)?subject=\(Self.encoded(subject))&body=\(Self.encoded(lines.joined(separator: "\r\n\r\n")))"
        }
    }

    /// RFC 6068: everything but letters, digits and four marks is percent-encoded.
    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
