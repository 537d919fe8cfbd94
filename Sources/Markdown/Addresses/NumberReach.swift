/// How a public number is reached by those it is for.
public enum NumberReach: String, Sendable, Hashable, CaseIterable {
    /// One speaks.
    case call = "appel"
    /// One writes: the 114 is for those who cannot speak, or must not be heard.
    case text = "sms"

    /// The address of the link, `tel:119` (RFC 3966) or `sms:114` (RFC 5724), without a text: it would stay among the
    /// messages that were sent.
    public func uri(of number: PhoneNumber) -> String {
        switch self {
        case .call: number.uri
        case .text: "sms:\(number.e164 ?? number.digits)"
        }
    }
}
